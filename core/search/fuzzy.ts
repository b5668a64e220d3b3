// Owns the search for words that are nearly those of a query: folded, and with a few letters more, fewer or others.

import search from 'approx-string-match';
import { foldedText, foldForSearch, NON_JOINER } from '../text/fold';
import { trimRange, type TextRange } from '../text/trim-range';
import type { SearchedText } from './corpus';

/** Longer queries, in code units, are looked for as they are: their words are hardly ever the same by chance. */
const LONGEST = 64;

/** How many letters may be wrong: none in short words, or every other word would do. */
export const errorsAllowed = (length: number): number => (length < 4 || length > LONGEST ? 0 : length < 8 ? 1 : 2);

/** A line of a folded text without its joiners. */
interface Line {
  readonly letters: string;
  readonly start: number;
  readonly folded: string;
}

function* linesOf(folded: string): Generator<Line> {
  for (let start = 0; start <= folded.length;) {
    const found = folded.indexOf('\n', start);
    const end = found === -1 ? folded.length : found;
    const line = folded.slice(start, end);
    yield { letters: line.replaceAll(NON_JOINER, ''), start, folded: line };
    start = end + 1;
  }
}

/** Where each letter of a line stands in it; null where no joiner was left out. */
const placesOf = ({ letters, folded }: Line): readonly number[] | null =>
  letters.length === folded.length
    ? null
    : Array.from({ length: folded.length }, (_, at) => at).filter((at) => folded[at] !== NON_JOINER);

/**
 * A term in one part more than it may have errors: with no more errors than that, one part is as it is wherever something
 * like the term stands. Most lines have none of the parts and need no closer look.
 */
const partsOf = (term: string, errors: number): string[] => {
  const size = term.length / (errors + 1);
  return Array.from({ length: errors + 1 }, (_, at) => term.slice(Math.round(at * size), Math.round((at + 1) * size)));
};

/** The nearest places in each line of a folded text, in order and none over another. Offsets are of the folded text. */
const placesInFolded = (folded: string, term: string, errors: number): TextRange[] => {
  const found: TextRange[] = [];
  const parts = partsOf(term, errors);
  const letters = folded.replaceAll(NON_JOINER, '');
  if (!parts.some((part) => letters.includes(part))) return found;
  for (const line of linesOf(folded)) {
    if (!parts.some((part) => line.letters.includes(part))) continue;
    // Of a line, these are the matches with the fewest errors.
    const matches = search(line.letters, term, errors).sort(
      (left, right) => left.start - right.start || right.end - left.end,
    );
    if (matches.length === 0) continue;
    const places = placesOf(line);
    let lastEnd = 0;
    for (const match of matches) {
      if (match.start < lastEnd || match.end <= match.start) continue;
      lastEnd = match.end;
      const at = (index: number): number => line.start + (places === null ? index : (places[index] ?? index));
      found.push({ start: at(match.start), end: at(match.end - 1) + 1 });
    }
  }
  return found;
};

/**
 * Where something like a term stands in a text, as ranges of its raw text: in each line the places that are most like it.
 * Nothing for a term that is too short or too long to be looked for in this way.
 */
export const fuzzyPlaces = ({ raw, hidden, folded }: SearchedText, term: string): TextRange[] => {
  const wanted = foldedText(term).replaceAll(NON_JOINER, '').trim();
  const errors = errorsAllowed(wanted.length);
  if (errors === 0) return [];
  const places = placesInFolded(folded, wanted, errors);
  if (places.length === 0) return [];
  const { starts, ends } = foldForSearch(raw, hidden);
  return places.flatMap(({ start, end }) => {
    // What stands for a missing letter may be the space beside the word.
    return trimRange(raw, { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }) ?? [];
  });
};
