// Owns bringing a made-up text into the app as an analyst does: by dropping a file on the window.

import type { Page } from '@playwright/test';

/** Drops a UTF-8 file on the window and waits until its text is shown. */
export const dropText = async (page: Page, fileName: string, text: string): Promise<void> => {
  await page.evaluate(
    ({ name, content }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], name, { type: 'text/plain' }));
      const target = document.querySelector('main') ?? document.body;
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    { name: fileName, content: text },
  );
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // Compared unit by unit: what Playwright's own text matchers normalise is what these texts are about.
  await page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll('[data-block]')].map((block) => block.textContent);
    return shown.length === wanted.length && shown.every((line, index) => line === wanted[index]);
  }, lines);
};
