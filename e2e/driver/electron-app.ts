// Owns starting Electron under Playwright: where its executable is, and what it is started with on any machine.

import { join, resolve } from 'node:path';
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

/** Starts Electron on an app's folder or first file, in a user folder of its own. */
export const startElectron = (
  app: string,
  userFolder: string,
  extra: readonly string[] = [],
): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: electronPath,
    args: [app, ...(isRoot() ? ['--no-sandbox'] : []), '--user-data-dir', userFolder, ...extra],
    chromiumSandbox: !isRoot(),
    // Playwright would otherwise hold the window to its own light scheme, whatever the app sets.
    colorScheme: null,
  });
