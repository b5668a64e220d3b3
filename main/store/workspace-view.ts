// Owns a workspace that is only looked at: because another process writes it, because it cannot be written, because a
// newer Hashiya has made it, or because it is wanted as it was at an earlier moment. It writes nothing.

import { fail, succeed, type Result } from '../../core/result';
import type { Access } from '../../core/workspace/access';
import { applyChanges, invertChanges } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import { WORKSPACE_FORMAT_VERSION, type Workspace } from '../../core/workspace/workspace';
import type { Acts } from './acts';
import { findWorkspace, loadingFailure, loadWorkspace } from './load-workspace';
import type { Work } from './work';
import type { WorkspacePaths } from './workspace-folder';

export interface WorkspaceView {
  readonly paths: WorkspacePaths;
  readonly workspace: Workspace;
  readonly acts: Acts;
  readonly findings: readonly Finding[];
  readonly access: Access;
}

/** Nothing has been set aside for one who only looks. */
const withoutCopies = (finding: Finding): Finding => ('keptAs' in finding ? { ...finding, keptAs: null } : finding);

/** Looks at the workspace in a folder, whoever has it open. `access` says why it is only looked at. */
export const viewWorkspace = async (
  folder: string,
  access: Access = { kind: 'in-use' },
  work: Work = {},
): Promise<Result<WorkspaceView>> => {
  const paths = await findWorkspace(folder);
  if (!paths.ok) return paths;
  try {
    const { workspace, acts, findings, outside, versions } = await loadWorkspace(paths.value, { isLive: true, work });
    return succeed({
      paths: paths.value,
      workspace: applyChanges(workspace, outside),
      acts,
      findings: findings.map(withoutCopies),
      access: versions.newest > WORKSPACE_FORMAT_VERSION ? { kind: 'newer', version: versions.newest } : access,
    });
  } catch (error) {
    return loadingFailure(error, folder);
  }
};

/**
 * A workspace as it was after the act with that sequence: the acts since are taken back, newest first. `acts` are those
 * that led to `workspace`; older history is read as far as it is needed. Throws a system error.
 */
export const workspaceAsOf = async (
  { root }: WorkspacePaths,
  workspace: Workspace,
  acts: Acts,
  sequence: number,
): Promise<Result<{ workspace: Workspace; at: string }>> => {
  const since = await acts.after(sequence);
  if (since === null || sequence > acts.last) return fail('history-out-of-reach', { folder: root });
  if (acts.entries[0] !== undefined && acts.entries[0].sequence > sequence) await acts.loadOlder();
  const at = acts.entries.find((entry) => entry.sequence === sequence)?.at ?? workspace.createdAt;
  const changes = since.toReversed().flatMap((entry) => invertChanges(entry.changes));
  return succeed({ workspace: applyChanges(workspace, changes), at });
};

/** A workspace that was only read, and its folder's real path. */
export interface WorkspaceReading {
  readonly root: string;
  readonly workspace: Workspace;
}

/** Reads the workspace in a folder, whoever has it open. */
export const readWorkspace = async (folder: string, work: Work = {}): Promise<Result<WorkspaceReading>> => {
  const view = await viewWorkspace(folder, { kind: 'in-use' }, work);
  return view.ok ? succeed({ root: view.value.paths.root, workspace: view.value.workspace }) : view;
};
