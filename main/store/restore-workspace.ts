// Owns bringing a backup back into use: into the open workspace, as one act that undo takes back; or in the place of a
// workspace that can no longer be opened, which is moved aside and kept whole.

import { lstat, mkdtemp, rename, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fail, succeed, type Result } from '../../core/result';
import { changesToRestore } from '../../core/workspace/restoring';
import type { Backup } from './backups/backup-manifest';
import { restoreBackup } from './backups/restore-backup';
import { syncFolder } from './durable-file';
import { describeCause, systemCode, writeFailure } from './file-failure';
import { originalsOfFolder } from './originals';
import type { Work } from './work';
import { acquireLock } from './workspace-lock';
import type { Done } from './opened-workspace';
import type { WorkspaceStore } from './workspace-store';
import { viewWorkspace, type WorkspaceView } from './workspace-view';

/** Reads a backup as a workspace, in a folder that is gone when `act` is done with it. */
const withBackup = async <Value>(
  backup: Backup,
  work: Work,
  act: (view: WorkspaceView) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  let folder: string;
  try {
    folder = await mkdtemp(join(tmpdir(), 'hashiya-restore-'));
  } catch (error) {
    return writeFailure(error, tmpdir());
  }
  try {
    const restored = await restoreBackup(backup, join(folder, 'workspace'), work);
    if (!restored.ok) return restored;
    const view = await viewWorkspace(restored.value, { kind: 'in-use' }, work);
    // What cannot be read there cannot be relied on here; the folder itself is of no use to anyone.
    if (!view.ok) return fail('backup-damaged', { file: backup.path, cause: String(view.error.details.cause ?? '') });
    return await act(view.value);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
};

/** Puts an open workspace back to a backup of it, as one act. A backup of how it is now is made first. */
export const restoreInto = async (store: WorkspaceStore, backup: Backup, work: Work = {}): Promise<Result<Done>> => {
  const { id, title } = backup.manifest.workspace;
  if (id !== store.workspace.id) return fail('backup-of-other', { file: backup.path, title });
  await store.settled();
  return withBackup(backup, work, ({ workspace, paths }) => {
    const changes = changesToRestore(store.workspace, workspace);
    const returning = changes.flatMap((change) =>
      change.record === 'article' && change.after !== null ? [change.after] : [],
    );
    return store.applyAll('restore-backup', changes, originalsOfFolder(paths, returning), work);
  });
};

const isThere = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
};

/** A name beside the folder that nothing has yet: `name (damaged 2026-11-25)`, then with a number. */
const nameAside = async (folder: string, day: string): Promise<string> => {
  for (let count = 1; ; count += 1) {
    const name = `${folder} (damaged ${count === 1 ? day : `${day}, ${String(count)}`})`;
    if (!(await isThere(name))) return name;
  }
};

/** Moves the folder aside, unless a process has it open. Gives its new place, or null where nothing was there. */
const moveAside = async (folder: string, day: string): Promise<Result<string | null>> => {
  try {
    if (!(await isThere(folder))) return succeed(null);
    const lock = await acquireLock(await realpath(folder));
    if (lock === null) return fail('workspace-in-use', { folder });
    try {
      const aside = await nameAside(folder, day);
      await rename(folder, aside);
      await syncFolder(dirname(folder));
      return succeed(aside);
    } finally {
      await lock.release();
    }
  } catch (error) {
    return fail('write-failed', { file: folder, cause: describeCause(error) });
  }
};

export interface PutBack {
  /** The workspace's folder, with the backup in it. */
  readonly folder: string;
  /** Where the damaged one is now; null where there was none. */
  readonly aside: string | null;
}

/**
 * Restores a backup in the place of a workspace that cannot be opened. The damaged folder is moved aside and kept whole;
 * it is moved back when the backup cannot be restored. `day` is a calendar date for its name.
 */
export const putBack = async (
  backup: Backup,
  damagedFolder: string,
  day: string,
  work: Work = {},
): Promise<Result<PutBack>> => {
  const given = resolve(damagedFolder);
  // A link to the folder stays a link to it.
  const folder = await realpath(given).catch(() => given);
  const moved = await moveAside(folder, day);
  if (!moved.ok) return moved;
  const aside = moved.value;
  const restored = await restoreBackup(backup, folder, work);
  if (restored.ok) return succeed({ folder: restored.value, aside });
  if (aside !== null) await rename(aside, folder).catch(() => undefined);
  return restored;
};
