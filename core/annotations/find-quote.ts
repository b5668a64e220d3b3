// Owns the search for a quote in a text whose positions cannot be relied on: exactly, with other white space, in another
// spelling, and at last nearly. It says how it was found, and refuses where two places fit alike.

import search from 'approx-string-match';
import { findHits } from '../text/find';
import type { TextRange } from '../text/trim-range';

/** The ways in which a quote was found, the surest first. */
export type QuoteReason = 'moved' | 'context' | 'white-space' | 'nearest' | 'spelling' | 'near';

export type QuoteHit =
  | { readonly found: true; readonly range: TextRange; readonly reason: QuoteReason }
  | { readonly found: false; readonly reason: 'quote-ambiguous' | 'quote-not-found' | 'not-looked-for' };

export interface Sought {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it is thought to begin, in UTF-16 code units of the text; null where nothing is known. */
  readonly near: number | null;
}

/** A quote that stands more often than this is not told apart by looking further. */
const MOST_HITS = 1000;
/** Longer ones, and longer texts, would hold everything up. */
const LONGEST_NEAR = 2000;
const LONGEST_TEXT = 400_000;
/** Shorter quotes are near to too much. */
const SHORTEST_NEAR = 8;

const occurrences = (text: string, quote: string): TextRange[] => {
  const found: TextRange[] = [];
  for (let at = text.indexOf(quote); at !== -1 && found.length < MOST_HITS; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length });
  }
  return found;
};

/** A text with each run of white space as one space, and where each of its units comes from. */
class CollapsedText {
  readonly text: string;
  readonly #places: number[] = [];
  readonly #length: number;

  constructor(raw: string) {
    let collapsed = '';
    for (const { 0: part, index } of raw.matchAll(/\s+|\S+/gu)) {
      const isSpace = /^\s/u.test(part);
      collapsed += isSpace ? ' ' : part;
      for (let step = 0; step < (isSpace ? 1 : part.length); step += 1) this.#places.push(index + step);
    }
    this.text = collapsed;
    this.#length = raw.length;
  }

  /** The range of the raw text; it ends with a visible unit. */
  rangeOf({ start, end }: TextRange): TextRange {
    const last = this.#places[end - 1] ?? this.#length - 1;
    return { start: this.#places[start] ?? this.#length, end: last + 1 };
  }
}

const collapse = (words: string): string => words.replace(/\s+/gu, ' ');

const sharedEnd = (left: string, right: string): number => {
  let shared = 0;
  while (shared < left.length && shared < right.length && left.at(-1 - shared) === right.at(-1 - shared)) shared += 1;
  return shared;
};

const sharedStart = (left: string, right: string): number => {
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared += 1;
  return shared;
};

/** How much of the context stands around a place, in code units; white space counts for nothing in particular. */
const contextAt = (text: string, { start, end }: TextRange, { prefix, suffix }: Sought): number => {
  const before = collapse(text.slice(Math.max(0, start - 2 * prefix.length), start));
  const after = collapse(text.slice(end, end + 2 * suffix.length));
  return sharedEnd(before, collapse(prefix)) + sharedStart(after, collapse(suffix));
};

/** The one of several places that the context tells, or that is nearest to where it should be. */
const chooseAmong = (text: string, places: readonly TextRange[], sought: Sought, reason: QuoteReason): QuoteHit => {
  const [first, ...others] = places;
  if (first === undefined) return { found: false, reason: 'quote-not-found' };
  if (others.length === 0) return { found: true, range: first, reason };
  const scored = places.map((range) => ({ range, score: contextAt(text, range, sought) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const [fitting, ...alike] = scored.filter(({ score }) => score === best).map(({ range }) => range);
  if (fitting !== undefined && alike.length === 0 && best > 0) {
    return { found: true, range: fitting, reason: reason === 'moved' ? 'context' : reason };
  }
  const { near } = sought;
  if (near === null || fitting === undefined) return { found: false, reason: 'quote-ambiguous' };
  const distance = ({ start }: TextRange): number => Math.abs(start - near);
  const [nearest, second] = [fitting, ...alike].sort((left, right) => distance(left) - distance(right));
  if (nearest === undefined || (second !== undefined && distance(second) === distance(nearest)))
    return { found: false, reason: 'quote-ambiguous' };
  return { found: true, range: nearest, reason: 'nearest' };
};

/** Looks for quotes in one text. What its searches need is made once. */
export class QuoteFinder {
  #collapsed: CollapsedText | null = null;

  constructor(
    private readonly text: string,
    /** How many near searches there may still be; each takes its time. Shared by the texts of one plan. */
    private readonly patience: { left: number },
  ) {}

  find(sought: Sought): QuoteHit {
    const { quote } = sought;
    if (quote.trim() === '') return { found: false, reason: 'quote-not-found' };
    const exact = occurrences(this.text, quote);
    if (exact.length > 0) return chooseAmong(this.text, exact, sought, 'moved');
    const collapsed = (this.#collapsed ??= new CollapsedText(this.text));
    const spaced = occurrences(collapsed.text, collapse(quote).trim()).map((range) => collapsed.rangeOf(range));
    if (spaced.length > 0) return chooseAmong(this.text, spaced, sought, 'white-space');
    const folded = quote.length > LONGEST_NEAR ? [] : findHits(this.text, collapse(quote).trim(), { exact: false });
    if (folded.length > 0) return chooseAmong(this.text, folded.slice(0, MOST_HITS), sought, 'spelling');
    return this.#nearly(sought);
  }

  #nearly(sought: Sought): QuoteHit {
    const quote = sought.quote.trim();
    if (quote.length < SHORTEST_NEAR) return { found: false, reason: 'quote-not-found' };
    if (quote.length > LONGEST_NEAR || this.text.length > LONGEST_TEXT || this.patience.left <= 0)
      return { found: false, reason: 'not-looked-for' };
    this.patience.left -= 1;
    const matches = search(this.text, quote, Math.min(32, Math.floor(quote.length / 8)));
    // One place is found once for each end that fits it alike; the shortest is the one without what does not belong.
    const places: TextRange[] = [];
    for (const { start, end } of matches.slice(0, MOST_HITS)) {
      const last = places.at(-1);
      if (last === undefined || start >= last.end) places.push({ start, end });
      else if (Math.abs(end - start - quote.length) < Math.abs(last.end - last.start - quote.length))
        places[places.length - 1] = { start, end };
    }
    return chooseAmong(this.text, places, sought, 'near');
  }
}
