// Owns the verdict on one record: who changed it since the two copies went apart.

import type { MergeKind } from './merge-plan';
import { isSameState, isSigned, type RecordState, type SignedState } from './records';

/** What is known of the records before the copies went apart, and of ours ever since. */
export interface Ancestry {
  /** True when the base is known to be what both came from, and not found by likeness. */
  readonly isCertain: boolean;
  /** The record in the base. */
  base(key: string): RecordState | null;
  /** True when our record has ever been there. */
  hasKnown(key: string): boolean;
  /** True when our record has ever been in exactly that state. */
  hasHad(key: string, state: RecordState): boolean;
  /** True when our record is as a merge left it. */
  cameByMerge(key: string): boolean;
}

/** The ancestry that a known base gives. */
export const ancestryOfBase = (states: ReadonlyMap<string, RecordState>): Ancestry => ({
  isCertain: true,
  base: (key) => states.get(key) ?? null,
  hasKnown: (key) => states.has(key),
  hasHad: () => false,
  cameByMerge: () => false,
});

/** True when theirs is a state that ours has left behind. */
export const isLeftAlone = (key: string, theirs: RecordState, ancestry: Ancestry): boolean =>
  isSameState(ancestry.base(key), theirs) || ancestry.hasHad(key, theirs);

/** Both states as far as they say who touched them last, and when. */
const touches = (ours: RecordState, theirs: RecordState): [SignedState['value'], SignedState['value']] | null =>
  isSigned(ours) && isSigned(theirs) ? [ours.value, theirs.value] : null;

/** True when the analyst who last touched ours touched theirs after that. Both times are of that analyst's own clock. */
const isLaterBySameHand = (ours: RecordState, theirs: RecordState): boolean => {
  const [mine, their] = touches(ours, theirs) ?? [];
  if (mine === undefined || their === undefined) return false;
  return mine.modifiedBy === their.modifiedBy && mine.modifiedAt < their.modifiedAt;
};

/** True when theirs was last touched before ours, so that it can hardly have been made from ours. */
const isOlder = (ours: RecordState, theirs: RecordState): boolean => {
  const [mine, their] = touches(ours, theirs) ?? [];
  return mine !== undefined && their !== undefined && their.modifiedAt < mine.modifiedAt;
};

/**
 * True when nothing speaks against theirs having been made from ours. A base that was found by likeness may not hold for
 * every record: where two copies keep merging each other, each may have kept its own state, and only the later one goes
 * on; and a state that we left behind may be one that they never touched.
 */
const seemsMadeFrom = (key: string, ours: RecordState, theirs: RecordState, ancestry: Ancestry): boolean =>
  ancestry.isCertain || (!isOlder(ours, theirs) && !ancestry.hasHad(key, theirs));

/**
 * Judges a record that at least one side has; null where only ours has it and they never did.
 *
 * A record that both have changed since the base is a conflict, with two exceptions that one base for all records cannot
 * see. Where theirs is a state that ours had at some other time, they have not touched it since. And where ours is as an
 * earlier merge left it, and the analyst who made that state has worked on, their copy goes on from ours.
 */
export const classify = (
  key: string,
  ours: RecordState | null,
  theirs: RecordState | null,
  ancestry: Ancestry,
): MergeKind | 'same' | null => {
  const base = ancestry.base(key);
  if (theirs === null) {
    if (base === null) return null;
    return isSameState(base, ours) ? 'deleted-there' : 'conflict';
  }
  if (ours === null) {
    if (base === null && !ancestry.hasKnown(key)) return 'new-there';
    return isLeftAlone(key, theirs, ancestry) ? 'deleted-here' : 'conflict';
  }
  if (isSameState(ours, theirs)) return 'same';
  if (base !== null && isSameState(base, theirs)) return 'changed-here';
  if (base !== null && isSameState(base, ours))
    return seemsMadeFrom(key, ours, theirs, ancestry) ? 'changed-there' : 'conflict';
  if (ancestry.hasHad(key, theirs)) return 'changed-here';
  return ancestry.cameByMerge(key) && isLaterBySameHand(ours, theirs) ? 'changed-there' : 'conflict';
};
