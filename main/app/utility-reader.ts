// Owns the process that reads files as the app starts it: a utility process of Electron, which has no window, no access to
// the workspace, and a limit to its memory.

import { utilityProcess } from 'electron';
import { Complaints, READER_HEAP_MEBIBYTES, type StartReader } from '../files/reader-process';

/** Starts the built module at `path`. */
export const startUtilityReader =
  (path: string, serviceName = 'hashiya-reader'): StartReader =>
  () => {
    const child = utilityProcess.fork(path, [], {
      serviceName,
      execArgv: [`--max-old-space-size=${String(READER_HEAP_MEBIBYTES)}`],
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {},
    });
    const complaints = new Complaints();
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
        child.once('exit', () => {
          listener(complaints.end);
        });
      },
      kill: () => {
        child.kill();
      },
      // The app lives until its window is closed, and ends its processes with it.
      setAwaited: () => undefined,
    };
  };
