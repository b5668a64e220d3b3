// Owns where the letters of a block are painted and where its mentions are, in CSS pixels of the viewport. A letter is a
// grapheme, named by its offset within the block (UTF-16 code units).

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

/** Waits until the text stands in the fonts that ship with the app; before, widths mean nothing. */
export const fontsReady = async (page: Page): Promise<void> => {
  await page.waitForFunction(async (family) => {
    await document.fonts.ready;
    // `check` is also true of a font that does not exist.
    const isKnown = [...document.fonts].some((face) => face.family.replaceAll('"', '') === family);
    const isArabic = /[\u0600-\u06FF]/.test(document.querySelector('.article-text')?.textContent ?? '');
    return isKnown && (!isArabic || document.fonts.check(`20px '${family}'`, 'سلام'));
  }, ARABIC_FONT);
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
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(block.textContent ?? '');
    return [...graphemes].flatMap(({ segment, index }) => {
      const first = units[index];
      const last = units[index + segment.length - 1];
      if (first === undefined || last === undefined) throw new Error(`no text node at ${String(index)} of ${id}`);
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      const { left, top, right, bottom, width } = range.getBoundingClientRect();
      return width === 0 ? [] : [{ start: index, end: index + segment.length, text: segment, left, top, right, bottom }];
    });
  }, blockId);

/** Joins boxes of one row that touch: how many elements make up a painted stretch does not matter. */
const joined = (boxes: readonly Box[]): Box[] => {
  const result: Box[] = [];
  for (const box of [...boxes].sort((one, other) => one.top - other.top || one.left - other.left)) {
    const last = result.at(-1);
    const touches = last !== undefined && Math.abs(last.top - box.top) < 2 && box.left <= last.right + 0.1;
    if (touches) result[result.length - 1] = { ...last, right: Math.max(last.right, box.right) };
    else result.push(box);
  }
  return result;
};

/** The boxes that a mention paints within a block, left to right in each row. */
export const boxesOfMention = async (page: Page, blockId: string, mentionId: string): Promise<Box[]> =>
  joined(
    await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .flatMap((element) => [...element.getClientRects()])
          .filter((box) => box.width > 0)
          .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      `[data-block="${blockId}"] [data-mention="${mentionId}"]`,
    ),
  );

/** The boxes of what is selected, as the browser highlights it. */
export const boxesOfSelection = async (page: Page): Promise<Box[]> =>
  joined(
    await page.evaluate(() =>
      [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])]
        .filter((box) => box.width > 0)
        .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
    ),
  );

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

/** True when the middle of a letter lies in one of the boxes. */
export const isWithin = (glyph: Glyph, boxes: readonly Box[]): boolean => {
  const x = (glyph.left + glyph.right) / 2;
  const y = (glyph.top + glyph.bottom) / 2;
  return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
};

/** The offsets of the letters that a mention paints within a block. */
export const paintedOffsets = async (page: Page, blockId: string, mentionId: string): Promise<number[]> => {
  const boxes = await boxesOfMention(page, blockId, mentionId);
  return (await glyphsOf(page, blockId)).filter((glyph) => isWithin(glyph, boxes)).map(({ start }) => start);
};

/** The offsets of the letters of a block that lie in a range: what that range should paint. */
export const offsetsWithin = async (page: Page, blockId: string, start: number, end: number): Promise<number[]> =>
  (await glyphsOf(page, blockId)).filter((glyph) => start <= glyph.start && glyph.end <= end).map((glyph) => glyph.start);
