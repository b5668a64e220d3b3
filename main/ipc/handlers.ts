// Owns what main does for each request of the window.

import { dirname } from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import type { ImportOutcome, Snapshot } from '../../contract/snapshot';
import { isExportName } from '../../core/article/size-limit';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { findArticle, type Workspace } from '../../core/workspace/workspace';
import type { AppSettings } from '../app/app-settings';
import { chooseExportTarget, chooseFilesToImport, chooseWorkspaceFolder } from '../app/dialogs';
import type { Leaving } from '../app/leaving';
import type { WorkspaceSession } from '../app/workspace-session';
import { exportWorkspace, readExportFile, workspaceOfExport } from '../files/export-workspace';
import { importFile, importText, type ImportOutcome as TextOutcome } from '../files/import-text';
import type { FileContent } from '../files/read-file';
import { systemMoment } from '../store/moment';
import { originalsOfTexts } from '../store/originals';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';
import { backupHandlers } from './backup-handlers';
import { historyHandlers } from './history-handlers';
import { mergeHandlers } from './merge-handlers';
import type { RunLong } from './run-long';

/** What the handlers work with. */
export interface Surroundings {
  readonly settings: AppSettings;
  readonly session: WorkspaceSession;
  /** The folder for the backups of all workspaces. */
  readonly backups: string;
  readonly window: () => BrowserWindow;
  /** Why no workspace could be opened at start; told once. */
  readonly takeStartFailure: () => Failure | null;
  /** True when the page is there again after a crash; told once. */
  readonly takeCrash: () => boolean;
  readonly leaving: Leaving;
  /** Follows a change of settings or of the open workspace in menu and theme. */
  readonly refresh: () => void;
}

/** What the window is told of a text that was imported. */
const imported = (outcome: Result<TextOutcome>): Result<ImportOutcome> => {
  if (!outcome.ok) return outcome;
  const { articleId, title, alreadyThere } = outcome.value;
  return succeed({ kind: alreadyThere ? 'already-there' : 'imported', articleId, title });
};

/** Puts the content of an export into the workspace, which must be empty. */
const adopt = async (store: WorkspaceStore, exported: Result<Workspace>): Promise<Result<ImportOutcome>> => {
  if (!exported.ok) return exported;
  const adopted = await store.adopt(exported.value, originalsOfTexts(exported.value.articles));
  return adopted.ok ? succeed({ kind: 'adopted', title: adopted.value.title }) : adopted;
};

/** Binds every request to what it does. */
export const makeHandlers = (surroundings: Surroundings): Handlers => {
  const { settings, session, refresh } = surroundings;
  const runLong: RunLong = (_kind, act) => act({});
  const parts = { ...surroundings, runLong };

  /** Waits for an opening, and has menu and theme follow it. */
  const followed = async (opening: Promise<Result<Snapshot>>): Promise<Result<Snapshot>> => {
    const snapshot = await opening;
    refresh();
    return snapshot;
  };

  const importPath = async (store: WorkspaceStore, path: string): Promise<Result<ImportOutcome>> =>
    isExportName(path)
      ? adopt(store, await readExportFile(path))
      : imported(await importFile(store, path, settings.value.analyst, systemMoment));

  const importContent = async (store: WorkspaceStore, content: FileContent): Promise<Result<ImportOutcome>> =>
    isExportName(content.fileName)
      ? adopt(store, workspaceOfExport(content.bytes, content.fileName))
      : imported(await importText(store, content, settings.value.analyst, systemMoment));

  return {
    ...historyHandlers(parts),
    ...backupHandlers(parts),
    ...mergeHandlers(parts),

    'app:start': () => {
      surroundings.leaving.isPageThere = true;
      return succeed({
        settings: settings.shared,
        workspace: session.snapshot,
        failure: surroundings.takeStartFailure(),
        hasCrashed: surroundings.takeCrash(),
      });
    },

    'settings:change': async ({ theme, analystName }) => {
      await settings.change({
        ...(theme === undefined ? {} : { theme }),
        ...(analystName === undefined ? {} : { analyst: { ...settings.value.analyst, name: analystName } }),
      });
      const store = session.current;
      if (analystName !== undefined && store.ok) store.value.renameAnalyst(analystName);
      refresh();
      return succeed(settings.shared);
    },

    'workspace:open-sample': () => followed(session.openSample()),

    'workspace:create': async () => {
      const folder = await chooseWorkspaceFolder(surroundings.window(), 'create');
      if (folder === null) return succeed(null);
      const title = folder.split(/[\\/]/u).at(-1) ?? folder;
      return followed(session.create(folder, title));
    },

    'workspace:open': async ({ folder }) => {
      // The window may name a folder only if it is one of the recent ones; any other comes from the dialog.
      if (folder !== null && !settings.value.recent.some((recent) => recent.folder === folder)) {
        return fail('workspace-missing', { folder });
      }
      const chosen = folder ?? (await chooseWorkspaceFolder(surroundings.window(), 'open'));
      return chosen === null ? succeed(null) : followed(session.open(chosen));
    },

    'workspace:close': async () => {
      await session.close();
      await settings.change({ lastWorkspace: null });
      refresh();
      return succeed(settings.shared);
    },

    'workspace:show-folder': () => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      shell.showItemInFolder(shown.value.paths.workspace);
      return succeed(null);
    },

    'article:read': ({ articleId }) => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      const article = findArticle(shown.value.workspace, articleId);
      return article === undefined ? fail('article-missing', { article: articleId }) : succeed(article);
    },

    'import:choose': async () => {
      const store = session.current;
      if (!store.ok) return store;
      const paths = await chooseFilesToImport(surroundings.window());
      if (paths === null) return succeed(null);
      const results: Result<ImportOutcome>[] = [];
      for (const path of paths) results.push(await importPath(store.value, path));
      const workspace = session.snapshot;
      return workspace === null ? fail('workspace-not-open') : succeed({ results, workspace });
    },

    'import:content': async (content) => {
      const store = session.current;
      if (!store.ok) return store;
      const outcome = await importContent(store.value, content);
      if (!outcome.ok) return outcome;
      const workspace = session.snapshot;
      return workspace === null ? fail('workspace-not-open') : succeed({ outcome: outcome.value, workspace });
    },

    'export:json': async () => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      const { root } = shown.value.paths;
      const path = await chooseExportTarget(surroundings.window(), shown.value.workspace.title, dirname(root));
      if (path === null) return succeed(null);
      // The dialog may have stood open for a while, and what was done meanwhile belongs to the export.
      const store = session.current;
      if (store.ok) await store.value.settled();
      const latest = session.shown;
      const workspace = latest.ok && latest.value.paths.root === root ? latest.value.workspace : shown.value.workspace;
      const written = await exportWorkspace(workspace, root, path);
      return written.ok ? succeed({ path, byteLength: written.value }) : written;
    },

    'drafts:keep': ({ folder, ...kept }) => {
      session.keepDrafts(folder, kept);
      return succeed(null);
    },

    'drafts:recall': ({ folder }) => succeed(session.draftsOf(folder)),

    'window:ready-to-close': ({ question, unsaved }) => {
      surroundings.leaving.answer(question, unsaved);
      return succeed(null);
    },

    'command:run': async (command) => {
      const store = session.current;
      return store.ok ? session.replyTo(store.value, await store.value.run(command)) : store;
    },

    'command:undo': async () => {
      const store = session.current;
      return store.ok ? session.replyTo(store.value, await store.value.undo()) : store;
    },

    'command:redo': async () => {
      const store = session.current;
      return store.ok ? session.replyTo(store.value, await store.value.redo()) : store;
    },
  };
};
