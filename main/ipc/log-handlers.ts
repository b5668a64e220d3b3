// Owns what the window asks of the log: to be shown its folder, to have diagnostics on the clipboard, to note a bug in the page.

import { release, totalmem } from 'node:os';
import { app, clipboard, shell } from 'electron';
import { succeed } from '../../core/result';
import type { AppSettings } from '../app/app-settings';
import type { WorkspaceSession } from '../app/workspace-session';
import { lastNoted, logPath, note } from '../log/app-log';
import { makeDiagnostics } from '../log/diagnostics';
import type { Handlers } from './answer-requests';

const LINES = 100;

type LogChannel = 'log:show-folder' | 'log:copy-diagnostics' | 'log:page-failed';

export const logHandlers = ({
  settings,
  session,
}: {
  readonly settings: AppSettings;
  readonly session: WorkspaceSession;
}): Pick<Handlers, LogChannel> => ({
  'log:show-folder': () => {
    const path = logPath();
    if (path !== null) shell.showItemInFolder(path);
    return succeed(null);
  },

  'log:copy-diagnostics': async () => {
    const shown = session.shown.ok ? session.shown.value : null;
    const { electron, chrome: chromium, node } = process.versions;
    await clipboard.writeText(
      makeDiagnostics({
        versions: { hashiya: app.getVersion(), electron, chromium, node },
        platform: process.platform,
        arch: process.arch,
        release: release(),
        memory: totalmem(),
        settings: settings.shared,
        shown: shown === null ? null : { workspace: shown.workspace, canWrite: session.current.ok },
        lines: lastNoted(LINES),
      }),
    );
    return succeed(null);
  },

  'log:page-failed': (error) => {
    note({ event: 'error', place: 'page', error });
    return succeed(null);
  },
});
