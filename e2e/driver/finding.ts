// Owns the find bar as a test sees it: its parts by role and name, and what the two highlights lie over.

import { expect, type Locator, type Page } from '@playwright/test';
import { glyphsOf, type Box } from './glyphs';

export const findBar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the article' });
export const findField = (page: Page): Locator => findBar(page).getByRole('textbox', { name: 'Find' });
export const findStatus = (page: Page): Locator => findBar(page).getByRole('status');

/** A highlight by its name in the style sheet: all hits but the current one, or that one; the parts of a suggestion. */
export type HighlightName =
  'find-hit' | 'find-current' | 'suggest-sentence' | 'suggest-content' | 'suggest-source' | 'suggest-cue';

/** A stretch of a highlight: where it is in its block (UTF-16 code units), its words and its boxes. */
export interface Highlighted {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly boxes: readonly Box[];
}

/** What a highlight lies over now, in text order. */
export const highlighted = (page: Page, name: HighlightName): Promise<Highlighted[]> =>
  page.evaluate((wanted) => {
    const stretches: Highlighted[] = [];
    for (const stretch of CSS.highlights.get(wanted) ?? []) {
      const range = document.createRange();
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      const element =
        range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
      const block = element?.closest('[data-block]');
      // A stretch whose nodes were drawn anew lies over nothing.
      if (!block?.isConnected) continue;
      const before = document.createRange();
      before.selectNodeContents(block);
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length;
      const words = range.toString();
      stretches.push({
        block: block.getAttribute('data-block') ?? '',
        start,
        end: start + words.length,
        words,
        boxes: [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      });
    }
    return stretches.sort(
      (one, other) => Number(one.block.slice(1)) - Number(other.block.slice(1)) || one.start - other.start,
    );
  }, name);

/** Waits until the current hit lies exactly over the letters `[start, end)` of a block. */
export const expectCurrentHit = async (page: Page, block: string, start: number, end: number): Promise<void> => {
  await expect(async () => {
    const [hit, ...others] = await highlighted(page, 'find-current');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ block, start, end });
    const painted = (await glyphsOf(page, block)).filter((glyph) => {
      const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
      return hit?.boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
    });
    expect(painted.map((glyph) => glyph.start)).toEqual(
      (await glyphsOf(page, block))
        .filter((glyph) => start <= glyph.start && glyph.end <= end)
        .map((glyph) => glyph.start),
    );
  }).toPass({ timeout: 8_000 });
};

/** Opens the bar by its key and types a query. */
export const typeQuery = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+f');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.insertText(query);
  await expect(findField(page)).toHaveValue(query);
};
