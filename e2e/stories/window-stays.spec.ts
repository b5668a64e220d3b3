// Cases 53 and 54: nothing that a page can be made to do leads the window elsewhere, opens another one, or saves a file; and
// no address of the app stands for a file outside of its folder.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../driver/launch';
import { openSample } from '../driver/pages';

const HOME_PAGE = 'app://hashiya/index.html';

test('links, forms, drops, frames, webviews and downloads lead nowhere', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await openSample(page);
  await app.evaluate(({ app: running }, downloads) => {
    running.setPath('downloads', downloads);
  }, folder);
  const before = await readdir(folder);
  const file = join(folder, 'page.html');
  await writeFile(file, '<title>dropped</title>');
  const addresses = ['https://example.org/', `file://${file}`, 'app://hashiya/other.html'];
  for (const address of addresses) {
    for (const target of ['_self', '_blank', '_top', 'a-name']) {
      await page.evaluate(
        ([href, name]) => {
          const anchor = document.createElement('a');
          anchor.setAttribute('href', href);
          anchor.target = name;
          document.body.append(anchor);
          anchor.click();
          // The middle button, and the key that asks for a new window.
          anchor.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
          anchor.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
          anchor.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }));
          anchor.remove();
          const form = document.createElement('form');
          form.action = href;
          form.target = name;
          document.body.append(form);
          form.submit();
          form.remove();
          window.open(href, name);
        },
        [address, target] as const,
      );
    }
    await page.evaluate((href) => {
      const webview = document.createElement('webview');
      webview.setAttribute('src', href);
      const frame = document.createElement('iframe');
      frame.src = href;
      document.body.append(webview, frame);
      location.href = href;
      location.replace(href);
    }, address);
  }
  await page.evaluate(() => {
    for (const href of [URL.createObjectURL(new Blob(['names of people'])), 'data:text/plain,names', '/index.html']) {
      const anchor = document.createElement('a');
      anchor.href = href;
      anchor.download = 'saved.txt';
      document.body.append(anchor);
      anchor.click();
      anchor.remove();
    }
  });
  // A file that is let go over the window, as Chromium itself gets it from the system.
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
  }
  await page.waitForTimeout(1500);
  const after = await app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    urls: webContents.getAllWebContents().map((contents) => contents.getURL()),
  }));
  expect(after).toEqual({ windows: 1, urls: [HOME_PAGE] });
  expect((await readdir(folder)).filter((name) => !before.includes(name))).toEqual(['page.html']);
  // Playwright goes on waiting for navigations that were refused, so the page is asked itself.
  expect(await page.evaluate(() => document.querySelectorAll('main [role=textbox]').length)).toBe(1);
});

test('a window that was led to an empty page comes back to its own', async ({ launch }) => {
  const { app, page } = await launch();
  await openSample(page);
  // An address that Chromium keeps to itself becomes an empty page too.
  for (const address of ['about:blank', 'about:srcdoc', 'chrome://gpu/']) {
    // The page is gone before it can answer.
    await page
      .evaluate((href) => {
        location.href = href;
      }, address)
      .catch(() => undefined);
    await expect
      .poll(() => app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL()))
      .toBe(HOME_PAGE);
    await expect(page.getByRole('textbox', { name: 'Text of the article' })).toBeVisible();
  }
  expect(app.windows()).toHaveLength(1);
});

test('no address of the app stands for a file outside of the folder of the window', async ({ launch }) => {
  const { app } = await launch();
  const answers = await app.evaluate(
    async ({ net }, paths) => {
      const found: Record<string, number> = {};
      for (const path of paths) found[path] = (await net.fetch(`app://${path}`)).status;
      return found;
    },
    [
      'hashiya/index.html',
      'hashiya/../main/index.js',
      'hashiya/%2e%2e/main/index.js',
      'hashiya/%2e%2e%2fmain%2findex.js',
      'hashiya/..%2f..%2fpackage.json',
      'hashiya/assets/..%2f..%2fmain%2findex.js',
      'hashiya/..%5cmain%5cindex.js',
      'hashiya/..%2frenderer-evil%2findex.html',
      'hashiya/index.html%00.js',
      'hashiya/%00',
      'hashiya/%ff',
      'hashiya/%2fetc%2fhostname',
      'hashiya/assets',
      'hashiya/nothing.html',
      'hashiya-evil/index.html',
      'evil/index.html',
    ],
  );
  const { 'hashiya/index.html': own, ...others } = answers;
  expect(own).toBe(200);
  expect(new Set(Object.values(others))).toEqual(new Set([404]));
});
