// Owns the search for words and phrases of a list as whole words. It knows no language: what may be written joined to the
// front of a word is handed in.

import { findHits } from '../text/find';
import { foldForSearch } from '../text/fold';
import type { TextRange } from '../text/trim-range';
import { wordsOf } from './words-by-stretch';

/** Where a phrase of the list stands, as UTF-16 code units; `phrase` is the list's spelling, not the text's. */
export interface PhraseHit extends TextRange {
  readonly phrase: string;
}

/**
 * Where phrases stand as whole words, folded, in text order; of two that overlap the longer one is kept. `prefixes` may
 * stand before the phrase within its first word (the Arabic and, the Hebrew that); they are no part of the hit.
 */
export const phrasesIn = (text: string, phrases: readonly string[], prefixes: readonly string[]): PhraseHit[] => {
  const found = phrases.flatMap((phrase) =>
    findHits(text, phrase, { exact: false }).map(({ start, end }) => ({ phrase, start, end })),
  );
  if (found.length === 0) return [];
  const starts = new Set<number>();
  const ends = new Set<number>();
  const longest = Math.max(0, ...prefixes.map(({ length }) => length));
  for (const { start, end } of wordsOf(text)) {
    starts.add(start);
    ends.add(end);
    const { text: folded, starts: places } = foldForSearch(text.slice(start, Math.min(end, start + longest * 4)));
    for (const prefix of prefixes) {
      const place = places[prefix.length];
      if (place !== undefined && folded.startsWith(prefix)) starts.add(start + place);
    }
  }
  let lastEnd = 0;
  return found
    .filter(({ start, end }) => starts.has(start) && ends.has(end))
    .sort((left, right) => left.start - right.start || right.end - left.end)
    .filter(({ start, end }) => {
      if (start < lastEnd) return false;
      lastEnd = end;
      return true;
    });
};
