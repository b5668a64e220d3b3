// Owns the examples in a document: what is typed, and what is printed. They are run by a shell, as a reader would.

import { execFile } from 'node:child_process';

/** A fenced block of the language `console`: lines that begin with `$ ` are typed, the others are printed. */
export interface Example {
  /** The line of the document where the block begins, from 1. */
  readonly line: number;
  readonly steps: readonly { readonly typed: string; readonly printed: string }[];
}

export const examplesIn = (document: string): Example[] =>
  [...document.matchAll(/^```console\n(.*?)^```$/gmsu)].map((block) => ({
    line: document.slice(0, block.index).split('\n').length,
    steps: (block[1] ?? '')
      .split(/^(?=\$ )/mu)
      .filter((step) => step.startsWith('$ '))
      .map((step) => {
        const [first = '', ...rest] = step.split('\n');
        return { typed: first.slice(2), printed: rest.join('\n').trimEnd() };
      }),
  }));

/** What is printed must be this. `…` stands for anything within a line; alone on a line, for any lines. */
export const printedPattern = (printed: string): RegExp => {
  const lines = printed.split('\n').map((line) =>
    line.trim() === '…'
      ? '(?:.*\n)*?'
      : `${line
          .split('…')
          .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
          .join('.*')}\n`,
  );
  return new RegExp(`^${lines.join('')}$`, 'u');
};

/** Runs a line in a shell and gives both streams as they came. A failure of the line is part of what is shown, not an error. */
export const runInShell = (typed: string, folder: string, path: string, env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((done) => {
    const words = ['-c', `{ ${typed}\n} 2>&1`];
    execFile('bash', words, { cwd: folder, env: { ...env, PATH: path }, encoding: 'utf8' }, (_error, output) => {
      done(output);
    });
  });
