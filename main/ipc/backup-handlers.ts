// Owns what main does for the window's questions about backups. The window may name only a backup that it was shown, and
// only the folder of a workspace that the app knows.

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BackupItem, BackupList } from '../../contract/backup';
import type { BrowserWindow } from 'electron';
import type { Snapshot } from '../../contract/snapshot';
import { fail, succeed, type Result } from '../../core/result';
import { chooseWorkspaceFolder } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { restoreAsAct, restoreInPlace } from '../files/restore-workspace';
import { readBackup, type Backup } from '../store/backups/backup-manifest';
import { listBackups, type BackupSearch, type BackupSummary } from '../store/backups/list-backups';
import { restoreBackup } from '../store/backups/restore-backup';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type BackupHandlers = Pick<
  Handlers,
  'backup:list' | 'backup:make' | 'backup:restore' | 'backup:restore-elsewhere' | 'backup:put-back'
>;

interface BackupSurroundings {
  readonly session: WorkspaceSession;
  /** The folder for the backups of all workspaces. */
  readonly backups: string;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
  readonly refresh: () => void;
}

const itemOf = (summary: BackupSummary): BackupItem => {
  if (summary.kind === 'unreadable') return { kind: 'unreadable', path: summary.path, problem: summary.problem };
  const { path, number, backup } = summary;
  const { reason, madeAt, sequence, workspace, counts } = backup.manifest;
  return { kind: 'sound', path, number, reason, madeAt, sequence, title: workspace.title, counts };
};

export const backupHandlers = (surroundings: BackupSurroundings): BackupHandlers => {
  const { session, backups, window, runLong, refresh } = surroundings;
  /** The backups that the window was shown last. */
  let offered = new Set<string>();

  const list = async (search: BackupSearch): Promise<Result<BackupList>> => {
    const found = await listBackups(backups, search);
    if (!found.ok) return found;
    offered = new Set(found.value.map(({ path }) => path));
    return succeed({ folder: backups, backups: found.value.map(itemOf) });
  };

  const offeredBackup = (path: string): Promise<Result<Backup>> =>
    offered.has(path) ? readBackup(path) : Promise.resolve(fail('backup-missing', { file: path }));

  const open = async (folder: string): Promise<Result<Snapshot>> => {
    const snapshot = await runLong('open', (work) => session.open(folder, work));
    refresh();
    return snapshot;
  };

  return {
    'backup:list': ({ folder }) => {
      if (folder !== null) return session.mayBeNamed(folder) ? list({ folder }) : fail('workspace-missing', { folder });
      const shown = session.shown;
      return shown.ok ? list({ workspaceId: shown.value.workspace.id }) : shown;
    },

    'backup:make': async () => {
      const store = session.current;
      if (!store.ok) return store;
      const made = await runLong('backup', async (work) => {
        await store.value.settled();
        return store.value.backUp('asked', work);
      });
      return made.ok ? list({ workspaceId: store.value.workspace.id }) : made;
    },

    'backup:restore': async ({ path }) => {
      const store = session.current;
      if (!store.ok) return store;
      const backup = await offeredBackup(path);
      if (!backup.ok) return backup;
      const done = await runLong('restore', (work) => restoreAsAct(store.value, backup.value, work));
      if (!done.ok) return done;
      const { snapshot } = session;
      return snapshot === null
        ? fail('workspace-not-open')
        : succeed({ changes: done.value.changes, workspace: snapshot });
    },

    'backup:restore-elsewhere': async ({ path }) => {
      const backup = await offeredBackup(path);
      if (!backup.ok) return backup;
      const folder = await chooseWorkspaceFolder(window(), 'restore');
      if (folder === null) return succeed(null);
      const restored = await runLong('restore', (work) => restoreBackup(backup.value, folder, work));
      return restored.ok ? open(restored.value) : restored;
    },

    'backup:put-back': async ({ path, folder }) => {
      if (!session.mayBeNamed(folder)) return fail('workspace-missing', { folder });
      const backup = await offeredBackup(path);
      if (!backup.ok) return backup;
      // A link to the folder stays a link to it.
      const root = await realpath(folder).catch(() => resolve(folder));
      const back = await runLong('restore', (work) => restoreInPlace(backup.value, root, work));
      if (!back.ok) return back;
      const opened = await open(root);
      return opened.ok ? succeed({ workspace: opened.value, aside: back.value.aside }) : opened;
    },
  };
};
