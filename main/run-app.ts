// Owns the app around its window: the workspace, the menu, what is answered, and the end of it all. It is read while the
// page of the window is, so that neither waits for the other.

import { join } from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { EventName, EventValue } from '../contract/events';
import type { Failure } from '../core/result';
import { showMenu } from './app/app-menu';
import type { AppSettings } from './app/app-settings';
import { sendEvent } from './app/app-window';
import { recoverFromCrashes } from './app/crash-recovery';
import { FirstOpening } from './app/first-opening';
import { closeWhenSaved, Leaving } from './app/leaving';
import { LongWork } from './app/long-work';
import { startUtilityReader } from './app/utility-reader';
import { speak } from './app/translate';
import { WorkspaceSession } from './app/workspace-session';
import { answerRequests, type AnswerRequest } from './ipc/answer-requests';
import { makeHandlers } from './ipc/handlers';
import { note } from './log/app-log';
import { Searcher } from './search/searcher';
import { startSearchThread } from './search/worker-thread';
import { ExportMaker } from './files/export-maker';
import { ProcessExtractor } from './files/extractor';
import { backupsFolder, thisSystem } from './files/user-folder';
import { systemMoment } from './store/moment';

/** What a start asks for. */
interface AskedOfStart {
  /** The workspace to open; null for the last one. */
  readonly workspace: string | null;
  /** An evidence pack to check and show. */
  readonly pack: string | null;
}

/** The app as far as it is there when its window opens. */
export interface OpenedApp {
  readonly settings: AppSettings;
  readonly page: BrowserWindow;
  /** The folder that holds `main/`, `preload/` and `renderer/` as built. */
  readonly builtFolder: string;
  readonly asked: AskedOfStart;
  /** Tells of each further start, and of what it asks for, from now on and of those before. */
  readonly onSecondStart: (told: (asked: AskedOfStart) => void) => void;
}

/** Runs the app around its window, and gives what answers the window's requests. */
export const runApp = ({ settings, page, builtFolder, asked, onSecondStart }: OpenedApp): AnswerRequest => {
  const extractor = new ProcessExtractor(startUtilityReader(join(builtFolder, 'extract', 'index.js'), 'reader'));
  const exporter = new ExportMaker(startUtilityReader(join(builtFolder, 'main', 'export-process.js'), 'exporter'));
  const sample = {
    folder: join(app.getPath('userData'), 'sample-workspace'),
    seeds: join(app.getAppPath(), 'seeds'),
    extractor,
  };
  const backups = backupsFolder(thisSystem(), app.getPath('userData'));
  const session = new WorkspaceSession(settings, sample, systemMoment, backups);
  let window: BrowserWindow | null = page;
  let startFailure: Failure | null = null;
  let hasCrashed = false;
  /** The evidence pack that a file manager has handed over, or that was chosen among files, until the window asks for it. */
  let givenPack = asked.pack;
  const tell = <Name extends EventName>(name: Name, value: EventValue<Name>): void => {
    if (window !== null && !window.isDestroyed()) sendEvent(window, name, value);
  };
  const givePack = (path: string): void => {
    givenPack = path;
    tell('pack:given', null);
  };
  const longWork = new LongWork((progress) => {
    tell('work:progressed', progress);
  });
  const searcher = new Searcher(
    startSearchThread(join(builtFolder, 'main', 'search.js')),
    () => (session.shown.ok ? session.shown.value.workspace : null),
    (told) => {
      tell('search:told', told);
    },
  );
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

  /** The workspace that the app opens with; null for none. */
  const first = asked.workspace ?? settings.value.lastWorkspace;
  const opening = new FirstOpening(first === null ? Promise.resolve(null) : session.firstLook(first), async () => {
    if (first === null) return;
    const opened = await session.open(first);
    if (!opened.ok) startFailure = opened.error;
    refresh();
  });

  /** Opens a workspace that was asked for from outside the window, and tells the window. */
  const showWorkspace = async (folder: string): Promise<void> => {
    // One that was asked for first is not opened in place of this one.
    await opening.opened();
    if (!(await leaving.mayLeave('change'))) return;
    const opened = await longWork.run('open', (work) => session.open(folder, work));
    refresh();
    if (opened.ok) tell('workspace:opened', opened.value);
    else tell('failure:happened', opened.error);
  };

  const answer = answerRequests(
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
      opening,
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
      searcher,
      isPackGiven: () => givenPack !== null,
      takeGivenPack: () => {
        const pack = givenPack;
        givenPack = null;
        return pack;
      },
      givePack,
      refresh,
    }),
    () => opening.opened(),
  );

  onSecondStart(({ workspace, pack }) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    if (workspace !== null) void showWorkspace(workspace);
    if (pack !== null) givePack(pack);
  });

  // What is under way is finished before the app goes: an act that was begun is either saved or refused. The windows
  // are closed by then, and have handed over what was still being typed.
  const finish = async (): Promise<void> => {
    searcher.close();
    try {
      await session.close();
    } finally {
      await settings.settled();
      note({ event: 'ended' });
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

  refresh();
  closeWhenSaved(page, leaving);
  recoverFromCrashes(page, {
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
  page.on('focus', () => {
    session.lookAround().catch((error: unknown) => {
      note({ event: 'error', place: 'outside-changes', error });
    });
  });
  page.on('closed', () => {
    window = null;
  });
  return answer;
};
