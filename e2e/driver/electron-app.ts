// Owns starting Electron under Playwright: where its executable is, and what it is started with on any machine.

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication } from '@playwright/test';

/** The project's folder: every command is started there. */
export const projectFolder = resolve(import.meta.dirname, '../..');

export const electronPath = join(
  projectFolder,
  'node_modules/electron/dist',
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron',
);

/** Chromium's sandbox cannot run as root, which is where containers run tests. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Rarely an answer of the main process is lost on its way; then the test is to say where it waited for one. In milliseconds. */
const ANSWER_LIMIT = 40_000;

/** How long an action waits for what it acts on, in milliseconds. */
const ACTION_LIMIT = 30_000;

/** Has whatever is asked of the main process fail where no answer comes. */
const limitAnswers = (app: ElectronApplication): void => {
  const ask = app.evaluate.bind(app) as (...given: readonly unknown[]) => Promise<unknown>;
  const limited = async (...given: readonly unknown[]): Promise<unknown> => {
    const missing = new Error(`The main process has not answered within ${String(ANSWER_LIMIT)} ms.`);
    const asked = ask(...given);
    if ((await Promise.race([asked, wait(ANSWER_LIMIT, missing, { ref: false })])) === missing) throw missing;
    return asked;
  };
  // It takes and gives what it did.
  app.evaluate = limited as ElectronApplication['evaluate'];
};

/** Says what the app's log has of a page that is gone: the test that loses it can only say that. */
const tellOfCrashes = (app: ElectronApplication, userFolder: string): void => {
  const tell = async (): Promise<void> => {
    // The app hears of it about when the test does.
    await wait(500, undefined, { ref: false });
    const log = await readFile(join(userFolder, 'logs', 'hashiya.log'), 'utf8').catch(() => '');
    for (const line of log.split('\n')) if (line.includes(' page-gone ')) console.error(line);
  };
  app.on('window', (page) => page.on('crash', () => void tell()));
};

/** Starts Electron on an app's folder or first file, in a user folder of its own. */
export const startElectron = async (
  app: string,
  userFolder: string,
  extra: readonly string[] = [],
): Promise<ElectronApplication> => {
  const started = await _electron.launch({
    executablePath: electronPath,
    args: [app, ...(isRoot() ? ['--no-sandbox'] : []), '--user-data-dir', userFolder, ...extra],
    chromiumSandbox: !isRoot(),
    // Playwright would otherwise hold the window to its own light scheme, whatever the app sets.
    colorScheme: null,
    // Shorter than a test, which could not say otherwise that the app has not started.
    timeout: ACTION_LIMIT,
  });
  limitAnswers(started);
  tellOfCrashes(started, userFolder);
  // Otherwise an action waits for as long as the test may take, and the test cannot say which it was.
  started.context().setDefaultTimeout(ACTION_LIMIT);
  return started;
};
