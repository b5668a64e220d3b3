// Owns how a claim's wording drifts over its mentions: each compared with the one before it.

import { compareWordings } from './compare-wordings';
import type { DriftMark, Wording } from './wording';

/** A wording by the key its caller knows it by, such as the id of its mention. */
export interface KeyedWording extends Wording {
  readonly key: string;
}

/** A step from one wording to the next; without marks where nothing that is looked at changed. */
export interface DriftStep {
  readonly from: string;
  readonly to: string;
  readonly marks: readonly DriftMark[];
}

/**
 * The steps between wordings in the order given: the caller puts them in order, by date and by hop. One wording has no
 * step. It compares words and values and refuses what it could not show in the words: it understands no meaning, so that
 * “medical training” and “military cooperation” are the same to it; it translates nothing, so that words of two languages
 * are compared by their numbers alone, and hedges by there being any; and it does not say which wording is right.
 */
export const driftOf = (wordings: readonly KeyedWording[]): DriftStep[] =>
  wordings.slice(1).flatMap((later, index) => {
    const earlier = wordings[index];
    return earlier === undefined ? [] : [{ from: earlier.key, to: later.key, marks: compareWordings(earlier, later) }];
  });
