// Owns whether the app runs as it was installed.

import { app } from 'electron';

/** True for a packaged app. A name can be changed; an archive is what the fuses hold the packaged program to. */
export const isInstalled = (): boolean => app.isPackaged || app.getAppPath().endsWith('.asar');
