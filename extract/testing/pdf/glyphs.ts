// Owns glyph runs made up for tests of geometry: words set in a line from one side or the other, as a page shows them.

import type { GlyphRun } from '../../pdf/glyph-run';

const WIDTH = 0.5;

/** A run with the width of its letters. */
export const run = (text: string, x: number, y: number, more: Partial<GlyphRun> = {}): GlyphRun => {
  const size = more.size ?? 10;
  return {
    text,
    direction: 'ltr',
    x,
    y,
    width: Array.from(text).length * WIDTH * size,
    size,
    font: 'f1',
    afterSpace: false,
    ...more,
  };
};

/** Words one after the other from the left, with the same gap between them. */
export const fromLeft = (words: readonly string[], x: number, y: number, more: Partial<GlyphRun> = {}): GlyphRun[] => {
  let next = x;
  return words.map((word) => {
    const made = run(word, next, y, more);
    next += made.width + 0.4 * made.size;
    return made;
  });
};

/** Words one after the other from the right, each letter a run of its own, drawn from left to right. */
export const fromRight = (
  words: readonly string[],
  right: number,
  y: number,
  more: Partial<GlyphRun> = {},
): GlyphRun[] => {
  const size = more.size ?? 10;
  let next = right;
  const runs: GlyphRun[] = [];
  for (const word of words) {
    for (const letter of Array.from(word)) {
      next -= WIDTH * size;
      runs.push(run(letter, next, y, { direction: 'rtl', ...more }));
    }
    next -= 0.4 * size;
  }
  return runs.reverse();
};
