// Owns the plan of a merge: how a colleague's export, or a copy of our workspace, joins ours. It changes nothing and
// decides nothing that the analyst cannot see first.

import type { HistoryEntry } from '../workspace/history';
import type { Workspace } from '../workspace/workspace';
import type { Ancestry } from './classify';
import { compareRecords } from './compare-records';
import { findBase, stateAt } from './find-base';
import { consequencesOf } from './merge-changes';
import type { MergePlan } from './merge-plan';
import { countTouched, readPast, type Past } from './past';
import { Meter, type Progress } from './progress';
import { countRecords, isSameState, takeApart, type RecordState, type Records } from './records';

/**
 * Their articles that ours has under another id, because each side imported the same file for itself: the same bytes,
 * read as the same text. Maps their id to ours.
 */
const sameArticles = (ours: Workspace, theirs: Workspace): Map<string, string> => {
  const known = new Set(ours.articles.map((article) => article.id));
  const byBytes = new Map(ours.articles.map((article) => [article.original.sha256, article]));
  const articleIds = new Map<string, string>();
  for (const article of theirs.articles) {
    const twin = byBytes.get(article.original.sha256);
    if (!known.has(article.id) && twin?.text === article.text) articleIds.set(article.id, twin.id);
  }
  return articleIds;
};

/** What the past tells of each record, once it is known where in it the base is; a null position stands for no base. */
const ancestryOfPast = (
  ours: Records,
  past: Past,
  position: number | null,
  articleIds: ReadonlyMap<string, string>,
): Ancestry => {
  // An article that was deleted and imported again has another id now, and so have the records that were in it.
  const moved = (state: RecordState | null): RecordState | null => {
    if (state === null || !('articleId' in state)) return state;
    const articleId = articleIds.get(state.articleId);
    return articleId === undefined ? state : { ...state, articleId };
  };
  return {
    isCertain: false,
    base: (key) => (position === null ? null : moved(stateAt(ours, past, key, position))),
    hasKnown: (key) =>
      ours.states.has(key) || (past.versions.get(key)?.some((version) => version.state !== null) ?? false),
    hasHad: (key, state) =>
      past.versions.get(key)?.some((version) => isSameState(moved(version.state), state)) ?? false,
    cameByMerge: (key) => past.versions.get(key)?.[0]?.command === 'merge',
  };
};

/**
 * Plans the merge of `theirs` into `ours`. `history` is the part of our journal that is still there: entries without a
 * gap, oldest first, the last of which led to `ours`. What is lost of it makes conflicts, and never overwrites anything.
 */
export function* planMerge(
  ours: Workspace,
  history: readonly HistoryEntry[],
  theirs: Workspace,
): Generator<Progress, MergePlan> {
  const meter = new Meter(4 * countRecords(ours) + 3 * countRecords(theirs) + countTouched(history));
  const articleIds = sameArticles(ours, theirs);
  const ourRecords = yield* takeApart(ours, meter);
  const theirRecords = yield* takeApart(theirs, meter, articleIds);
  const past = yield* readPast(ourRecords, history, meter);
  const found = yield* findBase(ourRecords, past, theirRecords, new Set(articleIds.values()), meter);
  const ancestry = ancestryOfPast(ourRecords, past, found?.position ?? null, articleIds);
  const sides = { ours: ourRecords, theirs: theirRecords, ancestry, articleIds };
  const comparison = yield* compareRecords(sides, meter);
  const consequences = yield* consequencesOf(comparison, meter);
  return { ...comparison, base: found?.base ?? null, consequences };
}
