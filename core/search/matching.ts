// Owns how one word or phrase of a query is looked for in one text, in each mode of the search.

import { findHits, foldedFilter } from '../text/find';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import type { TextRange } from '../text/trim-range';
import { isWholeWords } from '../text/words';
import type { SearchedText } from './corpus';
import { fuzzyPlaces } from './fuzzy';

/** `folded` finds what is the same but for spelling; `literal` code unit for code unit; `word` is folded, and whole words. */
export const SEARCH_MODES = ['folded', 'literal', 'word', 'fuzzy', 'regex'] as const;
export type SearchMode = (typeof SEARCH_MODES)[number];

/** Where an expression matches in a text; null where that takes too long. */
export type ExpressionPlaces = readonly TextRange[] | null;

/**
 * Runs an expression (with the flag `g`) over texts: where it matches in each. It may stop after any but the first, and is
 * asked about the others anew. An expression can take ages over a line of thirty letters, and nothing in the language ends
 * it, so whoever has the means passes a runner. It is given many texts, since a runner with a limit costs more than most
 * expressions.
 */
export type ExpressionRunner = (expression: RegExp, texts: readonly string[]) => readonly ExpressionPlaces[];

/** Where an expression matches in a text, however long that takes. */
export const expressionPlaces = (expression: RegExp, text: string): readonly TextRange[] =>
  Array.from(text.matchAll(expression), ({ index, 0: match }) => ({ start: index, end: index + match.length }));

/** The runner without any limit. */
export const runExpression: ExpressionRunner = (expression, texts) =>
  texts.map((text) => expressionPlaces(expression, text));

/** A term as it is looked for. */
export interface TermMatcher {
  /** Where it stands: `[start, end)` of the raw text in UTF-16 code units, in order, none over another, no grapheme cut. */
  placesIn(text: SearchedText): readonly TextRange[];
  isIn(text: SearchedText): boolean;
  /** There where it is quicker to look at many texts at once: they are what will be asked about next. */
  readonly expect?: (texts: readonly SearchedText[]) => void;
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

const literalTerm = (term: string): TermMatcher =>
  byPlaces(({ raw, hidden }) => findHits(raw, term, { exact: true, hidden }));

const wordTerm = (inside: TermMatcher): TermMatcher => ({
  placesIn: (text) => inside.placesIn(text).filter((place) => isWholeWords(text.raw, place)),
  isIn: (text) => inside.isIn(text) && inside.placesIn(text).some((place) => isWholeWords(text.raw, place)),
});

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

/**
 * A regular expression, or null where it is none. It sees the raw text, has `^` and `$` at lines, and ignores letter case
 * unless it is `exact`.
 */
export const expressionOf = (source: string, exact = false): RegExp | null => {
  try {
    return new RegExp(source, exact ? 'gmu' : 'gimu');
  } catch {
    return null;
  }
};

/** `onTooLong` is told of a text over which the expression takes too long: it has no places then. */
const expressionTerm = (expression: RegExp, run: ExpressionRunner, onTooLong: () => void): TermMatcher => {
  let known = new Map<SearchedText, readonly TextRange[]>();
  let expected: readonly SearchedText[] = [];
  const look = (texts: readonly SearchedText[]): void => {
    const places = run(
      expression,
      texts.map(({ raw }) => raw),
    );
    for (const [at, found] of places.entries()) {
      const text = texts[at];
      if (text === undefined) continue;
      if (found === null) onTooLong();
      known.set(text, whole(text.raw, found ?? []));
    }
  };
  const placesIn = (text: SearchedText): readonly TextRange[] => {
    if (!known.has(text)) {
      const from = expected.indexOf(text);
      look(from === -1 ? [text] : expected.slice(from));
    }
    return known.get(text) ?? [];
  };
  return {
    ...byPlaces(placesIn),
    expect: (texts) => {
      known = new Map();
      expected = texts;
    },
  };
};

/** How a term is looked for. */
export interface Manner {
  readonly mode: SearchMode;
  /** Letters, marks, digits and letter case as typed. The mode `fuzzy` knows no such thing. */
  readonly exact: boolean;
  readonly run: ExpressionRunner;
  readonly onTooLong: () => void;
}

/** What looks for a term; one that is no expression in the mode `regex` is found nowhere. */
export const matcherOf = (term: string, { mode, exact, run, onTooLong }: Manner): TermMatcher => {
  switch (mode) {
    case 'folded':
      return exact ? literalTerm(term) : foldedTerm(term);
    case 'literal':
      return literalTerm(term);
    case 'word':
      return wordTerm(exact ? literalTerm(term) : foldedTerm(term));
    case 'fuzzy':
      return fuzzyTerm(term);
    case 'regex':
      return expressionTerm(expressionOf(term, exact) ?? /$^/gu, run, onTooLong);
  }
};
