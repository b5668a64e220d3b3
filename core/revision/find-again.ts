// Owns the search for a quote in another text: word for word, or nearly so, each place judged by its words, by what stands
// around it, and by how far off it is. Offsets are UTF-16 code units.

import search from 'approx-string-match';
import type { AnchorRange } from '../anchor/anchor';
import type { Inline } from '../article/block';
import { isGraphemeBoundary } from '../text/graphemes';
import { trimRange, type TextRange } from '../text/trim-range';
import { likenessOfLetters } from './likeness-of-letters';

/** The text that is searched, with what its reading view folds away. */
export interface SearchedText {
  readonly text: string;
  readonly folded: readonly Inline[];
}

/** A place where a quote may stand now. */
export interface Candidate extends TextRange {
  /** How much its words are those of the quote, from 0 to 1; only the same words have 1. */
  readonly likeness: number;
  /** The same for what stands before and after. */
  readonly surroundings: number;
  /** All in one: what candidates are ranked by. */
  readonly score: number;
}

/** How many places are looked at on each side of the expected one: a quote of one letter stands everywhere. */
const MOST_PLACES = 12;

/** Quotes of so many code units are hardly ever the same by chance. */
const TELLING_LENGTH = 24;

/** How much of a place's score is due to its words, its surroundings and its position. */
const WEIGHTS = { words: 0.5, surroundings: 0.4, position: 0.1 } as const;

/** What a place must have at least, in words and in all. */
const LEAST = { likeness: 0.55, score: 0.6, scoreOfSameWords: 0.66 } as const;

/** Longer quotes are not searched for letter by letter. */
const LONGEST_SEARCHED = 2000;

/** How much is searched on either side of where the quote is expected. */
const REACH = 1500;

/** Code units beside a quote that, all the same, tell as much as all that is kept of its surroundings. */
const NEXT_TO_IT = 12;

/**
 * How alike what stands on one side of a place is to what did: half by all of it, half by how much is the same from the
 * place on. null where one of them ends there. `from` is the end of the strings at which the place is.
 */
const likenessBeside = (then: string, now: string, from: 'end' | 'start'): number | null => {
  const length = Math.min(then.length, now.length);
  if (length === 0) return null;
  const near = (side: string): string => (from === 'end' ? side.slice(-length) : side.slice(0, length));
  const [left, right] = [near(then), near(now)];
  let same = 0;
  while (same < length && left.at(from === 'end' ? -1 - same : same) === right.at(from === 'end' ? -1 - same : same))
    same += 1;
  return likenessOfLetters(left, right) / 2 + Math.min(1, same / Math.min(NEXT_TO_IT, length)) / 2;
};

/** How much the better of two sides says, and the other: a sentence that was moved has another beside it. */
const SIDES = { better: 0.7, worse: 0.3 } as const;

const candidateAt = (
  { text }: SearchedText,
  range: AnchorRange,
  { start, end }: TextRange,
  expected: TextRange,
): Candidate => {
  const likeness = likenessOfLetters(range.quote, text.slice(start, end));
  const sides = [
    likenessBeside(range.prefix, text.slice(Math.max(0, start - range.prefix.length), start), 'end'),
    likenessBeside(range.suffix, text.slice(end, end + range.suffix.length), 'start'),
  ].filter((side) => side !== null);
  // At a text's edge there is nothing to compare: such a place is then judged by the other side.
  const surroundings = sides.length === 0 ? 1 : Math.max(...sides) * SIDES.better + Math.min(...sides) * SIDES.worse;
  const away = Math.max(0, expected.start - end, start - expected.end);
  const position = 1 - Math.min(1, away / Math.max(1, text.length));
  const score = likeness * WEIGHTS.words + surroundings * WEIGHTS.surroundings + position * WEIGHTS.position;
  return { start, end, likeness, surroundings, score };
};

/** Where the very words stand, the nearest to the expected place on both sides of it. Whole graphemes only. */
const samePlaces = (text: string, quote: string, expected: number): TextRange[] => {
  const places: TextRange[] = [];
  const note = (start: number): void => {
    const end = start + quote.length;
    if (isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)) places.push({ start, end });
  };
  let looked = 0;
  for (let at = text.indexOf(quote, expected); at !== -1 && looked < MOST_PLACES; at = text.indexOf(quote, at + 1)) {
    note(at);
    looked += 1;
  }
  looked = 0;
  for (let from = expected - 1; from >= 0 && looked < MOST_PLACES; looked += 1) {
    const at = text.lastIndexOf(quote, from);
    if (at === -1) break;
    note(at);
    from = at - 1;
  }
  return places;
};

const WORD = /[\p{L}\p{M}\p{N}\p{Cf}_]/u;

/** A range whose edges were words' edges should have such edges again. No word is longer than this. */
const LONGEST_WORD = 60;

const isWithinWord = (text: string, offset: number): boolean =>
  WORD.test(text[offset - 1] ?? '') && WORD.test(text[offset] ?? '');

/** Widens a range so that no word is cut at an edge where none was cut before. */
const withWholeWords = (text: string, { start, end }: TextRange, range: AnchorRange): TextRange => {
  const wasWord = (before: string, after: string): boolean =>
    WORD.test(before.at(-1) ?? '') && WORD.test(after[0] ?? '');
  let [from, to] = [start, end];
  if (!wasWord(range.prefix, range.quote))
    while (from > 0 && start - from < LONGEST_WORD && isWithinWord(text, from)) from -= 1;
  if (!wasWord(range.quote, range.suffix))
    while (to < text.length && to - end < LONGEST_WORD && isWithinWord(text, to)) to += 1;
  return { start: from, end: to };
};

/** Where nearly the same words stand, around the expected place. */
const likePlaces = (text: string, quote: string, expected: TextRange): TextRange[] => {
  if (quote.length > LONGEST_SEARCHED) return [];
  const from = Math.max(0, expected.start - REACH - quote.length);
  const to = Math.min(text.length, expected.end + REACH + quote.length, expected.start + 4 * REACH + 2 * quote.length);
  const most = Math.floor(quote.length * (1 - LEAST.likeness));
  if (most === 0) return [];
  return search(text.slice(from, to), quote, most)
    .slice(0, MOST_PLACES)
    .map(({ start, end }) => ({ start: from + start, end: from + end }));
};

const isLikely = ({ likeness, score }: Candidate, quote: string): boolean => {
  if (likeness === 1) return quote.length >= TELLING_LENGTH || score >= LEAST.scoreOfSameWords;
  return likeness >= LEAST.likeness && score >= LEAST.score;
};

/**
 * The places where a range of an anchor may stand in another text, the likeliest first; none where nothing is like it
 * enough. `expected` is the stretch where it should be.
 */
export const findAgain = (searched: SearchedText, range: AnchorRange, expected: TextRange): Candidate[] => {
  const { text } = searched;
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  const judge = (place: TextRange): void => {
    const key = `${String(place.start)}-${String(place.end)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const candidate = candidateAt(searched, range, place, expected);
    if (isLikely(candidate, range.quote)) candidates.push(candidate);
  };
  for (const place of samePlaces(text, range.quote, expected.start)) judge(place);
  const isFound = candidates.some(({ likeness, surroundings }) => likeness === 1 && surroundings >= LEAST.likeness);
  // The very words in much the same surroundings leave nothing to look for.
  if (!isFound) {
    for (const place of [expected, ...likePlaces(text, range.quote, expected)]) {
      const trimmed =
        place.start < place.end ? trimRange(text, withWholeWords(text, place, range), searched.folded) : null;
      if (trimmed !== null) judge(trimmed);
    }
  }
  return candidates.sort((left, right) => right.score - left.score || left.start - right.start);
};
