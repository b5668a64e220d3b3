// Owns which suggestions are still to be decided: a cue that is marked already is suggested no second time.

import type { Mention } from '../mention/mention';
import type { TextRange } from '../text/trim-range';
import type { CueSuggestion } from './cue-suggestion';

/** The suggestions, which stand in reading order, whose cue no cue mention touches. */
export const openSuggestions = (
  suggestions: readonly CueSuggestion[],
  mentions: readonly Mention[],
): readonly CueSuggestion[] => {
  const marked: readonly TextRange[] = mentions
    .flatMap(({ kind, ranges }) => (kind === 'cue' ? ranges : []))
    .sort((one, other) => one.start - other.start);
  let next = 0;
  // Marked cues may lie one over the other: how far those that have begun reach is all that counts.
  let reach = 0;
  return suggestions.filter(({ cue }) => {
    for (let range = marked[next]; range !== undefined && range.start < cue.end; range = marked[next]) {
      reach = Math.max(reach, range.end);
      next += 1;
    }
    return reach <= cue.start;
  });
};
