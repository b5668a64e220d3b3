// Owns finding the backups there are. One that cannot be read is listed as such: it is never hidden and never removed.

import { readdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Failure, Result } from '../../../core/result';
import { fail, succeed } from '../../../core/result';
import { idSchema } from '../../../core/workspace/identity';
import { describeCause, systemCode } from '../file-failure';
import { numberOfName, readBackup, type Backup } from './backup-manifest';
import { placeOfWorkspace } from './backup-place';

/** A backup, or a manifest that cannot be read as one; `number` is then the one in its name, if any. */
export type BackupSummary =
  | { readonly kind: 'sound'; readonly path: string; readonly number: number; readonly backup: Backup }
  | { readonly kind: 'unreadable'; readonly path: string; readonly number: number | null; readonly problem: Failure };

/** Names in a folder; none where there is no folder. Throws a system error. */
export const namesIn = async (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });

/** The names of manifests, those with the highest numbers first and those without one last. Throws a system error. */
export const manifestNames = async (place: string): Promise<string[]> => {
  const names = (await namesIn(place)).filter((name) => name.endsWith('.json'));
  return names.sort((one, other) => (numberOfName(other) ?? -1) - (numberOfName(one) ?? -1) || (one < other ? -1 : 1));
};

/** What the manifest of that name is. */
export const summaryOf = async (place: string, name: string): Promise<BackupSummary> => {
  const path = join(place, name);
  const backup = await readBackup(path);
  return backup.ok
    ? { kind: 'sound', path, number: backup.value.manifest.number, backup: backup.value }
    : { kind: 'unreadable', path, number: numberOfName(name), problem: backup.error };
};

/** All backups in a workspace's place, newest first. Throws a system error. */
export const backupsAt = async (place: string): Promise<BackupSummary[]> => {
  const summaries: BackupSummary[] = [];
  for (const name of await manifestNames(place)) summaries.push(await summaryOf(place, name));
  return summaries;
};

/** Which backups: a workspace's, or those that came from a folder, for a workspace whose own file is lost. */
export type BackupSearch = { readonly workspaceId: string } | { readonly folder: string };

/** Those of a place that came from a folder. Where none can be read, any of them might have come from it. */
const fromFolder = (summaries: readonly BackupSummary[], folders: readonly string[]): BackupSummary[] => {
  const isFrom = (summary: BackupSummary): boolean =>
    summary.kind === 'sound' && folders.includes(summary.backup.manifest.folder);
  if (!summaries.some(isFrom) && summaries.some(({ kind }) => kind === 'sound')) return [];
  return summaries.filter((summary) => summary.kind === 'unreadable' || isFrom(summary));
};

/**
 * The backups there are, newest first: by number, whatever any clock says. Numbers count for one workspace; where several
 * have been in a folder, the backups of each stay together.
 */
export const listBackups = async (backupsFolder: string, search: BackupSearch): Promise<Result<BackupSummary[]>> => {
  try {
    if ('workspaceId' in search) return succeed(await backupsAt(placeOfWorkspace(backupsFolder, search.workspaceId)));
    const given = resolve(search.folder);
    const folders = [given, await realpath(given).catch(() => given)];
    const ids = (await namesIn(backupsFolder)).filter((name) => idSchema.safeParse(name).success);
    const found: BackupSummary[] = [];
    for (const id of ids.sort()) found.push(...fromFolder(await backupsAt(join(backupsFolder, id)), folders));
    return succeed(found);
  } catch (error) {
    return fail('file-unreadable', { file: backupsFolder, cause: describeCause(error) });
  }
};
