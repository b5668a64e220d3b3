// Owns the judgement on a file that something other than Hashiya has changed (an editor, a sync tool, a version control
// system): what of it can be taken in as an act, and what may not be.

import type { Cause } from '../locales/en/causes';
import type { Change } from './change';
import { changesBetween } from './difference';
import type { Workspace } from './workspace';

/** What is to be done with a changed file. */
export type OutsideJudgement =
  { readonly kind: 'take'; readonly changes: readonly Change[] } | { readonly kind: 'refuse'; readonly cause: Cause };

/** Names what a change touches. */
const keyOf = (change: Change): string =>
  [change.record, 'articleId' in change ? change.articleId : '', 'id' in change ? change.id : ''].join(' ');

/** The text, and where its lines stand, is evidence: whatever would change it is no edit of an analyst. */
const touchesEvidence = (change: Change): boolean => {
  if (change.record === 'article') return change.before !== null && change.after !== null;
  if (change.record !== 'block') return false;
  const { before, after } = change;
  return before.start !== after.start || before.end !== after.end;
};

/**
 * Judges a change from `base`, what Hashiya last wrote, to `theirs`, what stands there now; `ours` is the base with the
 * acts done since. All three hold the records of the one file only. A change of what was changed here too is refused:
 * which of the two holds is not for a program to say.
 */
export const judgeOutsideChange = (base: Workspace, ours: Workspace, theirs: Workspace): OutsideJudgement => {
  const changes = changesBetween(base, theirs);
  if (changes.some(touchesEvidence)) return { kind: 'refuse', cause: 'the text of the article was changed in it' };
  const own = new Set(changesBetween(base, ours).map(keyOf));
  if (changes.some((change) => own.has(keyOf(change)))) {
    return { kind: 'refuse', cause: 'it was changed here too' };
  }
  return { kind: 'take', changes };
};
