// Owns the reading of a workspace folder: what its files and its journal say together. It writes nothing and needs no lock,
// so it also serves commands that only look while the app has the workspace open.

import { access, readdir, realpath } from 'node:fs/promises';
import { fail, succeed, type Result } from '../../core/result';
import { historyOfJournal, type History } from '../../core/workspace/history';
import type { Workspace } from '../../core/workspace/workspace';
import { describeCause, systemCode } from './file-failure';
import { readJournal, type JournalReading } from './journal';
import { DamagedFileError, NewerFileError } from './json-record';
import { WorkspaceFiles } from './workspace-files';
import { workspacePaths, type WorkspacePaths } from './workspace-folder';

/** A workspace as its folder has it. */
export interface LoadedWorkspace {
  readonly files: WorkspaceFiles;
  /** The files, brought up to the end of the journal. */
  readonly workspace: Workspace;
  readonly journal: JournalReading | null;
  readonly history: History;
  /** The last act that files or journal hold. */
  readonly sequence: number;
}

/** Where the workspace in `folder` is by its real path, or why there is none that can be read. */
export const findWorkspace = async (folder: string): Promise<Result<WorkspacePaths>> => {
  try {
    const paths = workspacePaths(await realpath(folder));
    await readdir(paths.root);
    await access(paths.workspace);
    return succeed(paths);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('workspace-missing', { folder });
    return fail('workspace-unreadable', { folder, cause: describeCause(error) });
  }
};

/**
 * Loads a workspace. Files are read before the journal: whatever is written meanwhile, the journal then knows of every act
 * that any file holds, and replay brings the others up to it. Throws a system error, a `DamagedFileError` or a
 * `NewerFileError`.
 */
export const loadWorkspace = async (paths: WorkspacePaths): Promise<LoadedWorkspace> => {
  const files = new WorkspaceFiles(paths);
  const read = await files.read();
  const journal = await readJournal(paths.journal);
  const entries = journal?.entries ?? [];
  const workspace = files.replay(read, entries);
  const sequence = Math.max(files.lastSequence, entries.at(-1)?.sequence ?? 0);
  return { files, workspace, journal, history: historyOfJournal(entries, sequence), sequence };
};

/** The failure for what `loadWorkspace` has thrown. */
export const loadingFailure = (
  error: unknown,
  folder: string,
): { ok: false; error: ReturnType<typeof fail>['error'] } => {
  if (error instanceof NewerFileError)
    return fail('workspace-newer', { file: error.file, version: error.formatVersion });
  if (error instanceof DamagedFileError) return fail('workspace-damaged', { file: error.file, cause: error.reason });
  return fail('workspace-unreadable', { folder, cause: describeCause(error) });
};

/** A workspace that was only read, and its folder's real path. */
export interface WorkspaceReading {
  readonly root: string;
  readonly workspace: Workspace;
}

/** Reads the workspace in a folder, whoever has it open. */
export const readWorkspace = async (folder: string): Promise<Result<WorkspaceReading>> => {
  const paths = await findWorkspace(folder);
  if (!paths.ok) return paths;
  try {
    const { workspace } = await loadWorkspace(paths.value);
    return succeed({ root: paths.value.root, workspace });
  } catch (error) {
    return loadingFailure(error, folder);
  }
};
