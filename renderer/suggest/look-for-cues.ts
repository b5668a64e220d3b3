// Owns the search of an article for cues, in pieces: a book takes seconds, and the window must answer meanwhile.

import type { Article } from '../../core/article/article';
import type { CueRule } from '../../core/suggest/cue-rule';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import { suggestCues } from '../../core/suggest/suggest-cues';

/** How long a piece may take before the window gets its turn. A line is never divided. */
const PIECE_MILLISECONDS = 12;
const LINES_AT_ONCE = 8;

/** Looks through an article from the next turn of the window on; returns how to stop before it is done. */
export const lookForCues = (
  { text, blocks, inlines, language }: Article,
  rules: readonly CueRule[],
  onDone: (suggestions: readonly CueSuggestion[]) => void,
): (() => void) => {
  const found: CueSuggestion[] = [];
  // What else there is over the text does not matter here, and is looked through for every piece.
  const hidden = inlines.filter(({ kind }) => kind === 'syntax');
  let next = 0;
  const lookOn = (): void => {
    const end = performance.now() + PIECE_MILLISECONDS;
    while (next < blocks.length && performance.now() < end) {
      const lines = blocks.slice(next, next + LINES_AT_ONCE);
      for (const suggestion of suggestCues({ text, language, inlines: hidden, blocks: lines }, rules)) {
        found.push(suggestion);
      }
      next += LINES_AT_ONCE;
    }
    if (next < blocks.length) timer = setTimeout(lookOn);
    else onDone(found);
  };
  let timer = setTimeout(lookOn);
  return () => {
    clearTimeout(timer);
  };
};
