// Owns which characters are painted for a range of the text, so that its letters are, and no others. What is stored and
// quoted is never changed by this.

import type { TextRange } from '../../core/text/trim-range';

/**
 * Controls that have no glyph: soft hyphen, ZWSP, ZWNJ, marks, embeddings, overrides, isolates, word joiner, BOM. Where
 * letters join, shaping makes one glyph cluster of such a control and the letter after it, and a browser cannot paint
 * half of a cluster: cut after the control, all of it goes to what stands before, or to nothing. ZWJ is not among them:
 * its cluster is with the letter before.
 */
const JOINS_THE_NEXT = /[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/u;

/** The nearest place at or before an offset where paint may begin or end. */
const paintEdge = (text: string, offset: number): number => {
  let edge = offset;
  while (edge > 0 && JOINS_THE_NEXT.test(text.charAt(edge - 1))) edge -= 1;
  return edge;
};

/** What is painted for a range: the same letters, the controls before it in place of those at its end. */
export const paintRange = (text: string, { start, end }: TextRange): TextRange => ({
  start: paintEdge(text, start),
  end: paintEdge(text, end),
});
