// Owns following a list of mentions with something that is worked out of them: most acts change one of many thousands, and
// what the others come to is known.

import { differenceOf, type MentionsDifference } from '../../core/mention/interval-index';
import type { Mention } from '../../core/mention/mention';

interface Following<Value> {
  /** Works it out of all mentions. */
  readonly outOf: (mentions: readonly Mention[]) => Value;
  /** What it is after a change, from what it was; undefined where all mentions have to be looked at. */
  readonly after: (value: Value, difference: MentionsDifference) => Value | undefined;
}

/** Answers for lists of mentions that follow one from another. The answer is the very same where `after` says so. */
export const followingMentions = <Value>({
  outOf,
  after,
}: Following<Value>): ((mentions: readonly Mention[]) => Value) => {
  let kept: { readonly mentions: readonly Mention[]; readonly value: Value } | undefined;
  return (mentions) => {
    if (kept?.mentions === mentions) return kept.value;
    const value = kept === undefined ? undefined : after(kept.value, differenceOf(kept.mentions, mentions));
    kept = { mentions, value: value ?? outOf(mentions) };
    return kept.value;
  };
};
