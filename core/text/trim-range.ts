// Owns how a selected range becomes one that can be stored: whole graphemes, without blank edges.

import { graphemeEnd, graphemeStart, nextGrapheme, previousGrapheme } from './graphemes';

/** A `[start, end)` of UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * White space as Unicode has it (`\s` lacks U+0085), and the invisible characters that no quote should begin or end with:
 * LRM, RLM, ALM, embeddings, overrides, isolates, ZWSP and BOM. ZWNJ and ZWJ stay: they belong to words.
 */
const BLANK = /^[\s\u0085\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+$/u;

/** True when there is nothing in the text that a reader could see. */
export const isBlank = (text: string): boolean => text === '' || BLANK.test(text);

/**
 * Widens a range to grapheme boundaries, then drops blank graphemes from its edges; a grapheme goes as a whole, so a
 * no-break space that carries a combining mark stays. `hidden` are ranges the reader does not see (folded syntax): a
 * selection's edge never ends inside or on them. Returns null where nothing visible is left.
 */
export const trimRange = (text: string, range: TextRange, hidden: readonly TextRange[] = []): TextRange | null => {
  let start = graphemeStart(text, Math.max(0, Math.min(range.start, range.end)));
  let end = graphemeEnd(text, Math.min(text.length, Math.max(range.start, range.end)));
  const hiddenAt = (from: number, to: number): TextRange | undefined =>
    hidden.find((part) => part.start < to && from < part.end);
  while (start < end) {
    const next = nextGrapheme(text, start);
    const cover = hiddenAt(start, next);
    if (cover !== undefined) start = graphemeEnd(text, Math.max(next, cover.end));
    else if (isBlank(text.slice(start, next))) start = next;
    else break;
  }
  while (end > start) {
    const previous = previousGrapheme(text, end);
    const cover = hiddenAt(previous, end);
    if (cover !== undefined) end = graphemeStart(text, Math.min(previous, cover.start));
    else if (isBlank(text.slice(previous, end))) end = previous;
    else break;
  }
  return start < end ? { start, end } : null;
};
