// Owns where the caret is, and presses that need a letter's whole grapheme: double and triple clicks, presses that put
// the caret somewhere.

import type { Page } from '@playwright/test';
import { glyphPoint } from './glyphs';

/** The offset of the selection's moving end within a block; null when it is in another one. */
export const caretOffset = async (page: Page, blockId: string): Promise<number | null> =>
  page.evaluate((id) => {
    const block = document.querySelector(`[data-block="${id}"]`);
    const { focusNode, focusOffset } = getSelection() ?? {};
    if (block === null || focusNode === undefined || focusNode === null || !block.contains(focusNode)) return null;
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(focusNode, focusOffset ?? 0);
    return before.toString().length;
  }, blockId);

/** Clicks a letter that many times in a row, on its left part. */
export const clickLetter = async (page: Page, blockId: string, offset: number, times: 1 | 2 | 3): Promise<void> => {
  const { x, y } = await glyphPoint(page, blockId, offset, 0.3);
  await page.mouse.click(x, y, { clickCount: times });
};

/** Puts the focus into the text by a click on a letter. */
export const focusLetter = async (page: Page, blockId: string, offset: number): Promise<void> => {
  await clickLetter(page, blockId, offset, 1);
  // The browser may still lose the first key after it has taken the focus (rtl.md §7).
  await page.waitForTimeout(200);
};
