// Owns the process that reads files as the command line starts it: with plain Node, or, as a part of
// the installed program, with that program. It stands apart because it starts a program, which the app may not do: the
// app's bundle must not hold this module.

import { fork, spawn, type ChildProcess, type CommonSpawnOptions } from 'node:child_process';
import { Complaints, READER_HEAP_MEBIBYTES, readerStart, type StartReader } from './reader-process';

const startProcess = (path: string, heapMebibytes: number): ChildProcess => {
  const options: CommonSpawnOptions = {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {},
  };
  // The installed program cannot be run as Node: it knows by these words where its own module is.
  if ('electron' in process.versions) return spawn(process.execPath, readerStart(heapMebibytes), options);
  return fork(path, [], { ...options, execArgv: [`--max-old-space-size=${String(heapMebibytes)}`] });
};

/** Starts the process. `path` is the built module; nothing of our own environment goes with it. */
export const startNodeReader =
  (path: string, heapMebibytes = READER_HEAP_MEBIBYTES): StartReader =>
  () => {
    const child = startProcess(path, heapMebibytes);
    const complaints = new Complaints();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints.add(text);
    });
    return {
      post: (message) => {
        // What cannot be sent, because the process is gone, is told by its end.
        if (child.connected) child.send(message as object, () => undefined);
      },
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onEnd: (listener) => {
        let isOver = false;
        const end = (): void => {
          if (isOver) return;
          isOver = true;
          listener(complaints.end);
        };
        // `close` comes after the last of what it wrote; a process that could not be started has `error` alone.
        child.once('close', end);
        child.once('error', end);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
      setAwaited: (isAwaited) => {
        if (isAwaited) {
          child.ref();
          child.channel?.ref();
        } else {
          child.unref();
          child.channel?.unref();
        }
      },
    };
  };
