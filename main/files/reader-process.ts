// Owns what a process that reads files is to whoever starts it: messages there and back, its end, and a way to end it. How
// it is started differs between the app and the command line.

/** The heap that the process may fill, in MiB. A page of 32 MiB takes some ten times its size. */
export const READER_HEAP_MEBIBYTES = 1024;

const READ_FILES = '--read-files';

/** The words by which the installed program starts itself anew as this process; V8 is told of its limit as it starts. */
export const readerStart = (heapMebibytes: number): readonly string[] => [
  READ_FILES,
  `--js-flags=--max-old-space-size=${String(heapMebibytes)}`,
];

/** Whether the words of a start, without the program, are those and no others. */
export const isReaderStart = (words: readonly string[]): boolean =>
  words.length === 2 && words[0] === READ_FILES && /^--js-flags=--max-old-space-size=\d+$/u.test(words[1] ?? '');

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
