// Owns what passes between opening a workspace, the open workspace, and those who use it.

import type { CommandName } from '../../core/commands/command';
import type { Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import type { HistoryEntry } from '../../core/workspace/history';
import type { Analyst } from '../../core/workspace/identity';
import type { Workspace } from '../../core/workspace/workspace';
import type { Acts } from './acts';
import type { Journal } from './journal';
import type { Moment } from './moment';
import type { UndoStack } from './undo-stack';
import type { WorkspaceFiles } from './workspace-files';
import type { WorkspacePaths } from './workspace-folder';
import type { WorkspaceLock } from './workspace-lock';

/** Who works in the workspace: an analyst, or a choice once it is known whom the workspace knows already. */
export type AnalystChoice = Analyst | ((known: readonly Analyst[]) => Analyst);

/** What an act did. An empty list of changes means that there was nothing to do. */
export interface Done {
  readonly act: HistoryEntry['act'];
  readonly command: CommandName;
  readonly changes: readonly Change[];
}

/** What an opening has made ready. */
export interface OpenedWorkspace {
  readonly paths: WorkspacePaths;
  readonly lock: WorkspaceLock;
  readonly workspace: Workspace;
  readonly acts: Acts;
  readonly journal: Journal;
  readonly past: UndoStack;
  readonly files: WorkspaceFiles;
  readonly findings: readonly Finding[];
  readonly analyst: Analyst;
  readonly moment: Moment;
  readonly backups: string;
}

/** Told of what happens without having been asked for: changes of other programs that were taken in, and findings. */
export interface StoreListener {
  done(done: Done): void;
  found(findings: readonly Finding[]): void;
}
