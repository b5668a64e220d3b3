// Owns what the installed program does without a window: its command line, and the process that reads files for that. Both
// run while Electron still waits for the app's first module, so they need no display, and end before Chromium is there.
// The fuses switch off that the program runs as Node, so what it may run is named here and nothing else.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isReaderStart } from '../files/reader-process';

/** What is asked for without a window. */
export type WithoutWindow =
  { readonly task: 'command-line'; readonly words: readonly string[] } | { readonly task: 'read-files' };

/**
 * What the words of a start ask for: `--command-line -- WORDS`, or the start of the process that reads files; null for the
 * window. Chromium looks for its own switches before `--` only, so no word of the command line is taken for one.
 */
export const askedWithoutWindow = (argv: readonly string[]): WithoutWindow | null => {
  if (isReaderStart(argv.slice(1))) return { task: 'read-files' };
  const end = argv.indexOf('--');
  if (end === -1 || !argv.slice(1, end).includes('--command-line')) return null;
  return { task: 'command-line', words: argv.slice(end + 1) };
};

/** Does that and ends the process. `builtFolder` holds `cli/` and `extract/` as built. */
export const runWithoutWindow = async (asked: WithoutWindow, builtFolder: string): Promise<never> => {
  const built = (part: string): string => join(builtFolder, part, 'index.js');
  if (asked.task === 'command-line') {
    // The command line finds its words where Node has them.
    process.argv.splice(1, Infinity, built('cli'), ...asked.words);
    await import(pathToFileURL(built('cli')).href);
    // Electron's own way out forgets the code that was set.
    process.exit(process.exitCode);
  }
  process.once('disconnect', () => process.exit(0));
  await import(pathToFileURL(built('extract')).href);
  // It answers until whoever started it ends; if this ended, Electron would go on and open a window.
  return new Promise<never>(() => undefined);
};
