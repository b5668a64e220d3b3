// Owns that bugs of main and ends of other processes are noted. It changes nothing of what happens then. Nothing is sent, and
// no picture of the memory is kept: Electron's `crashReporter` is never started.

import { app } from 'electron';
import { note } from '../log/app-log';
import type { ProcessName } from '../log/log-event';

const PROCESS_OF_TYPE: Readonly<Record<string, ProcessName>> = { GPU: 'gpu', Utility: 'utility' };

/** From now on every bug that nothing catches is noted, and every process that is gone. */
export const noteBugs = (): void => {
  // The monitor only looks on: what Electron does about the error it does all the same.
  process.on('uncaughtExceptionMonitor', (error) => {
    note({ event: 'error', place: 'main', error });
  });
  process.on('unhandledRejection', (error) => {
    note({ event: 'error', place: 'promise', error });
  });
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    // Our own are noted by who started them, who knows whether they were asked to end.
    if (reason === 'clean-exit' || name?.startsWith('hashiya-') === true) return;
    note({ event: 'process-gone', process: PROCESS_OF_TYPE[type] ?? 'other', reason, exitCode });
  });
};

/** Notes that the app has started, and which one. */
export const noteStart = (): void => {
  const { platform, arch, versions } = process;
  note({ event: 'started', app: app.getVersion(), electron: versions.electron, platform, arch });
};
