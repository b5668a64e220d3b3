// Owns the oracle of visual order: where bidi-js, another implementation of the Unicode Bidirectional Algorithm (UAX #9),
// puts the letters of a line, against where the window paints them. It looks at each row of a wrapped line by itself.

import bidiFactory from 'bidi-js';
import type { Glyph } from './glyphs';
import { escaped } from './mixed-lines';

const bidi = bidiFactory();

/** Letters share a glyph where the font has one for both: their places are then read off with this tolerance, in CSS pixels. */
const TOLERANCE = 0.5;

/** A character of the Basic Multilingual Plane for each bidirectional type that characters beyond it have. */
const STAND_INS: Readonly<Record<string, string>> = { L: 'a', R: 'א', AL: 'ا', NSM: '\u05B0', ON: '☆', EN: '1' };

/**
 * The oracle looks at each half of a surrogate pair as a character of its own: in place of a pair it is given two
 * characters of the pair's type, so that offsets stay.
 */
const withoutPairs = (text: string): string =>
  text.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) => {
    const type = bidi.getBidiCharTypeName(character);
    const standIn = STAND_INS[type];
    if (standIn === undefined) throw new Error(`no stand-in for ${escaped(character)}, which is ${type}`);
    return standIn.repeat(2);
  });

/** The line as the oracle needs it. */
export interface ShownLine {
  readonly text: string;
  /** The direction that the line has on screen. */
  readonly direction: 'ltr' | 'rtl';
  /** In CSS pixels. */
  readonly lineHeight: number;
  /** In text order. */
  readonly glyphs: readonly Glyph[];
}

const middleOf = (glyph: Glyph): number => (glyph.left + glyph.right) / 2;
const heightOf = (glyph: Glyph): number => (glyph.top + glyph.bottom) / 2;

/** The letters of each row. Fonts differ in height, so a row begins only half a line further down. */
export const rowsOf = ({ glyphs, lineHeight }: Pick<ShownLine, 'glyphs' | 'lineHeight'>): Glyph[][] => {
  const rows: Glyph[][] = [];
  for (const glyph of glyphs) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && heightOf(glyph) - heightOf(first) < lineHeight / 2) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows;
};

/** White space at a row's end hangs wherever the browser likes; controls have no place of their own. */
const placed = (row: readonly Glyph[]): Glyph[] => {
  const last = row.findLastIndex(({ text }) => /[^\s\p{Cf}]/u.test(text));
  return row.slice(0, last + 1).filter(({ text }) => /[^\p{Cf}]/u.test(text));
};

/** The first pair of letters of a line that stand the wrong way round, in words; null where all stand as they should. */
export const misplaced = (line: ShownLine): string | null => {
  const text = withoutPairs(line.text);
  const levels = bidi.getEmbeddingLevels(text, line.direction);
  for (const row of rowsOf(line)) {
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined) continue;
    const order = bidi.getReorderedIndices(text, levels, first.start, last.end - 1);
    const byStart = new Map(placed(row).map((glyph) => [glyph.start, glyph]));
    const expected = order.slice(first.start, last.end).flatMap((index) => byStart.get(index) ?? []);
    for (const [index, glyph] of expected.entries()) {
      const next = expected[index + 1];
      if (next === undefined || middleOf(glyph) <= middleOf(next) + TOLERANCE) continue;
      const pair = `“${escaped(glyph.text)}” (${String(glyph.start)}) left of “${escaped(next.text)}” (${String(next.start)})`;
      return `${line.direction} "${escaped(line.text)}": ${pair} expected, not ${String(middleOf(glyph))} and ${String(middleOf(next))}`;
    }
  }
  return null;
};

/** How many rows a line takes up. */
export const rowCount = (line: ShownLine): number => rowsOf(line).length;

/** True where a line has letters or numbers of both directions, so that its order is not that of its text. */
export const isMixed = ({ text, direction }: ShownLine): boolean =>
  new Set(bidi.getEmbeddingLevels(withoutPairs(text), direction).levels).size > 1;
