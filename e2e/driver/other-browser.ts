// Owns a browser other than the app: Electron with none of the app's locks, which refuse files, for what the app has made
// and somebody opens elsewhere.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { projectFolder, startElectron } from './electron-app';

/** Chromium's own errands would be caught leaving. */
const WITHOUT_ERRANDS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Does something in that browser, and ends it. */
export const inOtherBrowser = async <Value>(act: (browser: ElectronApplication) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-browser-'));
  const browser = await startElectron(join(projectFolder, 'e2e', 'network', 'bare-window'), folder, WITHOUT_ERRANDS);
  try {
    return await act(browser);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
