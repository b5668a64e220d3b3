// Owns watching for what hostile words and files would do, if they could: leave a trace in the page or in main, open a box,
// ask for something, have something blocked that they asked for, or become elements that do.

import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { inOtherBrowser } from './other-browser';

/** Elements and attributes of the window that would run or load what they are given, but for the app's own. */
const dangersIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const within = [...document.querySelectorAll('body *')];
    const isOwn = (address: string): boolean =>
      /^(?:#|app:|data:image\/svg\+xml)/u.test(address) || address === '' || address.startsWith('./assets/');
    return within.flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            name.startsWith('on') ||
            (['src', 'href', 'xlink:href', 'srcdoc', 'srcset', 'action', 'formaction', 'data', 'ping'].includes(name) &&
              !isOwn(value)),
        )
        .map(({ name, value }) => `${element.localName} ${name}=${value}`),
    );
  });

/** Watches from now on; what it gives checks that nothing has happened so far. */
export const watchForHarm = async (app: ElectronApplication, page: Page): Promise<() => Promise<void>> => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('app:')) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.evaluate(() => {
    const blocked: string[] = ((globalThis as { blocked?: string[] }).blocked = []);
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
      blocked.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  const isRun = (): boolean => 'hashiyaWasHere' in globalThis;
  return async () => {
    expect(await page.evaluate(isRun)).toBe(false);
    expect(await app.evaluate(isRun)).toBe(false);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { blocked?: string[] }).blocked)).toEqual([]);
    expect(await dangersIn(page)).toEqual([]);
    expect(page.url()).toMatch(/^app:\/\/hashiya\//u);
    expect(app.windows()).toHaveLength(1);
  };
};

/** Opens a file as a page with scripts on, in a browser of its own, and gives what was run and what was asked for. */
export const openInBrowser = (path: string): Promise<{ run: boolean; asked: string[] }> =>
  inOtherBrowser((browser) =>
    browser.evaluate(async ({ BrowserWindow, session }, file) => {
      const own = session.fromPartition('of-a-test');
      const asked: string[] = [];
      own.webRequest.onBeforeRequest((details, answer) => {
        if (!details.url.startsWith('file:')) asked.push(details.url);
        answer({ cancel: !details.url.startsWith('file:') });
      });
      const window = new BrowserWindow({ show: false, webPreferences: { session: own } });
      try {
        await window.loadFile(file);
        // What is loaded late, or waits for the pointer, has its chance.
        const run = (await window.webContents.executeJavaScript(`
        (async () => {
          for (const element of document.querySelectorAll('*')) {
            for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle']) element.dispatchEvent(new Event(type));
          }
          await new Promise((later) => setTimeout(later, 500));
          return 'hashiyaWasHere' in globalThis;
        })()`)) as boolean;
        return { run, asked };
      } finally {
        window.destroy();
      }
    }, path),
  );
