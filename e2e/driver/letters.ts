// Owns pressing and dragging at letters: a letter is named by its offset within a block (UTF-16 code units), and the
// point is a share of its width from its left side. Never press in a letter's middle: the browser may take either side.

import type { Page } from '@playwright/test';

/** Where in the window the letter at `offset` of a block is, at the share `fraction` of its width. */
export const letterPoint = async (
  page: Page,
  blockId: string,
  offset: number,
  fraction: number,
): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ({ blockId: id, offset: wanted, fraction: share }) => {
      const block = document.querySelector(`[data-block="${id}"]`);
      if (block === null) throw new Error(`there is no block ${id}`);
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (wanted < before + length) {
          const range = document.createRange();
          range.setStart(node, wanted - before);
          range.setEnd(node, wanted - before + 1);
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width * share, y: box.top + box.height / 2 };
        }
        before += length;
      }
      throw new Error(`the block ${id} has no letter at ${String(wanted)}`);
    },
    { blockId, offset, fraction },
  );

/** Drags with the mouse from one letter to another. */
export const dragLetters = async (
  page: Page,
  from: { block: string; offset: number; fraction: number },
  to: { block: string; offset: number; fraction: number },
): Promise<void> => {
  const start = await letterPoint(page, from.block, from.offset, from.fraction);
  const end = await letterPoint(page, to.block, to.offset, to.fraction);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
};

/** What is selected in the text, as offsets within one block; null when nothing is, or more than one block. */
export const selectedOffsets = async (page: Page, blockId: string): Promise<{ start: number; end: number } | null> =>
  page.evaluate((id) => {
    const block = document.querySelector(`[data-block="${id}"]`);
    const selection = getSelection();
    if (block === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!block.contains(range.startContainer) || !block.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return { start, end: start + range.toString().length };
  }, blockId);
