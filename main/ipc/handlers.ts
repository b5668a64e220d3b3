// Owns what main does for each request of the window.

import { dirname, join } from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import type { RequestArguments } from '../../contract/requests';
import type { ImportOutcome, Snapshot } from '../../contract/snapshot';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { AppSettings } from '../app/app-settings';
import { chooseExportTarget, chooseFilesToImport, chooseWorkspaceFolder } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { exportWorkspace, readExportFile } from '../files/export-workspace';
import { importFile, importText } from '../files/import-text';
import { systemMoment } from '../files/moment';
import { openSampleWorkspace } from '../files/sample-workspace';
import { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';

/** What the handlers work with. */
export interface Surroundings {
  readonly settings: AppSettings;
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
  readonly seeds: string;
  readonly sampleFolder: string;
  /** Why no workspace could be opened at start; told once. */
  readonly startFailure: () => Failure | null;
  /** Follows a change of settings or of the open workspace in menu and theme. */
  readonly refresh: () => void;
}

const importOne = async ({ settings, session }: Surroundings, path: string): Promise<Result<ImportOutcome>> => {
  const store = session.open;
  if (!store.ok) return store;
  if (path.toLowerCase().endsWith('.json')) {
    const exported = await readExportFile(path);
    if (!exported.ok) return exported;
    const adopted = await store.value.adopt(exported.value);
    return adopted.ok ? succeed({ kind: 'adopted', title: adopted.value.title }) : adopted;
  }
  const outcome = await importFile(store.value, path, settings.value.analyst, systemMoment);
  return outcome.ok ? succeed(outcomeOf(outcome.value)) : outcome;
};

const outcomeOf = ({
  articleId,
  title,
  alreadyThere,
}: {
  articleId: string;
  title: string;
  alreadyThere: boolean;
}): ImportOutcome => ({
  kind: alreadyThere ? 'already-there' : 'imported',
  articleId,
  title,
});

/** Binds every request to what it does. */
export const makeHandlers = (surroundings: Surroundings): Handlers => {
  const { settings, session, refresh } = surroundings;

  const take = async (opened: Result<WorkspaceStore>): Promise<Result<Snapshot>> => {
    const snapshot = await session.replace(opened);
    refresh();
    return snapshot;
  };

  const openFolder = async (folder: string): Promise<Result<Snapshot>> => {
    // The lock is ours already, so opening the same folder again would refuse itself.
    const current = session.snapshot;
    if (current !== null && current.folder === folder) return succeed(current);
    return take(await WorkspaceStore.open(folder, settings.value.analyst, systemMoment));
  };

  const importContent = async ({ fileName, bytes }: RequestArguments<'import:content'>) => {
    const store = session.open;
    if (!store.ok) return store;
    const outcome = await importText(store.value, { fileName, bytes }, settings.value.analyst, systemMoment);
    const workspace = session.snapshot;
    if (!outcome.ok) return outcome;
    return workspace === null ? fail('workspace-not-open') : succeed({ outcome: outcomeOf(outcome.value), workspace });
  };

  return {
    'app:start': async () =>
      Promise.resolve(
        succeed({ settings: settings.shared, workspace: session.snapshot, failure: surroundings.startFailure() }),
      ),

    'settings:change': async ({ theme, analystName }) => {
      await settings.change({
        ...(theme === undefined ? {} : { theme }),
        ...(analystName === undefined ? {} : { analyst: { ...settings.value.analyst, name: analystName } }),
      });
      const store = session.open;
      if (analystName !== undefined && store.ok) store.value.renameAnalyst(analystName);
      refresh();
      return succeed(settings.shared);
    },

    'workspace:open-sample': async () => {
      const current = session.snapshot;
      if (current !== null && current.folder === surroundings.sampleFolder) return succeed(current);
      return take(
        await openSampleWorkspace(surroundings.sampleFolder, surroundings.seeds, settings.value.analyst, systemMoment),
      );
    },

    'workspace:create': async () => {
      const folder = await chooseWorkspaceFolder(surroundings.window(), 'create');
      if (folder === null) return succeed(null);
      const title = folder.split(/[\\/]/u).at(-1) ?? folder;
      return take(await WorkspaceStore.create(folder, title, settings.value.analyst, systemMoment));
    },

    'workspace:open': async ({ folder }) => {
      // The window may name a folder only if it is one of the recent ones; any other comes from the dialog.
      if (folder !== null && !settings.value.recent.some((recent) => recent.folder === folder)) {
        return fail('workspace-missing', { folder });
      }
      const chosen = folder ?? (await chooseWorkspaceFolder(surroundings.window(), 'open'));
      if (chosen === null) return succeed(null);
      const opened = await openFolder(chosen);
      if (!opened.ok && opened.error.code === 'workspace-missing') {
        await settings.forget(chosen);
        refresh();
      }
      return opened;
    },

    'workspace:close': async () => {
      await session.close();
      await settings.change({ lastWorkspace: null });
      refresh();
      return succeed(settings.shared);
    },

    'workspace:show-folder': async () => {
      const store = session.open;
      if (!store.ok) return store;
      shell.showItemInFolder(join(store.value.root, 'workspace.json'));
      return Promise.resolve(succeed(null));
    },

    'article:read': async ({ articleId }) => {
      const store = session.open;
      if (!store.ok) return store;
      const article = findArticle(store.value.workspace, articleId);
      return Promise.resolve(
        article === undefined ? fail('article-missing', { article: articleId }) : succeed(article),
      );
    },

    'import:choose': async () => {
      const store = session.open;
      if (!store.ok) return store;
      const paths = await chooseFilesToImport(surroundings.window());
      if (paths === null) return succeed(null);
      const results: Result<ImportOutcome>[] = [];
      for (const path of paths) results.push(await importOne(surroundings, path));
      const workspace = session.snapshot;
      return workspace === null ? fail('workspace-not-open') : succeed({ results, workspace });
    },

    'import:content': importContent,

    'export:json': async () => {
      const store = session.open;
      if (!store.ok) return store;
      const { workspace, root } = store.value;
      const path = await chooseExportTarget(surroundings.window(), workspace.title, dirname(root));
      if (path === null) return succeed(null);
      const written = await exportWorkspace(workspace, root, path);
      return written.ok ? succeed({ path, byteLength: written.value }) : written;
    },

    'command:run': async (command) => {
      const store = session.open;
      return store.ok ? session.replyTo(store.value, await store.value.run(command)) : store;
    },

    'command:undo': async () => {
      const store = session.open;
      return store.ok ? session.replyTo(store.value, await store.value.undo()) : store;
    },

    'command:redo': async () => {
      const store = session.open;
      return store.ok ? session.replyTo(store.value, await store.value.redo()) : store;
    },
  };
};
