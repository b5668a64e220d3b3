// Owns the columns of a matrix: what each stands for, in which order, and in which of them a claim mention belongs.

import { z } from 'zod';
import type { Article } from '../article/article';
import { rootOf, rootOfArticle, type Root } from '../attribution/chain';
import type { Event } from '../events/event';
import type { ClaimMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
import { idSchema } from '../workspace/identity';

/** What the columns are: the event's articles, the outlets that published them, or those whose word a mention is. */
export const columnChoiceSchema = z.enum(['articles', 'outlets', 'actors']);
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

export const matrixColumnSchema = z.object({
  key: z.string(),
  /** `article` also where outlets are asked for and an article has none: it stands for itself. */
  kind: z.enum(['article', 'outlet', 'actor', 'named', 'unnamed']),
  name: z.string(),
  /** The actor of the registry that it is; null where it is none. */
  actorId: idSchema.nullable(),
  /** The event's articles that it takes in, the earliest first; at least one. */
  articleIds: z.array(idSchema),
});

export type MatrixColumn = z.infer<typeof matrixColumnSchema>;

type Placed = PlacedMention<ClaimMention>;

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** The articles of an event that are still there, the earliest first and those without a date last. */
export const articlesOfEvent = (index: WorkspaceIndex, event: Event): Article[] =>
  [...new Set(event.articleIds)]
    .flatMap((id) => index.articles.get(id) ?? [])
    .sort(
      (left, right) =>
        // A date begins with a digit, which stands before every letter.
        compare(left.publishedOn ?? 'undated', right.publishedOn ?? 'undated') || compare(left.id, right.id),
    );

const ACTOR_KEY = 'actor:';

const columnOfRoot = ({ key, kind, name }: Root, articleIds: string[]): MatrixColumn => {
  const actorId = key.startsWith(ACTOR_KEY) ? key.slice(ACTOR_KEY.length) : null;
  return { key, kind, name, actorId, articleIds };
};

/** The key of the column that a claim mention belongs in: exactly one, whatever the columns are. */
export const columnKeyOf = (index: WorkspaceIndex, placed: Placed, choice: ColumnChoice): string => {
  switch (choice) {
    case 'articles':
      return placed.article.id;
    case 'outlets':
      return rootOfArticle(index, placed.article).key;
    case 'actors':
      return rootOf(index, placed).key;
  }
};

/** Columns for roots, each once, in the order in which they first come up. */
const columnsOfRoots = (found: readonly { readonly root: Root; readonly article: Article }[]): MatrixColumn[] => {
  const columns = new Map<string, MatrixColumn>();
  for (const { root, article } of found) {
    const column = columns.get(root.key) ?? columnOfRoot(root, []);
    columns.set(root.key, column);
    if (!column.articleIds.includes(article.id)) column.articleIds.push(article.id);
  }
  return [...columns.values()];
};

/** The columns for some articles and for the claim mentions in them, both the earliest first. */
export const columnsOf = (
  index: WorkspaceIndex,
  articles: readonly Article[],
  mentions: readonly Placed[],
  choice: ColumnChoice,
): MatrixColumn[] => {
  switch (choice) {
    case 'articles':
      return articles.map(({ id, title }) => ({
        key: id,
        kind: 'article',
        name: title,
        actorId: null,
        articleIds: [id],
      }));
    case 'outlets':
      return columnsOfRoots(articles.map((article) => ({ root: rootOfArticle(index, article), article })));
    case 'actors':
      return columnsOfRoots(mentions.map((placed) => ({ root: rootOf(index, placed), article: placed.article })));
  }
};
