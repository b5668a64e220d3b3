// Owns reading off the screen what marking has painted: the pixels that changed, which kind's colour each has, and the
// rows they take up. Works in the light theme and, where it is told its colours, in any other.

import type { Page } from '@playwright/test';
import type { MentionKind } from '../../core/mention/mention';
import { differenceOf, parseColour, type Colour } from './colours';
import type { Box } from './glyphs';
import type { Picture } from './pixels';

/** Rows of pixels, in CSS pixels of the viewport; `bottom` is the last one. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

export type LineKind = Exclude<MentionKind, 'claim'>;

export const LINE_KINDS: readonly LineKind[] = ['source', 'contested', 'cue'];

/** The colours of tokens of renderer/styles/tokens.css, as they are computed now. */
export const tokenColours = async <Name extends string>(
  page: Page,
  names: readonly Name[],
): Promise<Record<Name, Colour>> => {
  const computed = await page.evaluate((wanted) => {
    const probe = document.createElement('span');
    document.body.append(probe);
    const values = wanted.map((name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return values;
  }, names);
  // One colour for each name, in their order.
  return Object.fromEntries(names.map((name, index) => [name, parseColour(computed[index] ?? '')])) as Record<
    Name,
    Colour
  >;
};

const opaque = (colour: { red: number; green: number; blue: number }): Colour => ({ ...colour, alpha: 1 });

/** The pixels within a box that differ between two pictures of the same part of the window. */
export const changedPixels = (
  before: Picture,
  after: Picture,
  box: Box,
): { x: number; y: number; colour: Colour }[] => {
  const changed: { x: number; y: number; colour: Colour }[] = [];
  for (let y = Math.floor(box.top); y < Math.ceil(box.bottom); y += 1) {
    for (let x = Math.ceil(box.left); x < Math.floor(box.right); x += 1) {
      const [was, is] = [before, after].map((picture) => picture.colourAt(x - picture.left, y - picture.top));
      if (was === undefined || is === undefined) continue;
      if (Math.abs(was.red - is.red) + Math.abs(was.green - is.green) + Math.abs(was.blue - is.blue) > 12)
        changed.push({ x, y, colour: opaque(is) });
    }
  }
  return changed;
};

const rowsOf = (pixels: readonly { y: number }[]): Rows | null =>
  pixels.length === 0
    ? null
    : { top: Math.min(...pixels.map(({ y }) => y)), bottom: Math.max(...pixels.map(({ y }) => y)) };

/** How near a pixel has to be to a line's colour (CIEDE2000): the edges of a wave are mixed with what is behind it. */
const NEAR = 14;

/** The rows in which the line of each kind is painted; null where it is not. */
export const lineRows = (
  pixels: readonly { x: number; y: number; colour: Colour }[],
  colours: Readonly<Record<LineKind, Colour>>,
): Record<LineKind, Rows | null> => {
  const nearest = pixels.flatMap(({ y, colour }) => {
    const [best] = LINE_KINDS.map((kind) => ({ kind, y, far: differenceOf(colour, colours[kind]) })).sort(
      (one, other) => one.far - other.far,
    );
    return best === undefined || best.far >= NEAR ? [] : [best];
  });
  const rows = (kind: LineKind): Rows | null => rowsOf(nearest.filter((pixel) => pixel.kind === kind));
  return { source: rows('source'), contested: rows('contested'), cue: rows('cue') };
};
