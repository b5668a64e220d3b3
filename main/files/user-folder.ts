// Owns where the app's own folder is for programs that run without Electron: the same one that Electron's
// `app.getPath('userData')` gives for an app of this name, so that app and command line find the same backups.

import { homedir } from 'node:os';
import { posix, resolve, win32 } from 'node:path';

const APP_NAME = 'hashiya';

/** What the place of the folder depends on. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The system that this process runs on. */
export const thisSystem = (): System => ({ platform: process.platform, environment: process.env, home: homedir() });

/** A variable that is set to nothing counts as not set, as in Electron. */
const given = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

/** The app's own folder for a user. */
export const userFolder = ({ platform, environment, home }: System): string => {
  if (platform === 'win32')
    return win32.join(given(environment.APPDATA) ?? win32.join(home, 'AppData', 'Roaming'), APP_NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', APP_NAME);
  return posix.join(given(environment.XDG_CONFIG_HOME) ?? posix.join(home, '.config'), APP_NAME);
};

/** The folder for all backups: `HASHIYA_BACKUPS`, or one in the app's own folder, wherever that is. */
export const backupsFolder = (system: System, ownFolder = userFolder(system)): string => {
  const chosen = given(system.environment.HASHIYA_BACKUPS);
  if (chosen !== null) return resolve(chosen);
  return (system.platform === 'win32' ? win32 : posix).join(ownFolder, 'backups');
};
