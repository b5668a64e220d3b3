// Owns the app's log, of which there is one: bugs are noted from anywhere, also before there is a folder to note them in.
// Nothing of it is sent anywhere; what is written is what `log-event` lets through.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OwnFiles } from './describe-error';
import { wordsOfEvent, type LogEvent } from './log-event';
import { LogFile } from './log-file';

/** The same thing again within so many milliseconds is counted and not written: a loop would push out all else. */
const REPEATED_WITHIN_MILLISECONDS = 1000;

interface Opened {
  readonly file: LogFile;
  readonly own: OwnFiles;
}

let opened: Opened | null = null;
let last = { words: '', at: 0, again: 0 };

/** The files of the app below the folder that it was built into; `pageOrigin` is what the window's page is served under. */
export const ownFilesIn = (builtFolder: string, pageOrigin: string): OwnFiles => ({
  roots: [
    { begins: `${pathToFileURL(builtFolder).href}/`, folder: '' },
    { begins: join(builtFolder, '/'), folder: '' },
    { begins: `${pageOrigin}/`, folder: 'renderer/' },
  ],
  has: (path) => existsSync(join(builtFolder, path)),
});

const write = (words: string, at: number): void => {
  const line = `${new Date(at).toISOString()} ${words}`;
  // Whoever started the app from a terminal sees it there too; systems keep what programs write there.
  if (opened?.file.append(line) !== true) console.error(line);
};

/** Begins the log in a folder of the user's own. */
export const openLog = (folder: string, own: OwnFiles): void => {
  opened = { file: new LogFile(folder), own };
};

/** Notes what happened, with the time (UTC) and without any word that is not ours. */
export const note = (event: LogEvent): void => {
  const words = wordsOfEvent(event, opened?.own ?? { roots: [], has: () => false });
  const at = Date.now();
  if (words === last.words && at - last.at < REPEATED_WITHIN_MILLISECONDS) {
    last = { words, at, again: last.again + 1 };
    return;
  }
  if (last.again > 0) write(`repeated times=${String(last.again)}`, last.at);
  last = { words, at, again: 0 };
  write(words, at);
};

/** The file that is written; null before the log was begun. */
export const logPath = (): string | null => opened?.file.path ?? null;

/** The last lines, the newest last. */
export const lastNoted = (count: number): string[] => opened?.file.lastLines(count) ?? [];
