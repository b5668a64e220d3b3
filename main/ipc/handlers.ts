// Owns what main does for each request of the window.

import { shell, type BrowserWindow } from 'electron';
import { writeMentions } from '../../contract/as-text';
import type { Snapshot } from '../../contract/snapshot';
import { beginningOf } from '../../core/queries/beginning';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { AppSettings } from '../app/app-settings';
import { chooseWorkspaceFolder } from '../app/dialogs';
import type { FirstOpening } from '../app/first-opening';
import type { Leaving } from '../app/leaving';
import type { LongWork } from '../app/long-work';
import { replyTo } from '../app/told-of-workspace';
import type { ShownFirst, WorkspaceSession } from '../app/workspace-session';
import type { ExportMaker } from '../files/export-maker';
import type { Extractor } from '../files/extractor';
import type { Searcher } from '../search/searcher';
import { verifyWorkspace } from '../store/verify-workspace';
import type { Handlers } from './answer-requests';
import { ArticleReadings } from './article-readings';
import { actorHandlers } from './actor-handlers';
import { attributionHandlers } from './attribution-handlers';
import { backupHandlers } from './backup-handlers';
import { claimHandlers } from './claim-handlers';
import { countsHandlers } from './counts-handlers';
import { compareHandlers } from './compare-handlers';
import { codebookHandlers } from './codebook-handlers';
import { claimMapHandlers } from './claim-map-handlers';
import { historyHandlers } from './history-handlers';
import { lazily } from './lazy-handlers';
import { likenessHandlers } from './likeness-handlers';
import { logHandlers } from './log-handlers';
import { matrixHandlers } from './matrix-handlers';
import { originalHandlers } from './original-handlers';
import { searchHandlers } from './search-handlers';
import { createWorkspace } from '../store/open-workspace';
import type { ShownPack } from './given-pack-handlers';
import type { RunLong } from './run-long';
import { makeImportHandlers } from './import-handlers';

/** What the handlers work with. */
export interface Surroundings {
  readonly settings: AppSettings;
  readonly session: WorkspaceSession;
  /** The folder for the backups of all workspaces. */
  readonly backups: string;
  /** What reads the files that are brought in. */
  readonly extractor: Extractor;
  /** What makes exports. */
  readonly exporter: ExportMaker;
  readonly window: () => BrowserWindow;
  /** The opening of the workspace that the app opens with. */
  readonly opening: FirstOpening<ShownFirst>;
  /** Why no workspace could be opened at start; told once. */
  readonly takeStartFailure: () => Failure | null;
  /** True when the page is there again after a crash; told once. */
  readonly takeCrash: () => boolean;
  readonly leaving: Leaving;
  readonly longWork: LongWork;
  /** What searches the workspace. */
  readonly searcher: Searcher;
  readonly isPackGiven: () => boolean;
  /** The path of the evidence pack that a file manager has handed over; told once. */
  readonly takeGivenPack: () => string | null;
  /** Has the window ask for a pack, as if a file manager had handed it over. */
  readonly givePack: (path: string) => void;
  /** Follows a change of settings or of the open workspace in menu and theme. */
  readonly refresh: () => void;
}

/** Binds every request to what it does. */
export const makeHandlers = (surroundings: Surroundings): Handlers => {
  const { settings, session, longWork, refresh } = surroundings;
  const runLong: RunLong = (kind, act) => longWork.run(kind, act);
  /** The window may have shown only what was exported since the start. */
  const exported = new Set<string>();
  const shownPack: ShownPack = { value: null };
  const readings = new ArticleReadings();
  const parts = { ...surroundings, runLong, exported, shownPack };

  /** Waits for an opening, and has menu and theme follow it. */
  const followed = async (opening: Promise<Result<Snapshot>>): Promise<Result<Snapshot>> => {
    const snapshot = await opening;
    refresh();
    return snapshot;
  };

  return {
    ...historyHandlers(parts),
    ...backupHandlers(parts),
    ...lazily(['merge:choose', 'merge:apply', 'merge:drop'], async () =>
      (await import('./merge-handlers')).mergeHandlers(parts),
    ),
    ...lazily(['annotations:choose', 'annotations:plan', 'annotations:apply', 'annotations:drop'], async () =>
      (await import('./annotation-handlers')).annotationHandlers(parts),
    ),
    ...lazily(
      [
        'revision:choose',
        'revision:read-again',
        'revision:of-article',
        'revision:apply',
        'revision:again',
        'revision:drop',
      ],
      async () => (await import('./revision-handlers')).revisionHandlers(parts),
    ),
    ...lazily(
      [
        'export:formats',
        'export:preview',
        'export:stop-preview',
        'export:save',
        'export:show',
        'export:json',
        'pack:preview',
        'pack:save',
      ],
      async () => (await import('./export-handlers')).exportHandlers(parts),
    ),
    ...lazily(['pack:take-given', 'pack:choose', 'pack:check-dropped', 'pack:let-go', 'pack:open'], async () =>
      (await import('./given-pack-handlers')).givenPackHandlers(parts),
    ),
    ...lazily(['download:check'], async () => (await import('./download-handlers')).downloadHandlers(parts)),
    ...originalHandlers(parts),
    ...claimHandlers(parts),
    ...actorHandlers(parts),
    ...matrixHandlers(parts),
    ...countsHandlers(parts),
    ...compareHandlers(parts),
    ...codebookHandlers(parts),
    ...claimMapHandlers(parts),
    ...attributionHandlers(parts),
    ...makeImportHandlers(surroundings),
    ...likenessHandlers(parts),
    ...searchHandlers(parts),
    ...logHandlers(parts),

    'app:start': async () => {
      surroundings.leaving.isPageThere = true;
      const look = await surroundings.opening.firstLook();
      return succeed({
        settings: settings.shared,
        workspace: look?.workspace ?? session.snapshot,
        article: look?.article ?? null,
        failure: surroundings.takeStartFailure(),
        hasCrashed: surroundings.takeCrash(),
        isPackGiven: surroundings.isPackGiven(),
      });
    },

    'app:opened': async () => {
      await surroundings.opening.opened();
      return succeed({ workspace: session.snapshot, failure: surroundings.takeStartFailure() });
    },

    'settings:change': async ({ analystName, ...changes }) => {
      await settings.change({
        ...changes,
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
      return followed(session.create((options) => createWorkspace(folder, title, options)));
    },

    'workspace:open': async ({ folder, access }) => {
      // The window may name a folder only if it has been told of it; any other comes from the dialog.
      if (folder !== null && !session.mayBeNamed(folder)) return fail('workspace-missing', { folder });
      const chosen = folder ?? (await chooseWorkspaceFolder(surroundings.window(), 'open'));
      if (chosen === null) return succeed(null);
      return followed(
        longWork.run('open', (work) =>
          access === 'write' ? session.open(chosen, work) : session.openToRead(chosen, work),
        ),
      );
    },

    'workspace:show-as-of': ({ sequence }) => followed(session.showAsOf(sequence)),

    'workspace:verify': async () => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      // Files that lag behind the journal would be told of as problems.
      await session.filesWritten();
      const { root } = shown.value.paths;
      const verified = await longWork.run('verify', (work) => verifyWorkspace(root, work));
      if (!verified.ok) return verified;
      const problems = verified.value.problems.map(({ kind, ...details }) => ({ kind, details }));
      return succeed({ ...verified.value, problems });
    },

    'work:cancel': () => {
      longWork.cancel();
      return succeed(null);
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

    'article:read': ({ articleId, isBeginningEnough }) => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      const article = findArticle(shown.value.workspace, articleId);
      if (article === undefined) return fail('article-missing', { article: articleId });
      const beginning = isBeginningEnough ? beginningOf(article) : null;
      return succeed(beginning === null ? { ...readings.begin(article), rest: null } : { ...beginning, reading: null });
    },

    'article:read-on': ({ reading }) => {
      const piece = readings.goOn(reading);
      if (piece === null) return fail('request-invalid', { channel: 'article:read-on' });
      return succeed({ mentions: writeMentions(piece.text, piece.mentions), isLast: piece.isLast });
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

    'window:text-place': async ({ folder, place }) => {
      await settings.rememberTextPlace(folder, place);
      return succeed(null);
    },

    'command:run': async (command) => {
      const store = session.current;
      return store.ok ? replyTo(store.value, await store.value.run(command)) : store;
    },

    'command:undo': async () => {
      const store = session.current;
      return store.ok ? replyTo(store.value, await store.value.undo()) : store;
    },

    'command:redo': async () => {
      const store = session.current;
      return store.ok ? replyTo(store.value, await store.value.redo()) : store;
    },
  };
};
