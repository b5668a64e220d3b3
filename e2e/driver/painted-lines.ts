// Owns reading off the screen what marking has painted: the pixels that changed, which kind's colour each has, and the
// rows they take up. Works in the light theme and, where it is told its colours, in any other.

import type { ElectronApplication, Page } from '@playwright/test';
import type { MentionKind } from '../../core/mention/mention';
import { differenceOf, parseColour, type Colour } from './colours';
import type { Box } from './glyphs';
import { pictureOf, type Picture } from './pixels';

/** Rows of pixels, in CSS pixels of the viewport; `bottom` is the last one. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

export type LineKind = Exclude<MentionKind, 'claim' | 'own'>;

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

/** Takes the paint of all mentions away, and nothing else: the window is laid out as it was. */
const BARE = '.mention { background: none !important; box-shadow: none !important; text-decoration: none !important }';

/** The text without the paint of its mentions and with it; nothing is hovered. */
export const picturesOfText = async (
  app: ElectronApplication,
  page: Page,
): Promise<{ readonly bare: Picture; readonly painted: Picture }> => {
  await page.mouse.move(0, 0);
  const take = async (): Promise<Picture> => {
    const box = await page.locator('.article-body').boundingBox();
    if (box === null) throw new Error('the text is not shown');
    const bottom = Math.min(box.y + box.height + 24, await page.evaluate(() => innerHeight));
    return pictureOf(app, page, { left: box.x, top: box.y, right: box.x + box.width, bottom });
  };
  const style = await page.evaluateHandle((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  }, BARE);
  const bare = await take();
  await style.evaluate((sheet) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  const painted = await take();
  if (bare.top !== painted.top) throw new Error('the text did not stay where it was');
  return { bare, painted };
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
