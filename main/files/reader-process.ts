// Owns what a process that reads files is to whoever starts it: messages there and back, its end, and a way to end it. How
// it is started differs between the app and the command line.

import { fork } from 'node:child_process';

/** The heap that the process may fill, in MiB. A page of 32 MiB takes some ten times its size. */
export const READER_HEAP_MEBIBYTES = 1024;

/** What ended a process: its memory, or anything else. */
export type ReaderEnd = 'out-of-memory' | 'stopped';

export interface ReaderProcess {
  post(message: unknown): void;
  /** Called with every message, which is unknown until it is parsed. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also after `kill`. */
  onEnd(listener: (end: ReaderEnd) => void): void;
  kill(): void;
  /** Whether whoever started the process waits for it: a process that nobody waits for keeps no program alive. */
  setAwaited(isAwaited: boolean): void;
}

export type StartReader = () => ReaderProcess;

/** What V8 writes before it gives up. */
const OUT_OF_MEMORY = /heap out of memory|Allocation failed/i;

/** Enough of what is written last to find that in. */
const TAIL_LENGTH = 4096;

/** Watches what a process complains of, for the reason of its end. */
export class Complaints {
  private tail = '';

  add(text: string): void {
    this.tail = (this.tail + text).slice(-TAIL_LENGTH);
  }

  get end(): ReaderEnd {
    return OUT_OF_MEMORY.test(this.tail) ? 'out-of-memory' : 'stopped';
  }
}

/** Starts the process with plain Node. `path` is the built module; nothing of our own environment goes with it. */
export const startNodeReader =
  (path: string, heapMebibytes = READER_HEAP_MEBIBYTES): StartReader =>
  () => {
    const child = fork(path, [], {
      execArgv: [`--max-old-space-size=${String(heapMebibytes)}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: {},
    });
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
