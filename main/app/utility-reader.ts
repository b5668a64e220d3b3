// Owns the process that reads files as the app starts it: a utility process of Electron, which has no window, no access to
// the workspace, and a limit to its memory.

import { utilityProcess } from 'electron';
import { note } from '../log/app-log';
import { Complaints, READER_HEAP_MEBIBYTES, type StartReader } from '../files/reader-process';

/** Starts the built module at `path`; an end that nobody asked for is noted under `name`. */
export const startUtilityReader =
  (path: string, name: 'reader' | 'exporter'): StartReader =>
  () => {
    const child = utilityProcess.fork(path, [], {
      serviceName: `hashiya-${name}`,
      execArgv: [`--max-old-space-size=${String(READER_HEAP_MEBIBYTES)}`],
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {},
    });
    const complaints = new Complaints();
    let isEnded = false;
    child.stderr?.on('data', (piece: Buffer) => {
      complaints.add(piece.toString('utf8'));
    });
    return {
      post: (message) => {
        child.postMessage(message);
      },
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onEnd: (listener) => {
        child.once('exit', (exitCode) => {
          // What it complained of may quote the file that it was reading; the log has the kind of its end alone.
          if (!isEnded) note({ event: 'process-gone', process: name, reason: complaints.end, exitCode });
          listener(complaints.end);
        });
      },
      kill: () => {
        isEnded = true;
        child.kill();
      },
      // The app lives until its window is closed, and ends its processes with it.
      setAwaited: () => undefined,
    };
  };
