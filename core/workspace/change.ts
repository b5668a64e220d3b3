// Owns the change: one record before and after. Commands resolve to changes, the journal keeps changes, undo swaps their
// two sides. Putting a record is idempotent, so a journal can be replayed over files that already hold part of it.

import { z } from 'zod';
import { actorSchema } from '../actors/actor';
import {
  articleDetailsSchema,
  type ArticleDetails,
  articleDirectionSchema,
  articleSchema,
  linkSchema,
  type Article,
  type ArticleDirection,
} from '../article/article';
import { blockSchema } from '../article/block';
import { claimSchema } from '../claims/claim';
import { relationSchema } from '../claims/relation';
import { silenceSchema } from '../claims/silence';
import { codebookSchema } from '../codebook/codebook';
import { eventSchema } from '../events/event';
import { compareMentions, mentionSchema } from '../mention/mention';
import { assertNever } from '../result';
import { savedFilterSchema } from '../saved-filters/saved-filter';
import { analystSchema, idSchema } from './identity';
import { byId, put } from './put-record';
import { isRegistryRecord, REGISTRIES, type RegistryList } from './registries';
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
  z.object({
    record: z.literal('article-direction'),
    ...inArticle,
    before: articleDirectionSchema,
    after: articleDirectionSchema,
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
  z.object({
    record: z.literal('relation'),
    id: idSchema,
    before: relationSchema.nullable(),
    after: relationSchema.nullable(),
  }),
  z.object({
    record: z.literal('silence'),
    id: idSchema,
    before: silenceSchema.nullable(),
    after: silenceSchema.nullable(),
  }),
  z.object({ record: z.literal('event'), id: idSchema, before: eventSchema.nullable(), after: eventSchema.nullable() }),
  z.object({
    record: z.literal('saved-filter'),
    id: idSchema,
    before: savedFilterSchema.nullable(),
    after: savedFilterSchema.nullable(),
  }),
  z.object({ record: z.literal('codebook'), before: codebookSchema, after: codebookSchema }),
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

/** The article with another direction; a scope that the other does not have is gone. */
export const withArticleDirection = (article: Article, direction: ArticleDirection): Article => {
  const { directionScope: _scope, ...rest } = article;
  return { ...rest, ...direction };
};

/** Many lines may change at once, as when a whole article is turned: one pass, not one for each. */
const changeBlocks = (article: Article, changes: readonly Change[]): Article => {
  const after = new Map(changes.flatMap((change) => (change.record === 'block' ? [[change.id, change.after]] : [])));
  return { ...article, blocks: article.blocks.map((block) => after.get(block.id) ?? block) };
};

/** The article with other details; one that is left out of them goes. */
const withDetails = ({ byline: _byline, ...article }: Article, details: ArticleDetails): Article => ({
  ...article,
  ...details,
});

/** Applies a change that lies within one article. */
const changeArticle = (article: Article, change: Change): Article => {
  switch (change.record) {
    case 'article-details':
      return withDetails(article, change.after);
    case 'article-direction':
      return withArticleDirection(article, change.after);
    case 'block':
      return changeBlocks(article, [change]);
    case 'mention':
      return { ...article, mentions: put(article.mentions, change, compareMentions) };
    case 'link':
      return { ...article, links: put(article.links, change) };
    case 'article':
    case 'claim':
    case 'actor':
    case 'analyst':
    case 'relation':
    case 'silence':
    case 'event':
    case 'saved-filter':
    case 'codebook':
    case 'workspace-identity':
    case 'workspace-title':
      return article;
    default:
      return assertNever(change);
  }
};

interface PutChange {
  readonly id: string;
  readonly before: { id: string } | null;
  readonly after: { id: string } | null;
}

/** What a change to the workspace's own records touches; the renderer holds this much of a workspace and one article. */
export type Registries = Pick<Workspace, 'title' | 'codebook' | RegistryList>;

/** Applies changes to the workspace-wide records alone. */
export const applyToRegistries = <Held extends Registries>(held: Held, changes: readonly Change[]): Held => {
  let next = held;
  for (const change of changes) {
    if (isRegistryRecord(change.record)) {
      const list = REGISTRIES[change.record];
      // The change's record and the list's items have one type, that of the registry; TypeScript cannot pair the two.
      next = { ...next, [list]: put(next[list] as { id: string }[], change as PutChange) };
    } else if (change.record === 'codebook') next = { ...next, codebook: change.after };
    else if (change.record === 'workspace-title') next = { ...next, title: change.after };
    else if (change.record === 'workspace-identity') next = { ...next, ...change.after };
  }
  return next;
};

/** Applies to one article those changes that are its own; null when they delete it. */
export const applyToArticle = (article: Article, changes: readonly Change[]): Article | null => {
  let next: Article | null = article;
  let ofBlocks: Change[] = [];
  const catchUp = (): void => {
    if (next !== null && ofBlocks.length > 0) next = changeBlocks(next, ofBlocks);
    ofBlocks = [];
  };
  for (const change of changes) {
    if (articleOfChange(change) !== article.id) continue;
    if (change.record === 'block') {
      ofBlocks.push(change);
      continue;
    }
    catchUp();
    if (change.record === 'article') next = change.after;
    else if (next !== null) next = changeArticle(next, change);
  }
  catchUp();
  return next;
};

/** Applies changes to a whole workspace. A change to an article that is not there is passed over. */
export const applyChanges = (workspace: Workspace, changes: readonly Change[]): Workspace => {
  const next = applyToRegistries(workspace, changes);
  const ofArticles = new Map<string, Change[]>();
  for (const change of changes) {
    const articleId = articleOfChange(change);
    if (articleId === null) continue;
    const own = ofArticles.get(articleId);
    if (own === undefined) ofArticles.set(articleId, [change]);
    else own.push(change);
  }
  return ofArticles.size === 0 ? next : { ...next, articles: changeArticles(next.articles, ofArticles) };
};

/** Many articles are changed in one pass: a search or a copy for each would take its time in a large library. */
const changeArticles = (
  articles: readonly Article[],
  ofArticles: ReadonlyMap<string, readonly Change[]>,
): Article[] => {
  const added: Article[] = [];
  const known = new Set<string>();
  const kept: Article[] = [];
  // A loop, since `flatMap` makes a list of each article that stays as it is: for every edit, a thousand of them.
  for (const article of articles) {
    const changes = ofArticles.get(article.id);
    if (changes !== undefined) known.add(article.id);
    const next = changes === undefined ? article : applyToArticle(article, changes);
    if (next !== null) kept.push(next);
  }
  for (const [articleId, changes] of ofArticles) {
    if (known.has(articleId)) continue;
    const made = changes.find((change) => change.record === 'article' && change.after !== null);
    const article = made?.record === 'article' && made.after !== null ? applyToArticle(made.after, changes) : null;
    if (article !== null) added.push(article);
  }
  return added.length === 0 ? kept : [...kept, ...added].sort(byId);
};
