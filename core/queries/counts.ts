// Owns how many mentions there are of each kind, in each outlet, of each actor, or of each month.

import type { Article } from '../article/article';
import { codeIdOf } from '../codebook/codebook';
import type { Mention } from '../mention/mention';
import type { Workspace } from '../workspace/workspace';
import { plain, unknownLast, type CompareNames } from './sort-articles';

/** What mentions are counted by. */
export const COUNTED_BY = ['kind', 'outlet', 'actor', 'month'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

export interface CountRow {
  /** The id of a kind or of an actor, the name of an outlet, a month `YYYY-MM`; null where that is not known. */
  readonly key: string | null;
  /** What the key is called; null where it is not known, and for a kind or an actor that was deleted. */
  readonly name: string | null;
  readonly mentions: number;
  /** How many articles these mentions are in. */
  readonly articles: number;
}

export interface Counts {
  readonly by: CountedBy;
  /**
   * Kinds in the order of the codebook, those without mentions too; months from the earliest; outlets and actors by their
   * mentions, the most first. What is not known comes last.
   */
  readonly rows: readonly CountRow[];
  /** How many mentions are counted in all. */
  readonly mentions: number;
}

/** What a mention counts as; undefined for one that is left out. */
const keyOf = (by: CountedBy, mention: Mention, article: Article): string | null | undefined => {
  switch (by) {
    case 'kind':
      return codeIdOf(mention);
    case 'outlet':
      return article.outlet;
    case 'actor':
      return mention.kind === 'source' ? mention.actorId : undefined;
    case 'month':
      return article.publishedOn?.slice(0, 'YYYY-MM'.length) ?? null;
  }
};

/** What the keys are called that are not their own names. */
const namesIn = ({ codebook, actors }: Workspace, by: CountedBy): ReadonlyMap<string, string> | null => {
  if (by === 'kind') return new Map(codebook.codes.map(({ id, label }) => [id, label]));
  return by === 'actor' ? new Map(actors.map(({ id, name }) => [id, name])) : null;
};

/**
 * Counts the mentions of a workspace, orphans too. By actor only source mentions are counted, those that resolve to none
 * as not known. `compareNames` orders outlets and actors with equally many mentions.
 */
export const countMentions = (workspace: Workspace, by: CountedBy, compareNames: CompareNames): Counts => {
  const found = new Map<string | null, { mentions: number; articles: number; last: Article | null }>();
  const names = namesIn(workspace, by);
  if (by === 'kind') for (const key of names?.keys() ?? []) found.set(key, { mentions: 0, articles: 0, last: null });
  let mentions = 0;
  for (const article of workspace.articles) {
    for (const mention of article.mentions) {
      const key = keyOf(by, mention, article);
      if (key === undefined) continue;
      const count = found.get(key) ?? { mentions: 0, articles: 0, last: null };
      found.set(key, count);
      count.mentions += 1;
      if (count.last !== article) count.articles += 1;
      count.last = article;
      mentions += 1;
    }
  }
  const rows = [...found].map(([key, count]): CountRow => ({
    key,
    name: key === null ? null : names === null ? key : (names.get(key) ?? null),
    mentions: count.mentions,
    articles: count.articles,
  }));
  if (by === 'kind') return { by, rows, mentions };
  const byKey = (left: CountRow, right: CountRow): number => unknownLast(left.key, right.key, plain);
  const byCount = (left: CountRow, right: CountRow): number =>
    Number(left.key === null) - Number(right.key === null) ||
    right.mentions - left.mentions ||
    unknownLast(left.name, right.name, compareNames) ||
    byKey(left, right);
  return { by, rows: rows.sort(by === 'month' ? byKey : byCount), mentions };
};
