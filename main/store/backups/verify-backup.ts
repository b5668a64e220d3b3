// Owns checking that a backup's bytes are those that were backed up.

import { join } from 'node:path';
import type { Cause } from '../../../core/locales/en/causes';
import type { Result } from '../../../core/result';
import { describeCause } from '../file-failure';
import type { BackedUpFile, Backup } from './backup-manifest';
import { readThrough, withFile, type Digest } from './backup-objects';
import { objectsFolder } from './backup-place';
import { carryOut, Progress, stopIfCancelled, type Work } from '../work';

/** A file of the workspace that this backup cannot give back, and why. */
export interface BackupDamage {
  /** The file's path in the workspace. */
  readonly path: string;
  /** Where the backup has its bytes, or should have them. */
  readonly object: string;
  readonly cause: string;
}

const MISSING: Cause = 'it is not there';
const ALTERED: Cause = 'its bytes are not those that were written';

/** Where the bytes of a file are. */
export const objectOf = (backup: Backup, file: BackedUpFile): string => join(objectsFolder(backup.place), file.sha256);

/** What is wrong with a file's bytes as they were found, or null. */
export const causeOf = (found: Digest | null, file: BackedUpFile): Cause | null => {
  if (found === null) return MISSING;
  return found.sha256 === file.sha256 && found.byteLength === file.byteLength ? null : ALTERED;
};

/** Why an object cannot be relied on, or null. */
const problemOf = async (object: string, file: BackedUpFile, work: Work): Promise<string | null> => {
  try {
    return causeOf(await withFile(object, (handle) => readThrough(handle, file.byteLength, work)), file);
  } catch (error) {
    stopIfCancelled(work);
    return describeCause(error);
  }
};

/** Everything that is wrong with a backup's objects. Throws what ends the work. */
export const findDamage = async (backup: Backup, progress: Progress, work: Work): Promise<BackupDamage[]> => {
  const damage: BackupDamage[] = [];
  for (const file of backup.manifest.files) {
    stopIfCancelled(work);
    const object = objectOf(backup, file);
    const cause = await problemOf(object, file, work);
    if (cause !== null) damage.push({ path: file.path, object, cause });
    progress.step();
  }
  return damage;
};

/** Reads all of a backup's bytes and names what is damaged or missing; fails only when it is cancelled. */
export const verifyBackup = (backup: Backup, work: Work = {}): Promise<Result<BackupDamage[]>> =>
  carryOut(backup.place, () => findDamage(backup, new Progress(work, backup.manifest.files.length), work));
