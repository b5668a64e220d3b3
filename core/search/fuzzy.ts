// Owns the search for words that are nearly those of a query: folded, and with a few letters more, fewer or others.

import search from 'approx-string-match';
import { foldedText, foldForSearch, NON_JOINER } from '../text/fold';
import { trimRange, type TextRange } from '../text/trim-range';
import type { SearchedText } from './corpus';

/** Longer queries, in code units, are looked for as they are: their words are hardly ever the same by chance. */
const LONGEST = 64;

/** How many letters may be wrong: none in short words, or every other word would do. */
export const errorsAllowed = (length: number): number => (length < 4 || length > LONGEST ? 0 : length < 8 ? 1 : 2);

/** A line of a folded text without its joiners, with where each code unit of it stands in the folded text. */
interface Line {
  readonly letters: string;
  readonly start: number;
  /** null where no joiner was left out. */
  readonly places: readonly number[] | null;
}

function* linesOf(folded: string): Generator<Line> {
  for (let start = 0; start <= folded.length;) {
    const found = folded.indexOf('\n', start);
    const end = found === -1 ? folded.length : found;
    const line = folded.slice(start, end);
    if (line.includes(NON_JOINER)) {
      const places = Array.from({ length: line.length }, (_, at) => at).filter((at) => line[at] !== NON_JOINER);
      yield { letters: line.replaceAll(NON_JOINER, ''), start, places };
    } else yield { letters: line, start, places: null };
    start = end + 1;
  }
}

/** The nearest places in each line of a folded text, in order and none over another. Offsets are of the folded text. */
const placesInFolded = (folded: string, term: string, errors: number): TextRange[] => {
  const found: TextRange[] = [];
  for (const { letters, start, places } of linesOf(folded)) {
    // Of a line, these are the matches with the fewest errors.
    const matches = search(letters, term, errors).sort(
      (left, right) => left.start - right.start || right.end - left.end,
    );
    let lastEnd = 0;
    for (const match of matches) {
      if (match.start < lastEnd || match.end <= match.start) continue;
      lastEnd = match.end;
      const at = (index: number): number => start + (places === null ? index : (places[index] ?? index));
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
