// Owns what an export must not be written over: a target that stands in its way is refused before anything is written.

import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { Cause } from '../../core/locales/en/causes';

/** A folder's real path; what is not there keeps the path it was given. */
const realFolder = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}${sep}`);

/** True for what would be, or is, the workspace at a root or something in it, by whichever way it is named. */
const isInWorkspace = async (path: string, workspaceRoot: string): Promise<boolean> => {
  const root = await realFolder(workspaceRoot);
  const whole = resolve(path);
  return isIn(await realFolder(dirname(whole)), root) || isIn(await realFolder(whole), root);
};

/**
 * What stands at the target that must not be replaced, or null. A file is written only in the place of a file, a folder
 * only in the place of an empty folder; a symbolic link, a pipe or a device is never written through. Nothing is written
 * into the workspace at `workspaceRoot`.
 */
export const obstacleAt = async (
  path: string,
  shape: 'file' | 'folder',
  workspaceRoot: string | null,
): Promise<Cause | null> => {
  const stat = await lstat(path).catch(() => null);
  if (stat?.isSymbolicLink() === true) return 'a symbolic link stands there';
  if (workspaceRoot !== null && (await isInWorkspace(path, workspaceRoot)))
    return 'it lies inside the workspace folder';
  if (stat === null) return null;
  if (shape === 'file') {
    if (stat.isFile()) return null;
    return stat.isDirectory() ? 'it is a folder' : 'something that is not an ordinary file stands there';
  }
  if (!stat.isDirectory()) return 'something of that name is there already';
  // One that cannot be looked into is not known to be empty.
  const names = await readdir(path).catch(() => null);
  return names?.length === 0 ? null : 'it is a folder that is not empty';
};
