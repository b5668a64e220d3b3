// Owns giving a backup back as a workspace folder: all of it or nothing, in a place where nothing is, after every byte has
// been checked. It never writes into a workspace that is there.

import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Cause } from '../../../core/locales/en/causes';
import type { Result } from '../../../core/result';
import { isUnfinished, moveFolder, syncFolder } from '../durable-file';
import { systemCode } from '../file-failure';
import { COPIED_LIVE } from '../workspace-folder';
import type { BackedUpFile, Backup } from './backup-manifest';
import { copyThrough, withFile } from './backup-objects';
import { holdPlace } from './backup-place';
import { causeOf, findDamage, objectOf } from './verify-backup';
import { carryOut, Progress, stop, stopIfCancelled, type Work } from '../work';

const TAKEN: Cause = 'something of that name is there already';

/** Where the folder will be by its real path; stops when something is there that would be overwritten. */
const freeTarget = async (folder: string): Promise<string> => {
  const path = resolve(folder);
  if ((await lstat(path).catch(() => null)) === null) return path;
  const real = await realpath(path);
  const names = await readdir(real).catch((error: unknown) => {
    if (systemCode(error) === 'ENOTDIR') return stop('write-failed', { file: folder, cause: TAKEN });
    throw error;
  });
  return names.length === 0 ? real : stop('workspace-not-empty', { folder });
};

/** Removes what a restoration to the same place left beside it when it was killed. */
const sweepBeside = async (target: string): Promise<void> => {
  const names = await readdir(dirname(target)).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`${basename(target)}.`) && isUnfinished(one))) {
    await rm(join(dirname(target), name), { recursive: true, force: true }).catch(() => undefined);
  }
};

/** The folders that files are in, the outer ones first. */
const foldersOf = (files: readonly BackedUpFile[]): string[] => {
  const folders = new Set<string>();
  for (const { path } of files) {
    const names = path.split('/').slice(0, -1);
    names.forEach((_, index) => folders.add(names.slice(0, index + 1).join('/')));
  }
  return [...folders].sort();
};

const writeFiles = async (backup: Backup, folder: string, progress: Progress, work: Work): Promise<void> => {
  const { files } = backup.manifest;
  const folders = foldersOf(files).map((path) => join(folder, path));
  await mkdir(folder);
  for (const path of folders) await mkdir(path);
  for (const file of files) {
    stopIfCancelled(work);
    const object = objectOf(backup, file);
    const copied = await withFile(object, (handle) =>
      copyThrough(handle, file.byteLength, join(folder, file.path), work),
    );
    // It was sound a moment ago, but what is put in place is what was checked.
    const cause = causeOf(copied, file);
    if (cause !== null) stop('backup-damaged', { file: object, cause });
    progress.step();
  }
  // Without a journal folder there is nothing that files could lag behind.
  if (folders.includes(join(folder, 'journal'))) await writeFile(join(folder, COPIED_LIVE), '');
  for (const path of [...folders, folder]) await syncFolder(path);
};

const restore = async (backup: Backup, target: string, work: Work): Promise<string> => {
  const progress = new Progress(work, backup.manifest.files.length * 2);
  const [damage] = await findDamage(backup, progress, work);
  if (damage !== undefined) stop('backup-damaged', { file: damage.object, cause: damage.cause });
  await sweepBeside(target);
  const unfinished = `${target}.${randomUUID()}.unfinished`;
  try {
    await writeFiles(backup, unfinished, progress, work);
    stopIfCancelled(work);
    await moveFolder(unfinished, target);
    return target;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
};

/**
 * Makes a workspace folder from a backup and returns its path. The folder must not be there yet, or be empty; the one it is
 * to be in must be there. When it fails or is cancelled, nothing is left of it.
 */
export const restoreBackup = (backup: Backup, targetFolder: string, work: Work = {}): Promise<Result<string>> =>
  carryOut(targetFolder, async () => {
    const target = await freeTarget(targetFolder);
    return holdPlace(backup.place, work, () => restore(backup, target, work));
  });
