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

/**
 * Pastes a page with the plain text beside it, as a clipboard has both. Tells where in the
 * window any of the page was parsed: there should be no place.
 */
export const pastePage = (target: Locator, source: string, plain: string): Promise<string[]> =>
  target.evaluate(
    (element, { html, words }) => {
      const used: string[] = [];
      const isOfPage = (markup: unknown): boolean => typeof markup === 'string' && markup.includes('evil.example');
      const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
      if (inner === undefined) throw new Error('the window has no innerHTML');
      Object.defineProperty(Element.prototype, 'innerHTML', {
        ...inner,
        set(markup: string) {
          if (isOfPage(markup)) used.push('innerHTML');
          inner.set?.call(this, markup);
        },
      });
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', words);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      Object.defineProperty(Element.prototype, 'innerHTML', inner);
      return used;
    },
    { html: source, words: plain },
  );

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
