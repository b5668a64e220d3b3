// Starts the app: settings, workspace, window, menu, in that order, once per user folder.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, nativeTheme, session as electronSession, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { EventName, EventValue } from '../contract/events';
import type { Failure } from '../core/result';
import { showMenu } from './app/app-menu';
import { registerScheme, serveWindow } from './app/app-protocol';
import { openWindow, sendEvent } from './app/app-window';
import { folderOption, optionValue } from './app/command-line';
import { recoverFromCrashes } from './app/crash-recovery';
import { directionSwitch, earlyLanguage } from './app/early-language';
import { closeWhenSaved, Leaving } from './app/leaving';
import { forbidNetwork, forbidNetworkEarly } from './app/lock-down';
import { LongWork } from './app/long-work';
import { loadSettings, showStartFailure } from './app/start-failure';
import { startUtilityReader } from './app/utility-reader';
import { speak } from './app/translate';
import { WorkspaceSession } from './app/workspace-session';
import { answerRequests } from './ipc/answer-requests';
import { makeHandlers } from './ipc/handlers';
import { ExportMaker } from './files/export-maker';
import { ProcessExtractor } from './files/extractor';
import { backupsFolder, thisSystem } from './files/user-folder';
import { systemMoment } from './store/moment';

/** The folder that holds `main/`, `preload/` and `renderer/` as built. */
const builtFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a start asks for. A second start hands this over to the first: Chromium mixes up the order of its arguments. */
const askedSchema = z.object({ workspace: z.string().nullable() });
const asked: z.infer<typeof askedSchema> = { workspace: folderOption(process.argv, 'workspace', process.cwd()) };

const userFolder = folderOption(process.argv, 'user-data-dir', process.cwd());
if (userFolder !== null) app.setPath('userData', userFolder);
const settingsPath = join(app.getPath('userData'), 'settings.json');
const wishes = { commandLine: optionValue(process.argv, 'lang'), system: app.getPreferredSystemLanguages() };
const firstLanguage = earlyLanguage(settingsPath, wishes);
const direction = directionSwitch(firstLanguage);
if (direction !== null) app.commandLine.appendSwitch(...direction);
speak(firstLanguage);
forbidNetworkEarly();
registerScheme();

const run = async (): Promise<void> => {
  await app.whenReady();
  const settings = await loadSettings(settingsPath, wishes);
  const extractor = new ProcessExtractor(startUtilityReader(join(builtFolder, 'extract', 'index.js')));
  const exporter = new ExportMaker(
    startUtilityReader(join(builtFolder, 'main', 'export-process.js'), 'hashiya-exporter'),
  );
  const sample = {
    folder: join(app.getPath('userData'), 'sample-workspace'),
    seeds: join(app.getAppPath(), 'seeds'),
    extractor,
  };
  const backups = backupsFolder(thisSystem(), app.getPath('userData'));
  const session = new WorkspaceSession(settings, sample, systemMoment, backups);
  let window: BrowserWindow | null = null;
  let startFailure: Failure | null = null;
  let hasCrashed = false;
  const tell = <Name extends EventName>(name: Name, value: EventValue<Name>): void => {
    if (window !== null && !window.isDestroyed()) sendEvent(window, name, value);
  };
  const longWork = new LongWork((progress) => {
    tell('work:progressed', progress);
  });
  session.listen({
    done: (reply) => {
      tell('workspace:changed', reply);
    },
    found: (findings) => {
      tell('workspace:found', [...findings]);
    },
  });
  const leaving = new Leaving({
    window: () => window,
    settled: () => session.settled(),
    draftsSettled: () => session.draftsSettled(),
  });

  const first = asked.workspace ?? settings.value.lastWorkspace;
  if (first !== null) {
    const opened = await session.open(first);
    if (!opened.ok) startFailure = opened.error;
  }

  let shownSettings = JSON.stringify(settings.shared);
  const refresh = (): void => {
    nativeTheme.themeSource = settings.value.theme;
    speak(settings.interfaceLanguage);
    if (JSON.stringify(settings.shared) !== shownSettings) {
      shownSettings = JSON.stringify(settings.shared);
      tell('settings:changed', settings.shared);
    }
    showMenu({
      settings: settings.shared,
      isWorkspaceOpen: session.shown.ok,
      canWrite: session.current.ok,
      choose: (action) => {
        tell('action:chosen', action);
      },
      openRecent: (folder) => {
        void showWorkspace(folder);
      },
    });
  };

  /** Opens a workspace that was asked for from outside the window, and tells the window. */
  const showWorkspace = async (folder: string): Promise<void> => {
    if (!(await leaving.mayLeave('change'))) return;
    const opened = await longWork.run('open', (work) => session.open(folder, work));
    refresh();
    if (opened.ok) tell('workspace:opened', opened.value);
    else tell('failure:happened', opened.error);
  };

  answerRequests(
    makeHandlers({
      settings,
      session,
      backups,
      extractor,
      exporter,
      window: () => {
        if (window === null) throw new Error('there is no window to show a dialog in');
        return window;
      },
      takeStartFailure: () => {
        const failure = startFailure;
        startFailure = null;
        return failure;
      },
      takeCrash: () => {
        const crashed = hasCrashed;
        hasCrashed = false;
        return crashed;
      },
      leaving,
      longWork,
      refresh,
    }),
  );

  app.on('second-instance', (_event, _argv, _workingFolder, value) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    const folder = askedSchema.safeParse(value).data?.workspace ?? null;
    if (folder !== null) void showWorkspace(folder);
  });

  // What is under way is finished before the app goes: an act that was begun is either saved or refused. The windows
  // are closed by then, and have handed over what was still being typed.
  const finish = async (): Promise<void> => {
    try {
      await session.close();
    } finally {
      await settings.settled();
    }
  };
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void finish().finally(() => {
      isClosed = true;
      // With nothing to close this runs within the event, and a quit within it is taken for a part of it.
      setImmediate(() => {
        app.quit();
      });
    });
  });
  app.on('window-all-closed', () => {
    app.quit();
  });

  forbidNetwork(electronSession.defaultSession);
  serveWindow(electronSession.defaultSession, join(builtFolder, 'renderer'));
  refresh();
  window = await openWindow(settings, builtFolder);
  closeWhenSaved(window, leaving);
  recoverFromCrashes(window, {
    workspaceFolder: () => session.snapshot?.folder ?? null,
    onCrash: () => {
      hasCrashed = true;
      leaving.isPageThere = false;
    },
    giveUp: () => {
      app.quit();
    },
  });
  // Whoever comes back from an editor or a file manager may have changed files there.
  window.on('focus', () => {
    session.lookAround().catch((error: unknown) => {
      console.error('Looking at the workspace’s files failed:', error);
    });
  });
  window.on('closed', () => {
    window = null;
  });
};

if (app.requestSingleInstanceLock(asked)) {
  run().catch((error: unknown) => {
    showStartFailure(error);
    app.exit(1);
  });
} else app.quit();
