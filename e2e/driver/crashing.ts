// Owns having the window's page stop working, and looking at the one that comes after it: the test runner gives a page up
// for good that has crashed once, so the app itself is asked what is on it.

import type { ElectronApplication } from '@playwright/test';

/** Stops the page as a bug in the browser's engine would, and waits until it is gone. */
export const crashPage = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('there is no window');
    const gone = new Promise((resolve) => contents.once('render-process-gone', resolve));
    contents.forcefullyCrashRenderer();
    await gone;
  });

/** What is on the page as far as these stories look; null while there is none. */
export interface PageSeen {
  /** The name of the chosen card. */
  readonly card: string | null;
  /** What its field for notes holds. */
  readonly note: string | null;
  readonly heading: string | null;
  readonly notices: string;
  readonly saving: string | null;
}

/** Looks at the page that is there now. */
export const seenAfterCrash = (app: ElectronApplication): Promise<PageSeen | null> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null;
    return contents.executeJavaScript(`
      document.querySelector('main') === null ? null : {
        card: document.querySelector('[data-card][aria-current="true"]')?.getAttribute('aria-label') ?? null,
        note: document.querySelector('[data-card] .card-fields > .field:nth-last-of-type(2) textarea')?.value ?? null,
        heading: document.querySelector('main h1')?.textContent ?? null,
        notices: document.querySelector('.notices')?.textContent ?? '',
        saving: document.querySelector('[aria-label="Saving state"]')?.textContent ?? null,
      }`) as Promise<PageSeen | null>;
  });
