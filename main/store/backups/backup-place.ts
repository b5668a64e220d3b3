// Owns where the backups of one workspace are, and that one process at a time is at work there: what one prunes, another
// might be about to refer to.

import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cause } from '../../../core/locales/en/causes';
import { idSchema } from '../../../core/workspace/identity';
import { makeFolder, syncFolder } from '../durable-file';
import { systemCode } from '../file-failure';
import { acquireLock, type WorkspaceLock } from '../workspace-lock';
import { stop, stopIfCancelled, type Work } from '../work';

/** The folder of one workspace's backups within the folder of all. Throws for what is not an id: it could lead elsewhere. */
export const placeOfWorkspace = (backupsFolder: string, workspaceId: string): string =>
  join(resolve(backupsFolder), idSchema.parse(workspaceId));

/** The folder with the bytes of backed up files, each under its SHA-256. */
export const objectsFolder = (place: string): string => join(place, 'objects');

/** What is backed up is its owner's alone. */
const PRIVATE_MODE = 0o700;

/** Makes the folders for a workspace's backups durably. Throws a system error. */
export const makePlace = async (place: string): Promise<void> => {
  const all = dirname(place);
  const firstMade = await mkdir(all, { recursive: true, mode: PRIVATE_MODE });
  if (firstMade !== undefined) await syncFolder(dirname(firstMade));
  await makeFolder(place);
  await makeFolder(objectsFolder(place));
};

/** The real path of what may not be there yet. Throws a system error. */
export const realPathToBe = async (given: string): Promise<string> => {
  const path = resolve(given);
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return join(await realPathToBe(dirname(path)), basename(path));
  }
};

/** True when `path`, by its real path, is the folder or something in it. Throws a system error. */
export const isWithin = async (path: string, folder: string): Promise<boolean> => {
  const [inner, outer] = [await realPathToBe(path), await realPathToBe(folder)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
};

const PAUSE_MILLISECONDS = 25;
const MOST_MILLISECONDS = 60_000;

const BUSY: Cause = 'another program is at work on these backups';

const waitForLock = async (place: string, work: Work): Promise<WorkspaceLock> => {
  const real = await realpath(place);
  for (let waited = 0; waited < MOST_MILLISECONDS; waited += PAUSE_MILLISECONDS) {
    const lock = await acquireLock(real);
    if (lock !== null) return lock;
    await wait(PAUSE_MILLISECONDS);
    stopIfCancelled(work);
  }
  return stop('write-failed', { file: place, cause: BUSY });
};

/** Runs work while no other process and no other work of this one is at these backups. */
export const holdPlace = async <Value>(place: string, work: Work, act: () => Promise<Value>): Promise<Value> => {
  const lock = await waitForLock(place, work);
  try {
    return await act();
  } finally {
    await lock.release();
  }
};
