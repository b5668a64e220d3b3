// Owns how much of a text is looked at to find a boundary near an offset. Offsets are UTF-16 code units.

import { lineAt, nextLineStart } from './lines';
import type { TextRange } from './trim-range';

/** A long line may be cut before a space: a word always ends there. */
const cutNear = (text: string, from: number, to: number, otherwise: number): number => {
  for (let cut = Math.max(1, from); cut < to; cut += 1) {
    if (text[cut] === ' ' && text[cut - 1] !== ' ') return cut;
  }
  return otherwise;
};

/**
 * The line around an offset with its break; of a line that goes on for more than `reach` on a side, only that much. It
 * holds the character at `offset`.
 */
export const stretchAround = (text: string, offset: number, reach: number): TextRange => {
  const line = lineAt(text, offset);
  const from = offset - reach;
  const to = offset + reach;
  return {
    start: from <= line.start ? line.start : cutNear(text, from, offset - reach / 2, from),
    end: to >= line.end ? (nextLineStart(text, offset) ?? text.length) : cutNear(text, offset + reach / 2, to, to),
  };
};
