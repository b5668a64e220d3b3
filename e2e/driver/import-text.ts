// Owns bringing a made-up text into the app as an analyst does: by dropping a file on the window.

import type { Page } from '@playwright/test';
import { text as articleText } from './pages';

/** Dismisses what was said before, in any language, so that nothing lies over what comes. */
export const dismissNotices = async (page: Page): Promise<void> => {
  const dismiss = page.locator('.notices .notice > .icon-button');
  // One may go by itself meanwhile, and behind a dialog none can be reached.
  for (let left = await dismiss.count(); left > 0; left -= 1)
    await dismiss
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
};

/** Drops a UTF-8 file, new to the workspace, on the window and waits until its text is shown. */
export const dropText = async (page: Page, fileName: string, text: string): Promise<void> => {
  await dismissNotices(page);
  const before = (await articleText(page).elementHandles())[0] ?? null;
  await page.evaluate(
    ({ name, content }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], name, { type: 'text/plain' }));
      const target = document.querySelector('main') ?? document.body;
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    { name: fileName, content: text },
  );
  const wanted = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const isShown = page.waitForFunction(
    ({ lines, old }) => {
      // Another article may have the same lines: its view is not the one that was there.
      if (old?.isConnected === true) return false;
      // Compared unit by unit: what Playwright's own text matchers normalise is what these texts are about.
      const shown = [...document.querySelectorAll('[data-block]')].map((block) => block.textContent);
      return shown.length === lines.length && shown.every((line, index) => line === lines[index]);
    },
    { lines: wanted, old: before },
  );
  await isShown.catch(async (error: unknown) => {
    throw new Error(`${fileName} is not shown: ${await whatIsShown(page)}`, { cause: error });
  });
};

/** What the window shows in place of the text that was dropped on it: its article, its notices, its dialogs. */
const whatIsShown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const wordsOf = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.slice(0, 200));
    const blocks = document.querySelectorAll('[data-block]').length;
    return JSON.stringify({
      title: wordsOf('main h1'),
      blocks,
      notices: wordsOf('.notice'),
      dialogs: wordsOf('[role="dialog"], [role="alertdialog"]'),
      status: wordsOf('footer, [role="status"]'),
    });
  });
