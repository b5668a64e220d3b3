// Owns bringing a workspace back from its backups: finding those of a folder, choosing the newest that is sound, and
// restoring one as an act of the open workspace or, where it cannot be opened, in its place. It deletes nothing: what was
// there is in the history, or beside the workspace.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readingsOf, type Article } from '../../core/article/article';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import { changesToRestore } from '../../core/workspace/restoring';
import { realPathToBe } from '../store/backups/backup-place';
import type { Backup } from '../store/backups/backup-manifest';
import { listBackups, type BackupSummary } from '../store/backups/list-backups';
import { replaceByBackup, restoreBackup } from '../store/backups/restore-backup';
import { exists } from '../store/durable-file';
import { describeCause } from '../store/file-failure';
import { findWorkspace } from '../store/load-workspace';
import { acquireLock } from '../store/workspace-lock';
import { carryOut, type Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import { viewWorkspace, type WorkspaceView } from '../store/workspace-view';
import { broughtArticles, originalsKeptIn, originalsOf } from './merge-bundle';

/** The backups of the workspace that is, or was, in a folder. */
export interface FoundBackups {
  /** The folder's real path, also where it is not there. */
  readonly root: string;
  /** Newest first. */
  readonly backups: readonly BackupSummary[];
  /** Why the workspace cannot be read, or null. */
  readonly failure: Failure | null;
}

/** Finds them by the workspace's id, and by the folder where the workspace cannot be read. */
export const findBackups = async (
  backupsFolder: string,
  folder: string,
  work: Work = {},
): Promise<Result<FoundBackups>> => {
  let root: string;
  try {
    root = await realPathToBe(folder);
  } catch (error) {
    return fail('workspace-unreadable', { folder, cause: describeCause(error) });
  }
  const view = await viewWorkspace(folder, { kind: 'in-use' }, work);
  if (!view.ok && view.error.code === 'cancelled') return view;
  const search = view.ok ? { workspaceId: view.value.workspace.id } : { folder: root };
  const backups = await listBackups(backupsFolder, search);
  return backups.ok ? succeed({ root, backups: backups.value, failure: view.ok ? null : view.error }) : backups;
};

/** Records could not be read, and nothing was found to make them good from. */
const isLoss = (finding: Finding): boolean =>
  finding.kind === 'lost' || ('isComplete' in finding && !finding.isComplete);

/** Runs something with the workspace that a backup holds, which is laid out in a folder of its own for that time. */
const withBackedUp = async <Value>(
  backup: Backup,
  work: Work,
  use: (view: WorkspaceView, isWhole: boolean) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const made = await carryOut(tmpdir(), () => mkdtemp(join(tmpdir(), 'hashiya-backup-')));
  if (!made.ok) return made;
  try {
    const folder = await restoreBackup(backup, join(made.value, 'workspace'), work);
    if (!folder.ok) return folder;
    const view = await viewWorkspace(folder.value, { kind: 'in-use' }, work);
    if (view.ok) return await use(view.value, !view.value.findings.some(isLoss));
    if (view.error.code === 'cancelled') return view;
    return fail('backup-damaged', { file: backup.path, cause: String(view.error.details.cause ?? view.error.code) });
  } finally {
    await rm(made.value, { recursive: true, force: true }).catch(() => undefined);
  }
};

/** A backup that was not chosen although it is newer, and why. */
export interface PassedOver {
  readonly summary: BackupSummary;
  readonly problem: Failure;
}

/** True for a backup that cannot be relied on; other failures (a full disk) say nothing of it. */
const isOfBackup = ({ code }: Failure): boolean => code === 'backup-damaged' || code === 'backup-newer';

/** Checks that every byte of a backup is there, and that a workspace without losses comes of it. */
const checkBackup = (backup: Backup, work: Work): Promise<Result<void>> =>
  withBackedUp(backup, work, async (_view, isWhole) =>
    Promise.resolve(
      isWhole
        ? succeed(undefined)
        : fail('backup-damaged', { file: backup.path, cause: 'it was made when files were lost already' }),
    ),
  );

/**
 * The newest backup of a folder that is sound; null where there is none. Those made before a restoration hold what it was
 * to replace, so they are taken only when they are asked for.
 */
export const newestSound = async (
  { root, backups }: FoundBackups,
  work: Work = {},
): Promise<Result<{ readonly backup: Backup | null; readonly passedOver: readonly PassedOver[] }>> => {
  const isOwn = (summary: BackupSummary): boolean =>
    summary.kind === 'sound' && summary.backup.manifest.folder === root;
  const areOwn = backups.some(isOwn);
  const passedOver: PassedOver[] = [];
  for (const summary of backups) {
    if (summary.kind === 'unreadable') {
      passedOver.push({ summary, problem: summary.problem });
      continue;
    }
    // A copy of the workspace elsewhere has the same id, and backups of its own.
    if ((areOwn && !isOwn(summary)) || summary.backup.manifest.reason === 'before-restore') continue;
    const checked = await checkBackup(summary.backup, work);
    if (checked.ok) return succeed({ backup: summary.backup, passedOver });
    if (!isOfBackup(checked.error)) return checked;
    passedOver.push({ summary, problem: checked.error });
  }
  return succeed({ backup: null, passedOver });
};

/** What restoring changed. */
export interface Restored {
  /** How many records. */
  readonly changes: number;
  /** How many originals had gone missing and are there again. */
  readonly originals: number;
  /** False where files were lost already when the backup was made; what they held was left as it is here. */
  readonly isWhole: boolean;
}

const articlesWithoutOriginal = async (store: WorkspaceStore): Promise<Article[]> => {
  const missing: Article[] = [];
  for (const article of store.workspace.articles) {
    const paths = readingsOf(article).map(({ original }) => store.folder.original(original.sha256));
    const areThere = await Promise.all(paths.map(exists));
    if (areThere.includes(false)) missing.push(article);
  }
  return missing;
};

/** Puts the open workspace back to a backup of it, as one act that can be undone; it is backed up first. */
export const restoreAsAct = (store: WorkspaceStore, backup: Backup, work: Work = {}): Promise<Result<Restored>> =>
  withBackedUp(backup, work, async ({ paths, workspace }, isWhole) => {
    if (workspace.id !== store.workspace.id) return fail('backup-of-other', { file: backup.path, folder: store.root });
    // What a backup lacks because it was lost already is no reason to remove it here.
    const isWanted = (change: Change): boolean => isWhole || !('after' in change) || change.after !== null;
    await store.settled();
    const changes = changesToRestore(store.workspace, workspace).filter(isWanted);
    const done = await store.applyAll(
      'restore-backup',
      changes,
      originalsOf(originalsKeptIn(paths), broughtArticles(changes)),
      work,
    );
    if (!done.ok) return done;
    const missing = await articlesWithoutOriginal(store);
    const without: Article[] = [];
    const brought =
      missing.length === 0
        ? done
        : await store.bringOriginals(originalsOf(originalsKeptIn(paths), missing, without), work);
    if (!brought.ok) return brought;
    return succeed({ changes: changes.length, originals: missing.length - without.length, isWhole });
  });

const ASIDE = '.damaged-';

/** Folders that were set aside beside a workspace, which may be gone itself. */
export const foldersAside = async (root: string): Promise<string[]> => {
  const names = await readdir(dirname(root)).catch(() => []);
  return names.map((name) => join(dirname(root), name)).filter((path) => path.startsWith(`${root}${ASIDE}`));
};

const freeAside = async (root: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const path = `${root}${ASIDE}${String(number)}`;
    if (!(await exists(path))) return path;
  }
};

const isFree = async (root: string): Promise<boolean> => {
  try {
    return (await readdir(root)).length === 0;
  } catch {
    return !(await exists(root));
  }
};

/**
 * Puts a backup in the place of a workspace that cannot be opened. What is there is moved aside, beside itself, and only
 * once the backup is whole on disk; `aside` names it, null where nothing was there. `root` is by its real path.
 */
export const restoreInPlace = async (
  backup: Backup,
  root: string,
  work: Work = {},
): Promise<Result<{ readonly aside: string | null }>> => {
  const lock = await carryOut(root, () => acquireLock(root));
  if (!lock.ok) return lock;
  if (lock.value === null) return fail('workspace-in-use', { folder: root });
  try {
    if (await isFree(root)) {
      const restored = await restoreBackup(backup, root, work);
      return restored.ok ? succeed({ aside: null }) : restored;
    }
    // Any other folder is none of ours to move.
    const isOurs = backup.manifest.folder === root || (await findWorkspace(root)).ok;
    if (!isOurs) return fail('workspace-not-empty', { folder: root });
    const aside = await freeAside(root);
    const replaced = await replaceByBackup(backup, root, aside, work);
    return replaced.ok ? succeed({ aside }) : replaced;
  } finally {
    await lock.value.release();
  }
};
