// Owns giving texts to the window as people do: dropped from outside, or pasted.

import type { Locator, Page } from '@playwright/test';
import { text } from './pages';

/** Drops files or folders of the disk in the middle of the window, through the browser's own drag and drop. */
export const dropPaths = async (page: Page, paths: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
};

/** Pastes a text while the given element has the focus, without the system's clipboard, which tests running beside share. */
export const pasteText = async (target: Locator, content: string): Promise<void> => {
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, content);
};

/** Drops a piece of text, dragged from elsewhere, on the article. */
export const dropTextOnArticle = async (page: Page, content: string): Promise<void> => {
  await text(page).evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', dropped);
    const { left, top } = element.getBoundingClientRect();
    const place = { clientX: left + 40, clientY: top + 20 };
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, ...place }));
    }
  }, content);
};
