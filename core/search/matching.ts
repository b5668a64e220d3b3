// Owns how one word or phrase of a query is looked for in one text, in each mode of the search.

import { findHits, foldedFilter } from '../text/find';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import type { TextRange } from '../text/trim-range';
import { wordAt } from '../text/words';
import type { SearchedText } from './corpus';
import { fuzzyPlaces } from './fuzzy';

/** `folded` finds what is the same but for spelling; `literal` code unit for code unit; `word` is folded, and whole words. */
export const SEARCH_MODES = ['folded', 'literal', 'word', 'fuzzy', 'regex'] as const;
export type SearchMode = (typeof SEARCH_MODES)[number];

/**
 * Runs an expression (with the flag `g`) over a text: where it matches, or null where that takes too long. An expression can
 * take ages over a line of thirty letters, and nothing in the language ends it, so whoever has the means passes a runner.
 */
export type ExpressionRunner = (expression: RegExp, text: string) => readonly TextRange[] | null;

/** The runner without any limit. */
export const runExpression: ExpressionRunner = (expression, text) =>
  Array.from(text.matchAll(expression), ({ index, 0: match }) => ({ start: index, end: index + match.length }));

/** A term as it is looked for. */
export interface TermMatcher {
  /** Where it stands: `[start, end)` of the raw text in UTF-16 code units, in order, none over another, no grapheme cut. */
  placesIn(text: SearchedText): readonly TextRange[];
  isIn(text: SearchedText): boolean;
}

/** The places as whole graphemes, without those of nothing and those that lie over one before. */
const whole = (text: string, places: readonly TextRange[]): TextRange[] => {
  const found: TextRange[] = [];
  let lastEnd = 0;
  for (const place of places) {
    if (place.start === place.end) continue;
    const start = graphemeStart(text, place.start);
    if (start < lastEnd) continue;
    lastEnd = graphemeEnd(text, place.end);
    found.push({ start, end: lastEnd });
  }
  return found;
};

const isWholeWord = (text: string, { start, end }: TextRange): boolean =>
  wordAt(text, start).start === start && wordAt(text, end - 1).end === end;

const byPlaces = (placesIn: TermMatcher['placesIn']): TermMatcher => ({
  placesIn,
  isIn: (text) => placesIn(text).length > 0,
});

const foldedTerm = (term: string): TermMatcher => {
  const placesIn = ({ raw, hidden }: SearchedText): TextRange[] => findHits(raw, term, { exact: false, hidden });
  const isInFolded = foldedFilter(term);
  if (isInFolded === null) return byPlaces(placesIn);
  const isIn = (text: SearchedText): boolean => isInFolded(text.folded);
  // Most texts do not have it, and need not be folded with the way back.
  return { placesIn: (text) => (isIn(text) ? placesIn(text) : []), isIn };
};

const wordTerm = (term: string): TermMatcher => {
  const folded = foldedTerm(term);
  return byPlaces((text) => folded.placesIn(text).filter((place) => isWholeWord(text.raw, place)));
};

const fuzzyTerm = (term: string): TermMatcher => {
  const folded = foldedTerm(term);
  return {
    isIn: (text) => folded.isIn(text) || fuzzyPlaces(text, term).length > 0,
    placesIn: (text) => {
      const same = folded.placesIn(text);
      const alike = fuzzyPlaces(text, term).filter(
        ({ start, end }) => !same.some((place) => place.start < end && start < place.end),
      );
      const all = [...same, ...alike].sort((left, right) => left.start - right.start || left.end - right.end);
      return whole(text.raw, all);
    },
  };
};

/** A regular expression, or null where it is none. It sees the raw text, ignores letter case, and has `^` and `$` at lines. */
export const expressionOf = (source: string): RegExp | null => {
  try {
    return new RegExp(source, 'gimu');
  } catch {
    return null;
  }
};

/** How a term is looked for. `onTooLong` is told of a text over which an expression takes too long: it has no places then. */
export const matcherOf = (
  term: string,
  mode: Exclude<SearchMode, 'regex'> | { readonly expression: RegExp; readonly run: ExpressionRunner },
  onTooLong: () => void = () => undefined,
): TermMatcher => {
  switch (mode) {
    case 'folded':
      return foldedTerm(term);
    case 'literal':
      return byPlaces(({ raw, hidden }) => findHits(raw, term, { exact: true, hidden }));
    case 'word':
      return wordTerm(term);
    case 'fuzzy':
      return fuzzyTerm(term);
    default:
      return byPlaces(({ raw }) => {
        const places = mode.run(mode.expression, raw);
        if (places === null) onTooLong();
        return whole(raw, places ?? []);
      });
  }
};
