// Owns the verdict on one record: who changed it since the two copies went apart.

import type { MergeKind } from './merge-plan';
import { isSameState, type RecordState } from './records';

/** What is known of the records before the copies went apart, and of ours ever since. */
export interface Ancestry {
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
  base: (key) => states.get(key) ?? null,
  hasKnown: (key) => states.has(key),
  hasHad: () => false,
  cameByMerge: () => false,
});

/** True when theirs is a state that ours has left behind. */
export const isLeftAlone = (key: string, theirs: RecordState, ancestry: Ancestry): boolean =>
  isSameState(ancestry.base(key), theirs) || ancestry.hasHad(key, theirs);

/** True when the analyst who last touched ours touched theirs after that. Both times are of that analyst's own clock. */
const isLaterBySameHand = (ours: RecordState, theirs: RecordState): boolean => {
  const isTouched = ours.record === 'mention' || ours.record === 'claim';
  if (!isTouched || (theirs.record !== 'mention' && theirs.record !== 'claim')) return false;
  return ours.value.modifiedBy === theirs.value.modifiedBy && ours.value.modifiedAt < theirs.value.modifiedAt;
};

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
  if (base !== null && isSameState(base, ours)) return 'changed-there';
  if (ancestry.hasHad(key, theirs)) return 'changed-here';
  return ancestry.cameByMerge(key) && isLaterBySameHand(ours, theirs) ? 'changed-there' : 'conflict';
};
