// Owns the change: one record before and after. Commands resolve to changes, the journal keeps changes, undo swaps their
// two sides. Putting a record is idempotent, so a journal can be replayed over files that already hold part of it.

import { z } from 'zod';
import { actorSchema, type Actor } from '../actor';
import { articleDetailsSchema, articleSchema, blockSchema, linkSchema, type Article } from '../article/article';
import { claimSchema, type Claim } from '../claim';
import { compareMentions, mentionSchema } from '../mention/mention';
import { assertNever } from '../result';
import { analystSchema, idSchema } from './identity';
import { workspaceIdentitySchema, workspaceSchema, type Workspace } from './workspace';

const inArticle = { articleId: idSchema };

export const changeSchema = z.discriminatedUnion('record', [
  z.object({
    record: z.literal('article'),
    id: idSchema,
    before: articleSchema.nullable(),
    after: articleSchema.nullable(),
  }),
  z.object({
    record: z.literal('article-details'),
    ...inArticle,
    before: articleDetailsSchema,
    after: articleDetailsSchema,
  }),
  z.object({ record: z.literal('block'), ...inArticle, id: z.string(), before: blockSchema, after: blockSchema }),
  z.object({
    record: z.literal('mention'),
    ...inArticle,
    id: idSchema,
    before: mentionSchema.nullable(),
    after: mentionSchema.nullable(),
  }),
  z.object({
    record: z.literal('link'),
    ...inArticle,
    id: idSchema,
    before: linkSchema.nullable(),
    after: linkSchema.nullable(),
  }),
  z.object({ record: z.literal('claim'), id: idSchema, before: claimSchema.nullable(), after: claimSchema.nullable() }),
  z.object({ record: z.literal('actor'), id: idSchema, before: actorSchema.nullable(), after: actorSchema.nullable() }),
  /** An empty workspace that takes over an export becomes the workspace the export was made from. */
  z.object({
    record: z.literal('workspace-identity'),
    before: workspaceIdentitySchema,
    after: workspaceIdentitySchema,
  }),
  z.object({
    record: z.literal('workspace-title'),
    before: workspaceSchema.shape.title,
    after: workspaceSchema.shape.title,
  }),
  z.object({
    record: z.literal('analyst'),
    id: idSchema,
    before: analystSchema.nullable(),
    after: analystSchema.nullable(),
  }),
]);

export type Change = z.infer<typeof changeSchema>;

/** The id of the article a change belongs to, or null for what belongs to the whole workspace. */
export const articleOfChange = (change: Change): string | null => {
  if (change.record === 'article') return change.id;
  return 'articleId' in change ? change.articleId : null;
};

/** The change that takes this one back. */
export const invertChange = (change: Change): Change => {
  // The two sides have the same type in every member of the union; TypeScript cannot say so of the spread.
  const swapped = { ...change, before: change.after, after: change.before };
  return swapped as Change;
};

/** The changes that take these back, last first. */
export const invertChanges = (changes: readonly Change[]): Change[] => [...changes].reverse().map(invertChange);

const byId = (left: { id: string }, right: { id: string }): number =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0;

/** Puts `record` in place of the one with that id, or removes it where `record` is null; keeps the list in order. */
const put = <Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  record: Item | null,
  order: (left: Item, right: Item) => number = byId,
): Item[] => {
  const others = items.filter((item) => item.id !== id);
  return record === null ? others : [...others, record].sort(order);
};

/** Applies a change that lies within one article. */
const changeArticle = (article: Article, change: Change): Article => {
  switch (change.record) {
    case 'article-details':
      return { ...article, ...change.after };
    case 'block':
      return { ...article, blocks: article.blocks.map((block) => (block.id === change.id ? change.after : block)) };
    case 'mention':
      return { ...article, mentions: put(article.mentions, change.id, change.after, compareMentions) };
    case 'link':
      return { ...article, links: put(article.links, change.id, change.after) };
    case 'article':
    case 'claim':
    case 'actor':
    case 'analyst':
    case 'workspace-identity':
    case 'workspace-title':
      return article;
    default:
      return assertNever(change);
  }
};

/** What a change to the workspace's own records touches; the renderer holds this much of a workspace and one article. */
export type Registries = Pick<Workspace, 'title' | 'claims' | 'actors' | 'analysts'>;

/** Applies changes to the workspace-wide records alone. */
export const applyToRegistries = <Held extends Registries>(held: Held, changes: readonly Change[]): Held => {
  let next = held;
  for (const change of changes) {
    if (change.record === 'claim') next = { ...next, claims: put<Claim>(next.claims, change.id, change.after) };
    else if (change.record === 'actor') next = { ...next, actors: put<Actor>(next.actors, change.id, change.after) };
    else if (change.record === 'analyst') next = { ...next, analysts: put(next.analysts, change.id, change.after) };
    else if (change.record === 'workspace-title') next = { ...next, title: change.after };
    else if (change.record === 'workspace-identity') next = { ...next, ...change.after };
  }
  return next;
};

/** Applies to one article those changes that are its own; null when they delete it. */
export const applyToArticle = (article: Article, changes: readonly Change[]): Article | null => {
  let next: Article | null = article;
  for (const change of changes) {
    if (articleOfChange(change) !== article.id) continue;
    if (change.record === 'article') next = change.after;
    else if (next !== null) next = changeArticle(next, change);
  }
  return next;
};

/** Applies changes to a whole workspace. A change to an article that is not there is passed over. */
export const applyChanges = (workspace: Workspace, changes: readonly Change[]): Workspace => {
  let next = applyToRegistries(workspace, changes);
  for (const articleId of new Set(changes.map(articleOfChange).filter((id) => id !== null))) {
    const before = next.articles.find((article) => article.id === articleId);
    const creation = changes.find(
      (change) => change.record === 'article' && change.id === articleId && change.after !== null,
    );
    const start = before ?? (creation?.record === 'article' ? creation.after : null);
    if (start === null) continue;
    next = { ...next, articles: put(next.articles, articleId, applyToArticle(start, changes)) };
  }
  return next;
};
