// Owns how a command of this folder begins and ends: its words in, its exit code out, and a failure told as cause and
// next step. It refuses to hide bugs: what nobody expected keeps its stack trace.

import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop, codeOf, messageOf } from './stop.mjs';

/** @type {Record<string, string>} */
const NEXT_STEPS = {
  ENOSPC: 'Free some space on that disk (1 GB is enough) and run the command again.',
  EACCES: 'Give yourself the right to write there (or own the project folder) and run the command again.',
  EPERM: 'Give yourself the right to write there (or own the project folder) and run the command again.',
  EROFS: 'Put the project, or XDG_CACHE_HOME, on a disk that can be written and run the command again.',
};

/**
 * Runs a command if its file is what Node was started with, and not when another command imports it.
 * @param {string} moduleUrl `import.meta.url` of the command's file.
 * @param {(words: string[]) => Promise<number>} main Gets the words after the file's name; gives the exit code.
 */
export async function runAsCommand(moduleUrl, main) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * What to print for something that was thrown.
 * @param {unknown} error
 */
export function describeFailure(error) {
  if (error instanceof Stop) return `Stopped: ${error.message}\nNext step: ${error.nextStep}`;
  const nextStep = NEXT_STEPS[codeOf(error) ?? ''];
  if (nextStep) return `Stopped: ${messageOf(error)}\nNext step: ${nextStep}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * A path as the reader typed it, absolute. npm starts scripts in the project folder and says in INIT_CWD where it was
 * started itself.
 * @param {string} path
 */
export const fromWhereTyped = (path) => resolve(whereTyped(), path);

export const whereTyped = () => process.env['INIT_CWD'] ?? process.cwd();
