// Owns how tests run the command line: the real one, with what it prints caught.

import { Readable } from 'node:stream';
import { BACKUPS } from '../../main/testing/scratch';
import { textExtractor } from '../../main/testing/text-extractor';
import { run } from '../run';

export interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `hashiya` with these arguments, as the user Tester. Backups go to a folder of the test file's own. */
export const hashiya = (...argv: readonly string[]): Promise<Ran> => hashiyaFed('', ...argv);

/** Runs it with something on standard input. */
export const hashiyaFed = async (given: string | Uint8Array, ...argv: readonly string[]): Promise<Ran> => {
  let output = '';
  let errors = '';
  const exitCode = await run(argv, {
    userName: 'Tester',
    backups: BACKUPS,
    extractor: textExtractor,
    input: Readable.from(given.length === 0 ? [] : [Buffer.from(given)]),
    signal: new AbortController().signal,
    isWatched: false,
    print: (printed) => {
      // Bytes are kept one by one, so that a test can have them back.
      output += typeof printed === 'string' ? printed : Buffer.from(printed).toString('latin1');
      return Promise.resolve();
    },
    complain: (text) => {
      errors += text;
      return Promise.resolve();
    },
  });
  return { exitCode, output, errors };
};

/** Runs it with `--json` and gives what it printed, parsed. Standard error must be empty then. */
export const hashiyaJson = async (
  ...argv: readonly string[]
): Promise<{ exitCode: number; reply: Record<string, unknown> }> => {
  const { exitCode, output, errors } = await hashiya(...argv, '--json');
  if (errors !== '') throw new Error(`on standard error: ${errors}`);
  if (!/^[^\n]+\n$/.test(output)) throw new Error(`not one line: ${output}`);
  return { exitCode, reply: JSON.parse(output) as Record<string, unknown> };
};
