// Owns the search for words in a text: where they stand, as ranges of the raw text. It changes nothing and marks nothing.

import { foldedText, foldForSearch, leaveOut, NON_JOINER, type FoldedText } from './fold';
import { graphemeEnd, graphemeStart } from './graphemes';
import { isBlank, type TextRange } from './trim-range';

export interface FindOptions {
  /** Code unit for code unit, letter case too; else both sides are folded (`foldForSearch`). */
  readonly exact: boolean;
  /** Ranges in text order that the reader does not see: they are passed over, and hits can span them. */
  readonly hidden?: readonly TextRange[];
}

interface Searchable {
  readonly raw: string;
  readonly exact: boolean;
  readonly hidden: readonly TextRange[];
  /** What is searched; null for the raw text itself. */
  readonly folded: FoldedText | null;
}

const NOTHING_HIDDEN: readonly TextRange[] = [];

/** The text that was searched last: a text of a million units is folded once, not at every letter that is typed. */
let kept: Searchable | null = null;

const searchable = (raw: string, exact: boolean, hidden: readonly TextRange[]): FoldedText | null => {
  if (exact && hidden.length === 0) return null;
  if (kept?.raw !== raw || kept.exact !== exact || kept.hidden !== hidden) {
    kept = { raw, exact, hidden, folded: exact ? leaveOut(raw, hidden) : foldForSearch(raw, hidden) };
  }
  return kept.folded;
};

const literal = (units: string): string =>
  units.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The pattern of a folded query: a non-joiner in the text counts as nothing and as a space, and so does one in the query.
 */
const foldedPattern = (folded: string): RegExp | null => {
  const joiners = new RegExp(`^${NON_JOINER}|${NON_JOINER}$`, 'gu');
  let pattern = '';
  let isAfterLetter = false;
  for (const unit of folded.replace(joiners, '').split('')) {
    const isGap = unit === ' ' || unit === NON_JOINER;
    if (isGap) pattern += unit === ' ' ? `[ ${NON_JOINER}]` : `[ ${NON_JOINER}]?`;
    else pattern += `${isAfterLetter ? `${NON_JOINER}?` : ''}${literal(unit)}`;
    isAfterLetter = !isGap;
  }
  return isBlank(folded) && !folded.includes('\n') ? null : new RegExp(pattern, 'g');
};

interface Search {
  readonly pattern: RegExp;
  readonly exact: boolean;
}

/** How a query is searched for; null where there is nothing in it to search for. */
const searchFor = (query: string, exact: boolean): Search | null => {
  if (query === '') return null;
  const folded = exact ? '' : foldedText(query);
  // Nothing is left of a mark by itself: it is searched for as it is.
  if (exact || (folded.replaceAll(NON_JOINER, '') === '' && !isBlank(query))) {
    return { pattern: new RegExp(literal(query), 'g'), exact: true };
  }
  const pattern = foldedPattern(folded);
  return pattern === null ? null : { pattern, exact: false };
};

/**
 * Where a query stands in a text: `[start, end)` in UTF-16 code units of the raw text, in order, none over another, each
 * widened to grapheme boundaries. White space in a query is never a line break, so that no hit runs from one line into
 * the next unless the query has a line break itself. A query of nothing but blanks is found by an exact search alone.
 */
export const findHits = (text: string, query: string, { exact, hidden = NOTHING_HIDDEN }: FindOptions): TextRange[] => {
  const search = searchFor(query, exact);
  if (search === null) return [];
  const folded = searchable(text, search.exact, hidden);
  const hits: TextRange[] = [];
  let lastEnd = 0;
  for (const match of (folded?.text ?? text).matchAll(search.pattern)) {
    const next = match.index + match[0].length;
    const first = folded === null ? match.index : (folded.starts[match.index] ?? 0);
    const last = folded === null ? next : (folded.ends[next - 1] ?? 0);
    const start = graphemeStart(text, first);
    // Two matches can lie in one cluster: both letters of a ligature, two people of a family.
    if (start < lastEnd) continue;
    lastEnd = graphemeEnd(text, last);
    hits.push({ start, end: lastEnd });
  }
  return hits;
};

/** A test of texts for a query, folded and with its outer blanks left out; a query of nothing lets everything through. */
export const textFilter = (query: string): ((text: string) => boolean) => {
  const search = searchFor(query.trim(), false);
  if (search === null) return () => true;
  const { pattern, exact } = search;
  return (text) => (exact ? text : foldedText(text)).search(pattern) !== -1;
};

/**
 * A test of texts that are folded already (`foldForSearch`): true where `findHits`, folded, finds the query. null for a query
 * of which nothing is left when it is folded.
 */
export const foldedFilter = (query: string): ((folded: string) => boolean) | null => {
  const search = searchFor(query, false);
  if (search === null || search.exact) return null;
  const plain = foldedText(query);
  const hasJoiner = plain.includes(NON_JOINER);
  return (folded) => {
    // Where no joiner stands in the way it is a search for a substring, which is much faster than a pattern.
    if (!hasJoiner && folded.includes(plain)) return true;
    return (hasJoiner || folded.includes(NON_JOINER)) && folded.search(search.pattern) !== -1;
  };
};
