// Owns where the letters of a block are painted, in CSS pixels of the viewport. A letter is a grapheme, named by its
// offset within the block (UTF-16 code units).

import type { Page } from '@playwright/test';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Glyph extends Box {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ARABIC_FONT = 'Noto Naskh Arabic Variable';

/**
 * Waits until the text stands in the fonts that ship with the app, before which widths mean nothing, and until it stays
 * where it is: the scroll bar of the article before may go a frame later.
 */
export const readyToMeasure = async (page: Page): Promise<void> => {
  await page.waitForFunction(async (family) => {
    await document.fonts.ready;
    // `check` is also true of a font that does not exist.
    const isKnown = [...document.fonts].some((face) => face.family.replaceAll('"', '') === family);
    const isArabic = /[\u0600-\u06FF]/.test(document.querySelector('.article-text')?.textContent ?? '');
    return isKnown && (!isArabic || document.fonts.check(`20px '${family}'`, 'سلام'));
  }, ARABIC_FONT);
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const place = (): string => JSON.stringify(document.querySelector('.article-text')?.getBoundingClientRect());
    for (let before = ''; before !== place();) {
      before = place();
      await frame();
      await frame();
    }
  });
};

/** The letters of a block that are painted, in text order; folded syntax has none. */
export const glyphsOf = async (page: Page, blockId: string): Promise<Glyph[]> =>
  page.evaluate((id) => {
    const block = document.querySelector(`[data-block="${id}"]`);
    if (block === null) throw new Error(`there is no block ${id}`);
    const units: { node: Node; offset: number }[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let offset = 0; offset < (node.textContent?.length ?? 0); offset += 1) units.push({ node, offset });
    }
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(block.textContent);
    return [...graphemes].flatMap(({ segment, index }) => {
      const first = units[index];
      const last = units[index + segment.length - 1];
      if (first === undefined || last === undefined) throw new Error(`no text node at ${String(index)} of ${id}`);
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      const { left, top, right, bottom, width } = range.getBoundingClientRect();
      return width === 0
        ? []
        : [{ start: index, end: index + segment.length, text: segment, left, top, right, bottom }];
    });
  }, blockId);

/** Where in the window a letter is, at a share of its width from its left side. */
export const glyphPoint = async (
  page: Page,
  blockId: string,
  offset: number,
  fraction: number,
): Promise<{ x: number; y: number }> => {
  const glyph = (await glyphsOf(page, blockId)).find(({ start, end }) => start <= offset && offset < end);
  if (glyph === undefined) throw new Error(`the block ${blockId} paints no letter at ${String(offset)}`);
  return { x: glyph.left + (glyph.right - glyph.left) * fraction, y: (glyph.top + glyph.bottom) / 2 };
};
