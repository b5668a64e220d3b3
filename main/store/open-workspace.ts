// Owns making and opening a workspace for writing: lock, reading, setting aside, repair, the move to the present format,
// and only then the open workspace. A folder that cannot be written is refused with its cause; it can still be looked at.

import { mkdir, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, succeed, type Result } from '../../core/result';
import type { Finding } from '../../core/workspace/finding';
import { emptyWorkspace, WORKSPACE_FORMAT_VERSION } from '../../core/workspace/workspace';
import { BackupKeeper } from './backup-keeper';
import {
  copyDurably,
  createFile,
  exists,
  isUnfinished,
  makeFolder,
  placeFile,
  prepareFile,
  removeFile,
  sweepUnfinished,
  syncFolder,
} from './durable-file';
import { attemptWrite, describeCause, systemCode, writeFailure } from './file-failure';
import { Journal } from './journal';
import { jsonPieces } from './json-pieces';
import { findWorkspace, loadingFailure, loadWorkspace, type LoadedWorkspace } from './load-workspace';
import type { Moment } from './moment';
import { setAside } from './quarantine';
import { contentOfFile } from './record-file';
import type { Work } from './work';
import { WorkspaceFiles } from './workspace-files';
import { GIT_IGNORE, WORKSPACE_FILE, workspacePaths, type WorkspacePaths } from './workspace-folder';
import { acquireLock, type WorkspaceLock } from './workspace-lock';
import type { AnalystChoice } from './opened-workspace';
import { UndoStack } from './undo-stack';
import { WorkspaceStore } from './workspace-store';

/** How a workspace is opened. */
export interface OpenOptions {
  readonly analyst: AnalystChoice;
  readonly moment: Moment;
  /** The folder for the backups of all workspaces, outside of any. */
  readonly backups: string;
  readonly work?: Work;
  /** False where opening makes no backup of its own: a restoration chooses among those that are there. */
  readonly backsUp?: boolean;
  /** For how many milliseconds the backup of an opening rests; none where nothing is said. */
  readonly backupRest?: number;
  /** From how many bytes on the journal is put by as history; a megabyte where nothing is said. */
  readonly journalBytes?: number;
}

/** True for a folder with nothing in it but what a crash left unfinished. Throws a system error. */
export const isFreeFolder = async (folder: string): Promise<boolean> => (await readdir(folder)).every(isUnfinished);

/** True when the folder holds a workspace. */
export const isWorkspace = async (folder: string): Promise<boolean> => (await findWorkspace(folder)).ok;

/** Takes the lock of the folder whose real path is `root`, or says why it cannot be had. */
const lockFolder = async (root: string, folder: string): Promise<Result<WorkspaceLock>> => {
  try {
    const lock = await acquireLock(root);
    return lock === null ? fail('workspace-in-use', { folder }) : succeed(lock);
  } catch (error) {
    return fail('workspace-unreadable', { folder, cause: describeCause(error) });
  }
};

/** Makes a workspace in a folder that is empty or not there yet, and opens it. */
export const createWorkspace = async (
  folder: string,
  title: string,
  options: Omit<OpenOptions, 'analyst'> & { readonly analyst: Exclude<AnalystChoice, (...known: never) => unknown> },
): Promise<Result<WorkspaceStore>> => {
  let root: string;
  try {
    await mkdir(folder, { recursive: true });
    root = await realpath(folder);
  } catch (error) {
    return writeFailure(error, folder);
  }
  const lock = await lockFolder(root, folder);
  if (!lock.ok) return lock;
  const paths = workspacePaths(root);
  const made = await attemptWrite(folder, async () => {
    if (!(await isFreeFolder(root))) return false;
    const workspace = emptyWorkspace(title, options.analyst, options.moment);
    // This one file makes a folder a workspace, so it is made whole or not at all; opening adds the rest.
    const content = contentOfFile(workspace, WORKSPACE_FILE, null) ?? {};
    await placeFile(await prepareFile(paths.workspace, jsonPieces(content)), paths.workspace);
    await syncFolder(dirname(root)).catch(leaveForLater);
    return true;
  });
  if (made.ok && made.value) return load(paths, lock.value, folder, options);
  await lock.value.release();
  return made.ok ? fail('workspace-not-empty', { folder }) : made;
};

/** Opens the workspace in a folder for writing. */
export const openWorkspace = async (folder: string, options: OpenOptions): Promise<Result<WorkspaceStore>> => {
  const paths = await findWorkspace(folder);
  if (!paths.ok) return paths;
  const lock = await lockFolder(paths.value.root, folder);
  return lock.ok ? load(paths.value, lock.value, folder, options) : lock;
};

/** A write that fails at opening and does not have to succeed now. */
const leaveForLater = (error: unknown): void => {
  if (systemCode(error) === null) throw error;
};

const load = async (
  paths: WorkspacePaths,
  lock: WorkspaceLock,
  folder: string,
  options: OpenOptions,
): Promise<Result<WorkspaceStore>> => {
  let opened: Result<WorkspaceStore>;
  try {
    const work = options.work ?? {};
    const loaded = await loadWorkspace(paths, { isLive: false, work });
    opened =
      loaded.versions.newest > WORKSPACE_FORMAT_VERSION
        ? fail('workspace-newer', { file: paths.root, version: loaded.versions.newest })
        : await openLoaded(paths, lock, loaded, options);
  } catch (error) {
    opened = loadingFailure(error, folder);
  }
  if (!opened.ok) await lock.release();
  return opened;
};

/** The one file that the journal cannot make anew has a copy from its first moment on. */
const keepFirstCopy = async (paths: WorkspacePaths): Promise<void> => {
  const copy = paths.previous(WORKSPACE_FILE);
  if ((await exists(copy)) || !(await exists(paths.workspace))) return;
  await makeFolder(paths.previousFolder);
  await copyDurably(paths.workspace, copy);
};

/** Every folder in which a crash can leave something unfinished. */
const foldersOf = (paths: WorkspacePaths): string[] => {
  const { root, articles, originals, journalFolder, quarantine, previousFolder } = paths;
  return [root, articles, originals, journalFolder, quarantine, previousFolder, join(previousFolder, 'articles')];
};

const NOT_WRITABLE: readonly (string | null)[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'];

/** Everything that opening writes. */
const openLoaded = async (
  paths: WorkspacePaths,
  lock: WorkspaceLock,
  loaded: LoadedWorkspace,
  options: OpenOptions,
): Promise<Result<WorkspaceStore>> => {
  const { workspace, acts, seals, versions } = loaded;
  const { moment, backups } = options;
  const findings: Finding[] = [...loaded.findings];
  try {
    for (const aside of loaded.aside) await setAside(aside);
    if (versions.oldest < WORKSPACE_FORMAT_VERSION) {
      const backup = await new BackupKeeper(paths.root, backups, acts.last).make(
        'before-migration',
        workspace,
        acts.last,
        moment.now(),
        options.work,
      );
      if (!backup.ok) return backup;
      const { oldest: from } = versions;
      findings.push({ kind: 'migrated', from, to: WORKSPACE_FORMAT_VERSION, backup: backup.value });
    }
    for (const place of foldersOf(paths)) await sweepUnfinished(place);
    const past = new UndoStack(acts);
    await past.prepare();
    const { journal, setAside: keptAs } = await Journal.open(paths, acts, loaded.isNew, options.journalBytes);
    if (keptAs !== null) findings.push({ kind: 'journal-cut', file: paths.journal, keptAs });
    if (!(await exists(paths.gitIgnore))) {
      await createFile(paths.gitIgnore, new TextEncoder().encode(GIT_IGNORE)).catch(leaveForLater);
    }
    if (loaded.unsealed.length > 0) await seals.append(loaded.unsealed);
    await keepFirstCopy(paths).catch(leaveForLater);
    const files = new WorkspaceFiles(paths, seals, loaded.held, loaded.lagging);
    const choice = options.analyst;
    const analyst = typeof choice === 'function' ? choice(workspace.analysts) : choice;
    const store = new WorkspaceStore({
      paths,
      lock,
      workspace,
      acts,
      journal,
      past,
      files,
      findings,
      analyst,
      moment,
      backups,
    });
    if (loaded.outside.length > 0) {
      const taken = await store.takeInAtOpening(loaded.outside);
      if (!taken.ok) return taken;
    }
    await store.filesWritten();
    if (await exists(paths.copiedLive)) await removeFile(paths.copiedLive).catch(leaveForLater);
    if (options.backsUp !== false) store.startBackup(options.backupRest ?? 0);
    return succeed(store);
  } catch (error) {
    if (NOT_WRITABLE.includes(systemCode(error))) {
      return fail('workspace-not-writable', { folder: paths.root, cause: describeCause(error) });
    }
    throw error;
  }
};
