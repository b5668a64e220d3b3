// Owns making a backup of a workspace's files outside its folder. The manifest comes last, so a crash or a failure leaves
// the backups there were, and at most bytes that none refers to.

import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cause } from '../../../core/locales/en/causes';
import type { BackupReason } from '../../../core/workspace/backup-reason';
import { fail, type Result } from '../../../core/result';
import { removeFile, replaceFile } from '../durable-file';
import { describeCause, systemCode } from '../file-failure';
import {
  isEveryday,
  manifestName,
  manifestToBytes,
  numberOfName,
  type BackedUpFile,
  type Backup,
  type BackupManifest,
} from './backup-manifest';
import { BackupObjects } from './backup-objects';
import { holdPlace, isWithin, makePlace, objectsFolder, placeOfWorkspace } from './backup-place';
import { copyWorkspace } from './copy-workspace';
import { manifestNames, summaryOf } from './list-backups';
import { pruneHeldPlace } from './prune-backups';
import { carryOut, stop, stopIfCancelled, type Work } from '../work';

/** What is backed up, why and when. */
export interface BackupOccasion {
  readonly workspace: BackupManifest['workspace'];
  /** The last act that is acknowledged. */
  readonly sequence: number;
  readonly counts: BackupManifest['counts'];
  readonly reason: BackupReason;
  /** Now. */
  readonly at: string;
}

const INSIDE: Cause = 'it lies inside the workspace folder';

/** Those that come with every session look only at what has changed; the others read everything, and mend old objects. */
const careFor = (reason: BackupReason): 'quick' | 'thorough' =>
  reason === 'opened' || reason === 'closed' ? 'quick' : 'thorough';

/** The newest backup that came from this folder. */
const newestFrom = async (place: string, names: readonly string[], folder: string): Promise<Backup | null> => {
  for (const name of names) {
    const summary = await summaryOf(place, name);
    if (summary.kind === 'sound' && summary.backup.manifest.folder === folder) return summary.backup;
  }
  return null;
};

const holdSame = (some: readonly BackedUpFile[], others: readonly BackedUpFile[]): boolean => {
  const content = (files: readonly BackedUpFile[]): string =>
    JSON.stringify(files.map(({ path, sha256, byteLength }) => [path, sha256, byteLength]));
  return content(some) === content(others);
};

/** A folder that holds no workspace (its disk may be gone) must not push out the backups of one. */
const refuseEmpty = (files: readonly BackedUpFile[], folder: string, reason: BackupReason): void => {
  const isWhole = files.some(({ path }) => path === 'workspace.json');
  if (files.length === 0 || (isEveryday(reason) && !isWhole)) stop('workspace-missing', { folder });
};

/**
 * Writes the manifest. When that throws, there is none: also where it was put in place and only then could not be flushed.
 * Then its objects must stay if it cannot be taken away again.
 */
const writeManifest = async (path: string, manifest: BackupManifest, objects: BackupObjects): Promise<void> => {
  try {
    await replaceFile(path, manifestToBytes(manifest));
  } catch (error) {
    await removeFile(path).catch(() => {
      objects.letStay();
    });
    throw error;
  }
};

const addBackup = async (root: string, place: string, occasion: BackupOccasion, work: Work): Promise<Backup> => {
  const { workspace, sequence, counts, reason, at } = occasion;
  const names = await manifestNames(place);
  const newest = await newestFrom(place, names, root);
  const objects = new BackupObjects(objectsFolder(place));
  try {
    const known = new Map((newest?.manifest.files ?? []).map((file) => [file.path, file]));
    const files = await copyWorkspace({ root, objects, known, care: careFor(reason), work });
    refuseEmpty(files, root, reason);
    await objects.flush();
    if (newest !== null && isEveryday(reason) && holdSame(newest.manifest.files, files)) return newest;
    const number = Math.max(0, ...names.map((name) => numberOfName(name) ?? 0)) + 1;
    const manifest = { workspace, folder: root, madeAt: at, number, sequence, reason, counts, files };
    const path = join(place, manifestName(number, reason));
    stopIfCancelled(work);
    await writeManifest(path, manifest, objects);
    return { place, path, manifest };
  } catch (error) {
    await objects.takeBack();
    throw error;
  }
};

/**
 * Backs the workspace at `root` up into a folder for all backups, which must be outside it. Files that the last backup from
 * this folder has are not copied again, and where nothing has changed at all, that backup is the result, unless this one is
 * before something that changes much. It may run while the workspace is written. Surplus backups are pruned afterwards.
 */
export const makeBackup = async (
  root: string,
  backupsFolder: string,
  occasion: BackupOccasion,
  work: Work = {},
): Promise<Result<Backup>> => {
  let folder: string;
  try {
    folder = await realpath(root);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('workspace-missing', { folder: root });
    return fail('workspace-unreadable', { folder: root, cause: describeCause(error) });
  }
  const place = placeOfWorkspace(backupsFolder, occasion.workspace.id);
  return carryOut(backupsFolder, async () => {
    if (await isWithin(place, folder)) stop('write-failed', { file: backupsFolder, cause: INSIDE });
    stopIfCancelled(work);
    await makePlace(place);
    return holdPlace(place, work, async () => {
      const backup = await addBackup(folder, place, occasion, work);
      // The backup is safe. What cannot be pruned now is pruned after the next one.
      await pruneHeldPlace(place).catch((error: unknown) => {
        if (systemCode(error) === null) throw error;
      });
      return backup;
    });
  });
};
