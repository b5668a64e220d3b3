// Owns running programs of the system to their end.

import { execFile } from 'node:child_process';

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a program; `output` is what it said on both streams. It is ended after `timeout` milliseconds, with code -1. */
export const runProgram = (
  program: string,
  words: readonly string[],
  { env = process.env, timeout = 60_000 }: { env?: NodeJS.ProcessEnv; timeout?: number } = {},
): Promise<Ended> =>
  new Promise((done) => {
    execFile(program, [...words], { env, timeout, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done({ code, output: `${stdout}${stderr}` });
    });
  });

/** Runs a program that has to succeed. */
export const runWell = async (program: string, ...words: string[]): Promise<string> => {
  const { code, output } = await runProgram(program, words, { timeout: 300_000 });
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${String(code)}:\n${output}`);
  return output;
};
