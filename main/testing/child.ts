// Owns other processes for tests: ones that are killed, that hold a lock, or that belong to a user whom permissions bind.

import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

const project = resolve(import.meta.dirname, '../..');

/** The user and group called nobody; root passes every permission, so checks of permissions run as this one. */
const NOBODY = 65534;

const isRoot = process.getuid?.() === 0;

/** Modules as child processes can import them: `name.js` in the folder for each entry. */
export interface BuiltModules {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Builds modules, given as name → path in the project, with all they need. Takes a moment, so do it once a file. */
export const buildForChildren = async (entries: Readonly<Record<string, string>>): Promise<BuiltModules> => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-test-modules-'));
  await build({
    configFile: false,
    root: project,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(project, path)])),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  await chmod(folder, 0o755);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** A running child process: `line` waits for the next line that it prints, null when it has ended. */
export interface Child {
  readonly process: ChildProcess;
  line(): Promise<string | null>;
  /** The exit code, or the name of the signal. */
  readonly ended: Promise<number | string>;
}

const linesOf = (child: ChildProcess): (() => Promise<string | null>) => {
  const ready: string[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  let rest = '';
  let over = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const next = waiting.shift();
      if (next === undefined) ready.push(part);
      else next(part);
    }
  });
  child.stdout?.on('close', () => {
    over = true;
    for (const next of waiting.splice(0)) next(null);
  });
  return () =>
    new Promise((done) => {
      const first = ready.shift();
      if (first !== undefined) done(first);
      else if (over) done(null);
      else waiting.push(done);
    });
};

/** Starts a program, from the root of the file system. It is killed at the end of the test. */
export const startProcess = (program: string, values: readonly string[], options: SpawnOptions = {}): Child => {
  const child = spawn(program, values, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/', ...options });
  const ended = new Promise<number | string>((done) => {
    child.on('exit', (code, signal) => {
      done(code ?? signal ?? '');
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, line: linesOf(child), ended };
};

/** Starts a module script in Node; `values` are its `process.argv.slice(1)`. It is killed at the end of the test. */
export const startChild = (script: string, values: readonly string[], user: 'same' | 'nobody' = 'same'): Child =>
  startProcess(
    process.execPath,
    ['--input-type=module', '--eval', script, ...values],
    user === 'nobody' && isRoot ? { uid: NOBODY, gid: NOBODY } : {},
  );

/** The lines that a process still prints, up to its end. */
export const restOf = async (child: Child): Promise<string[]> => {
  const lines: string[] = [];
  for (let line = await child.line(); line !== null; line = await child.line()) lines.push(line);
  await child.ended;
  return lines;
};
