// Owns a window that is measured: a fresh Electron each time, the app's or a bare one, with the measuring side put into
// its page from outside.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { projectFolder, startElectron } from '../../e2e/driver/electron-app';
import type { Shown } from '../page/given';

export interface MeasuredWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
}

const SIZE = { width: 1280, height: 900 };

/** Puts a measuring script into a page and gives it what is to be shown. */
const measureIn = async (page: Page, script: 'app' | 'beside', shown: Shown): Promise<void> => {
  await page.evaluate(await readFile(join(projectFolder, 'out', 'bench-pages', `${script}.js`), 'utf8'));
  await page.evaluate((given) => {
    benchmark.measured = benchmark.view(given);
  }, shown);
};

/** Starts Electron and readies its window; a window that cannot be readied is ended, or it would outlive the run. */
const startReady = async (
  starting: Promise<ElectronApplication>,
  ready: (window: MeasuredWindow) => Promise<void>,
): Promise<MeasuredWindow> => {
  const app = await starting;
  try {
    const window = { app, page: await app.firstWindow() };
    await ready(window);
    return window;
  } catch (cause) {
    await endElectron(app);
    throw cause;
  }
};

/** Starts the built app on a workspace, whose library is shown by then. */
export const startApp = (userFolder: string, workspace: string, shown: Shown): Promise<MeasuredWindow> =>
  startReady(startElectron(projectFolder, userFolder, ['--workspace', workspace]), async ({ app, page }) => {
    await page.getByRole('row').filter({ hasText: shown.title }).waitFor({ timeout: 60_000 });
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size });
    }, SIZE);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // What the start still has to do is over by then.
    await page.waitForTimeout(600);
    await measureIn(page, 'app', { ...shown, text: '' });
  });

/** Starts a bare window with the page of what the app stands beside. */
export const startBeside = (userFolder: string, shown: Shown): Promise<MeasuredWindow> => {
  const folder = join(projectFolder, 'bench', 'window');
  return startReady(startElectron(folder, userFolder, [join(folder, 'index.html')]), async ({ page }) => {
    await page.waitForLoadState();
    // Otherwise the first text would be laid out once without them and once with them.
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));
    await page.waitForTimeout(300);
    await measureIn(page, 'beside', shown);
  });
};

const endElectron = async (app: ElectronApplication): Promise<void> => {
  const child = app.process();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await ended;
};

/** Ends a window, however busy its page is. */
export const endWindow = ({ app }: MeasuredWindow): Promise<void> => endElectron(app);
