// Owns starting the app once more for the same user folder, as a second double click or a file manager does.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronPath, isRoot, projectFolder } from './electron-app';

/** Starts the app once more beside the one that runs in a test's folder, with these words; gives its exit code. */
export const startSecond = (folder: string, ...words: readonly string[]): Promise<number | null> => {
  const user = ['--user-data-dir', join(folder, 'user')];
  const given = [projectFolder, ...(isRoot() ? ['--no-sandbox'] : []), ...user, ...words];
  const second = spawn(electronPath, given, { stdio: 'ignore' });
  return new Promise((done) => second.once('exit', done));
};
