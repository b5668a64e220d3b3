// Owns text that a page draws twice in nearly one place, as some programs do to make it bold or to give it a shadow. A
// reader sees it once, so it counts once.

import type { GlyphRun } from './glyph-run';

/** Two drawings this close, as a share of the font's size, are one to the eye. */
const NEAR = 0.15;
/** So many earlier runs of the same text are compared with. */
const MOST_COMPARED = 50;

/** The runs without those that repeat an earlier one in its place. */
export const withoutDrawnTwice = (runs: readonly GlyphRun[]): GlyphRun[] => {
  const byText = new Map<string, GlyphRun[]>();
  return runs.filter((run) => {
    const earlier = byText.get(run.text) ?? [];
    const near = NEAR * run.size;
    const isRepeated = earlier
      .slice(-MOST_COMPARED)
      .some((other) => Math.abs(other.x - run.x) <= near && Math.abs(other.y - run.y) <= near);
    if (isRepeated) return false;
    earlier.push(run);
    byText.set(run.text, earlier);
    return true;
  });
};
