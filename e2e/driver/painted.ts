// Owns which part of a block is painted as a mention or as selected, in CSS pixels of the viewport, and whether that is
// exactly the letters it should be: the middle of a letter lies in a box if, and only if, the letter is in the range.

import { expect, type Page } from '@playwright/test';
import { glyphsOf, type Box, type Glyph } from './glyphs';

/** Joins boxes of one row that touch: how many elements make up a painted stretch does not matter. */
export const joined = (boxes: readonly Box[]): Box[] => {
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

/** True when the middle of a letter lies in one of the boxes. */
export const isWithin = (glyph: Glyph, boxes: readonly Box[]): boolean => {
  const x = (glyph.left + glyph.right) / 2;
  const y = (glyph.top + glyph.bottom) / 2;
  return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
};

/** Waits until a mention paints exactly the letters `[start, end)` of a block: none where the two are the same. */
export const expectPainted = async (
  page: Page,
  blockId: string,
  mentionId: string,
  start: number,
  end: number,
): Promise<void> => {
  await expect(async () => {
    const boxes = await boxesOfMention(page, blockId, mentionId);
    // A control has no paint of its own: what there is of it is a part of the letter after it.
    const glyphs = (await glyphsOf(page, blockId)).filter(({ text }) => !/^\p{Cf}+$/u.test(text));
    const painted = glyphs.filter((glyph) => isWithin(glyph, boxes)).map((glyph) => glyph.start);
    expect(painted).toEqual(
      glyphs.filter((glyph) => start <= glyph.start && glyph.end <= end).map((glyph) => glyph.start),
    );
    expect(boxes.length > 0).toBe(start < end);
  }).toPass({ timeout: 8_000 });
};
