// Owns the text of an article as a file of a REFI-QDA project, and where offsets of the article are in it. Its positions
// count code points, and each character of a line end counts.

import { shiftBetween } from '../../annotations/units';
import { offsetMap } from '../../text/offset-units';

/**
 * How the lines of source files end. Positions count CR LF as two, as MAXQDA does; ATLAS.ti counts it as one, and takes
 * texts with LF.
 */
export type LineEnds = 'lf' | 'crlf';

/** A text as it is written, without a byte order mark, which most programs would count or drop, and with one kind of line end. */
export interface SourceText {
  readonly text: string;
  /** UTF-16 code units of the article's text → code points of the written one. */
  positionOf(offset: number): number;
}

export const sourceText = (text: string, lineEnds: LineEnds): SourceText => {
  const written = text.replace(/^\uFEFF+/u, '').replace(/\r\n?|\n/gu, lineEnds === 'lf' ? '\n' : '\r\n');
  const shift = shiftBetween(text, written);
  if (shift === null) throw new Error('A text is not the same with other line ends');
  const points = offsetMap(written, 'code-point');
  return { text: written, positionOf: (offset) => points.toUnit(shift(offset)) };
};
