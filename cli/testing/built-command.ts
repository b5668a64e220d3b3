// Owns the command line as tests start it: built with its own configuration, beside the process that reads files for it.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const project = resolve(import.meta.dirname, '../..');

/** The path of the built command, and what takes it away. */
export interface BuiltCommand {
  readonly script: string;
  /** The module of the process that reads files. */
  readonly reader: string;
  remove(): Promise<void>;
}

/** Builds the command line into a folder from which it finds the packages of the project. Takes a moment. */
export const buildCommand = async (): Promise<BuiltCommand> => {
  const cache = join(project, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'hashiya-test-command-'));
  for (const part of ['cli', 'extract']) {
    const outDir = join(folder, part);
    await build({ configFile: join(project, part, 'vite.config.ts'), logLevel: 'silent', build: { outDir } });
  }
  return {
    script: join(folder, 'cli', 'index.js'),
    reader: join(folder, 'extract', 'index.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
