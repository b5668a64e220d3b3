// Owns copying the files of a workspace, which may be written meanwhile, so that the copy is consistent without a lock: the
// journal knows of every act that any file holds, so it is read after the files; and an original is there before the act
// that needs it, so originals are looked for once more after the journal.

import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import type { Cause } from '../../../core/locales/en/causes';
import { describeCause } from '../file-failure';
import type { BackedUpFile } from './backup-manifest';
import { openFile, readThrough, type BackupObjects, type Care, type Digest } from './backup-objects';
import { forEachInParallel, Progress, stop, stopIfCancelled, type Work } from '../work';
import { canChangeUnseen, isOfJournal, isOriginal, listWorkspaceFiles, OPEN_JOURNAL } from './workspace-listing';

/**
 * A file that was changed this recently may change again without a later time, since disks keep times in steps of up to two
 * seconds; so may one from the future, when the clock was set back.
 */
const SETTLED_MILLISECONDS = 3000;

const reliableTime = ({ mtimeMs }: Stats): number | null =>
  Date.now() - mtimeMs >= SETTLED_MILLISECONDS ? mtimeMs : null;

/** Turns a system error of reading into a failure that names the file. */
const unreadable = (file: string, error: unknown): never =>
  // A value that is no system error is thrown on by `describeCause`.
  stop('file-unreadable', { file, cause: describeCause(error) });

/** Where copies go, and what is known of the files from the last backup. */
export interface Copying {
  readonly root: string;
  readonly objects: BackupObjects;
  /** Files of the last backup by path. */
  readonly known: ReadonlyMap<string, BackedUpFile>;
  readonly care: Care;
  readonly work: Work;
}

/** The last backup's entry for a file that has not changed since and whose object is there. */
const unchanged = async (
  { known, care, objects }: Copying,
  path: string,
  stats: Stats,
): Promise<BackedUpFile | null> => {
  const entry = known.get(path);
  if (care === 'thorough' || entry === undefined || canChangeUnseen(path)) return null;
  const isSame = entry.mtimeMs === stats.mtimeMs && entry.byteLength === stats.size;
  return isSame && (await objects.has(entry)) ? entry : null;
};

const copyOpenFile = async (
  copying: Copying,
  path: string,
  handle: FileHandle,
  stats: Stats,
): Promise<BackedUpFile> => {
  const entry = await unchanged(copying, path, stats);
  if (entry !== null) return entry;
  const { objects, care, work, root } = copying;
  const mtimeMs = reliableTime(stats);
  let digest: Digest;
  try {
    digest = await readThrough(handle, stats.size, work);
  } catch (error) {
    stopIfCancelled(work);
    return unreadable(join(root, path), error);
  }
  const kept = await objects.keep(handle, digest, care, work);
  const isAsItWas = kept.byteLength === stats.size && (await handle.stat()).mtimeMs === stats.mtimeMs;
  return { path, ...kept, mtimeMs: isAsItWas ? mtimeMs : null };
};

/** Copies one file; null for one that has gone, or is no ordinary file any more. */
const copyFile = async (copying: Copying, path: string): Promise<BackedUpFile | null> => {
  const name = join(copying.root, path);
  const file = await openFile(name).catch((error: unknown) => unreadable(name, error));
  if (file === null) return null;
  try {
    return await copyOpenFile(copying, path, file.handle, file.stats);
  } finally {
    await file.handle.close();
  }
};

const listFiles = async ({ root }: Copying): Promise<string[]> => {
  try {
    return await listWorkspaceFiles(root);
  } catch (error) {
    return unreadable(root, error);
  }
};

/** The files as copied, or null when parts of the journal were closed meanwhile, which may have taken acts from it. */
const copyOnce = async (copying: Copying): Promise<BackedUpFile[] | null> => {
  const listed = await listFiles(copying);
  const progress = new Progress(copying.work, listed.length);
  const copied = new Map<string, BackedUpFile>();
  const copy = async (path: string): Promise<void> => {
    stopIfCancelled(copying.work);
    const file = await copyFile(copying, path);
    if (file !== null) copied.set(path, file);
    progress.step();
  };
  await forEachInParallel(
    listed.filter((path) => !isOfJournal(path)),
    copy,
  );
  for (const path of listed.filter((one) => isOfJournal(one) && one !== OPEN_JOURNAL)) await copy(path);
  // Also one that was not listed: a new workspace’s journal comes with its first act.
  await copy(OPEN_JOURNAL);
  const listedAgain = await listFiles(copying);
  const journal = (paths: readonly string[]): string =>
    JSON.stringify(paths.filter((path) => isOfJournal(path) && path !== OPEN_JOURNAL));
  if (journal(listed) !== journal(listedAgain)) return null;
  await forEachInParallel(
    listedAgain.filter((path) => isOriginal(path) && !copied.has(path)),
    copy,
  );
  return [...copied.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
};

const MOST_ATTEMPTS = 10;

const CHANGED: Cause = 'another program has changed it meanwhile';

/** Copies the workspace's files and returns them by path. Throws a system error of writing. */
export const copyWorkspace = async (copying: Copying): Promise<BackedUpFile[]> => {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const files = await copyOnce(copying);
    if (files !== null) return files;
  }
  return stop('file-unreadable', { file: join(copying.root, 'journal'), cause: CHANGED });
};
