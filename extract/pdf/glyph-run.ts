// Owns what is known of a page before it is text: stretches of glyphs with a place each, upright and with y going up, in
// the order in which the page draws them. It knows nothing of the library that found them.

import type { Direction } from '../../core/text/direction';

/** A stretch of glyphs drawn together. Places and sizes are in points of the page as it is shown (1/72 inch). */
export interface GlyphRun {
  /** In reading order within the run, as far as the library could tell; it may begin or end with a space. */
  readonly text: string;
  /** The direction by which the library put `text` into reading order. */
  readonly direction: Direction;
  /** Its left edge. */
  readonly x: number;
  /** Its baseline, from the foot of the page. */
  readonly y: number;
  readonly width: number;
  /** The size of the font. */
  readonly size: number;
  /** Which of the document's fonts it is in; a name without a meaning. */
  readonly font: string;
  /** Whether the page has a space before it, however wide. */
  readonly afterSpace: boolean;
}

/** Runs that stand in one rotation on a page; most pages have one such layer, and notes up the margin are another. */
export interface GlyphLayer {
  readonly runs: readonly GlyphRun[];
}

export interface GlyphPage {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  /** The upright layer is the first; a page without text has none. */
  readonly layers: readonly GlyphLayer[];
}

/** A run's right edge. */
export const rightOf = (run: GlyphRun): number => run.x + run.width;

/** The middle one of some numbers by size, the lower one of two; 0 for none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
