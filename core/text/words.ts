// Owns word boundaries (UAX #29 words) of a text. All offsets are UTF-16 code units.

import type { TextRange } from './trim-range';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The text around an offset that is looked at: longer than any word, short enough to be quick. */
const WINDOW = 400;

/** Where words begin and end around an offset, in order. */
const boundariesAround = (text: string, offset: number): number[] => {
  const from = Math.max(0, offset - WINDOW);
  const boundaries: number[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, offset + WINDOW))) {
    if (isWordLike === true) boundaries.push(from + index, from + index + segment.length);
  }
  return boundaries;
};

/** The first end of a word after `offset`; the text's length where there is none. */
export const nextWord = (text: string, offset: number): number =>
  boundariesAround(text, offset).find((boundary, index) => index % 2 === 1 && boundary > offset) ?? text.length;

/** The last beginning of a word before `offset`; 0 where there is none. */
export const previousWord = (text: string, offset: number): number =>
  boundariesAround(text, offset).findLast((boundary, index) => index % 2 === 0 && boundary < offset) ?? 0;

/** The word that holds the character at `offset`; where that is in no word, what stands there as one piece: a sign, an emoji. */
export const wordAt = (text: string, offset: number): TextRange => {
  const from = Math.max(0, offset - WINDOW);
  const piece = segmenter.segment(text.slice(from, offset + WINDOW)).containing(offset - from);
  if (piece === undefined) return { start: offset, end: offset };
  return { start: from + piece.index, end: from + piece.index + piece.segment.length };
};
