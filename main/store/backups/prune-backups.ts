// Owns which backups are kept: so many by count, by their numbers, whatever the clock says. It removes no bytes while there
// is a manifest that cannot be read, since that may refer to them.

import { join } from 'node:path';
import { unlink } from 'node:fs/promises';
import type { Result } from '../../../core/result';
import { sha256Schema } from '../../../core/workspace/identity';
import { exists, removeFile, sweepUnfinished } from '../durable-file';
import { isEveryday, type Backup } from './backup-manifest';
import { holdPlace, objectsFolder, placeOfWorkspace } from './backup-place';
import { backupsAt, namesIn, type BackupSummary } from './list-backups';
import { carryOut, type Work } from '../work';

/** How many backups are kept. */
export interface BackupsToKeep {
  /** Of those that come with everyday work, together. */
  readonly everyday: number;
  /** Of those before something that changes much, for each reason. */
  readonly before: number;
}

const KEEP: BackupsToKeep = { everyday: 10, before: 5 };

/** What was removed. */
export interface Pruned {
  readonly backups: readonly string[];
  readonly objects: number;
}

/** Backups that count against each other. A copy of a workspace, in another folder, does not push out the first one's. */
const groupOf = ({ manifest: { folder, reason } }: Backup): string =>
  JSON.stringify([folder, isEveryday(reason) ? 'everyday' : reason]);

/** The backups that are one too many, given newest first. */
const surplus = (summaries: readonly BackupSummary[], keep: BackupsToKeep): Backup[] => {
  const counts = new Map<string, number>();
  return summaries.flatMap((summary) => {
    if (summary.kind === 'unreadable') return [];
    const group = groupOf(summary.backup);
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count > (isEveryday(summary.backup.manifest.reason) ? keep.everyday : keep.before) ? [summary.backup] : [];
  });
};

/** Removes the objects that none of these backups refers to. Throws a system error. */
const removeUnreferenced = async (place: string, backups: readonly BackupSummary[]): Promise<number> => {
  const referred = new Set<string>();
  for (const summary of backups) {
    if (summary.kind === 'unreadable') return 0;
    for (const { sha256 } of summary.backup.manifest.files) referred.add(sha256);
  }
  const names = await namesIn(objectsFolder(place));
  const idle = names.filter((name) => sha256Schema.safeParse(name).success && !referred.has(name));
  // Not flushed: one that is back after a power cut does no harm.
  for (const name of idle) await unlink(join(objectsFolder(place), name));
  return idle.length;
};

/** Prunes a place that is held. Throws a system error. */
export const pruneHeldPlace = async (place: string, keep: BackupsToKeep = KEEP): Promise<Pruned> => {
  await sweepUnfinished(place);
  await sweepUnfinished(objectsFolder(place));
  const summaries = await backupsAt(place);
  const removed = surplus(summaries, keep).map(({ path }) => path);
  // Flushed before any object goes, so that no manifest comes back whose objects are gone.
  for (const path of removed) await removeFile(path);
  const kept = summaries.filter(({ path }) => !removed.includes(path));
  return { backups: removed, objects: await removeUnreferenced(place, kept) };
};

/** Removes the backups of a workspace that are too many, and the bytes that none refers to any more. */
export const pruneBackups = (
  backupsFolder: string,
  workspaceId: string,
  keep: BackupsToKeep = KEEP,
  work: Work = {},
): Promise<Result<Pruned>> => {
  const place = placeOfWorkspace(backupsFolder, workspaceId);
  return carryOut(place, async () => {
    if (!(await exists(place))) return { backups: [], objects: 0 };
    return holdPlace(place, work, () => pruneHeldPlace(place, keep));
  });
};
