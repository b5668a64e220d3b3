// Owns what the tests of backups begin with: a workspace with a little in it, a place for backups, and damage to them.

import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { manifestToBytes, type Backup, type BackupManifest } from '../store/backups/backup-manifest';
import { listBackups, type BackupSummary } from '../store/backups/list-backups';
import { makeBackup, type BackupOccasion } from '../store/backups/make-backup';
import type { WorkspaceStore } from '../store/workspace-store';
import { addClaimAndActor, createStore, importContent, scratchFolder, steadyMoment, TEXT, valueOf } from './scratch';

/** A workspace with an article, a claim and an actor, and a folder for backups beside it. */
export const storeWithPlace = async (): Promise<{ store: WorkspaceStore; place: string; articleId: string }> => {
  const folder = await scratchFolder();
  const store = await createStore(join(folder, 'workspace'));
  const { id } = await importContent(store, TEXT);
  await addClaimAndActor(store, id);
  return { store, place: join(folder, 'backups'), articleId: id };
};

/** A backup's occasion, as the app would give it. */
export const occasionOf = (store: WorkspaceStore, change: Partial<BackupOccasion> = {}): BackupOccasion => ({
  workspace: { id: store.workspace.id, title: store.workspace.title },
  sequence: store.history.undoable.at(-1)?.sequence ?? 0,
  counts: {
    articles: store.workspace.articles.length,
    mentions: store.workspace.articles.flatMap(({ mentions }) => mentions).length,
  },
  reason: 'asked',
  at: steadyMoment.now(),
  ...change,
});

/** Backs the store's folder up. */
export const backUp = async (
  store: WorkspaceStore,
  place: string,
  change: Partial<BackupOccasion> = {},
): Promise<Backup> => valueOf(await makeBackup(store.root, place, occasionOf(store, change)));

/** Renames the workspace, so that there is something new to back up. */
export const changeSomething = async (store: WorkspaceStore, title: string): Promise<void> => {
  valueOf(await store.run({ command: 'rename-workspace', title }));
  await store.filesWritten();
};

export const summariesOf = async (store: WorkspaceStore, place: string): Promise<BackupSummary[]> =>
  valueOf(await listBackups(place, { workspaceId: store.workspace.id }));

/** The names of the objects. */
export const objectsOf = async (backup: Backup): Promise<string[]> =>
  (await readdir(join(backup.place, 'objects'))).sort();

/** The object of a file by its path in the workspace. */
export const objectPath = (backup: Backup, path: string): string => {
  const file = backup.manifest.files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`there is no ${path}`);
  return join(backup.place, 'objects', file.sha256);
};

/** Gives every file of a folder a time in the past, as after a night. */
export const age = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) await utimes(join(entry.parentPath, entry.name), 1e9, 1e9);
};

/** Flips the last bit of a file and keeps its size and time. */
export const flip = async (path: string): Promise<void> => {
  const [bytes, { atime, mtime }] = [await readFile(path), await stat(path)];
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(path, bytes);
  await utimes(path, atime, mtime);
};

/** Writes a manifest with a right checksum but whatever content, as someone who wishes us ill would. */
export const forgeManifest = async (backup: Backup, forge: (manifest: BackupManifest) => unknown): Promise<void> => {
  const file: unknown = JSON.parse(new TextDecoder().decode(manifestToBytes(backup.manifest)));
  if (typeof file !== 'object') throw new Error('a manifest is an object');
  const forged = forge(structuredClone(backup.manifest));
  const sha256 = createHash('sha256').update(JSON.stringify(forged)).digest('hex');
  await writeFile(backup.path, JSON.stringify({ ...file, sha256, backup: forged }));
};

/** A folder's name that is free, beside the folder of backups. */
export const freeFolder = (place: string): string => join(dirname(place), 'restored');
