import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BACKUPS, scratchFolder, snapshotOf, TEXT } from '../main/testing/scratch';
import { hashiya } from './testing/hashiya';
import { buildCommand, type BuiltCommand } from './testing/built-command';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

interface Ended {
  readonly exit: number | string | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command and interrupts it after so many milliseconds, as Ctrl-C would. */
const interrupt = (argv: readonly string[], after: number): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [command.script, ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HASHIYA_BACKUPS: BACKUPS },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const timer = setTimeout(() => child.kill('SIGINT'), after);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ exit: code ?? signal, output, errors });
    });
  });

/** Texts of some length, so that bringing them in takes its time. */
const manyTexts = async (folder: string, count: number): Promise<string[]> => {
  await mkdir(folder);
  const files = Array.from({ length: count }, (_, index) => join(folder, `${String(index)}.txt`));
  await Promise.all(files.map((file, index) => writeFile(file, `Text ${String(index)}\n${TEXT.repeat(40)}`)));
  return files;
};

/** By how much later each interruption comes, in milliseconds. */
const STEP = 200;
/** An import starts a process that reads its files, so it takes longer, and there are as many interruptions. */
const IMPORT_STEP = 500;

/**
 * Interrupts ever later until the command is through, and holds each time that was interrupted to what `isUntouched` says.
 * Returns how many were.
 */
const interruptEverLater = async (
  argv: readonly string[],
  step: number,
  isUntouched: () => Promise<void>,
): Promise<number> => {
  let interrupted = 0;
  for (let after = step; ; after += step) {
    const { exit, output, errors } = await interrupt(argv, after);
    // What has said what it did is through, also where the interruption met it on its way out.
    if (exit === 0 || (exit === 'SIGINT' && output !== '')) return interrupted;
    // Before the program listens at all, the system ends it.
    if (exit !== 'SIGINT') {
      expect({ exit, output }).toEqual({ exit: 130, output: '' });
      expect(errors).toBe('This was cancelled, so everything is as it was before. Start it again when you like.\n');
      interrupted += 1;
    }
    await isUntouched();
  }
};

describe('Ctrl-C', () => {
  test('in the middle of an import leaves the workspace as it was, whenever it comes', async () => {
    const folder = await scratchFolder();
    const workspace = join(folder, 'workspace');
    const [first = '', ...others] = await manyTexts(join(folder, 'texts'), 60);
    await hashiya('import', first, '--workspace', workspace);
    const before = await snapshotOf(workspace);
    const interrupted = await interruptEverLater(
      ['import', ...others, '--workspace', workspace],
      IMPORT_STEP,
      async () => {
        expect(await snapshotOf(workspace)).toEqual(before);
      },
    );
    expect(interrupted).toBeGreaterThan(0);
    expect((await hashiya('verify', '--workspace', workspace)).output).toContain('is sound: 60 articles');
  });

  test('in the middle of the first import leaves no workspace', async () => {
    const folder = await scratchFolder();
    const files = await manyTexts(join(folder, 'texts'), 60);
    const workspace = join(folder, 'workspace');
    const interrupted = await interruptEverLater(
      ['import', ...files, '--workspace', workspace],
      IMPORT_STEP,
      async () => {
        expect(await readdir(folder)).toEqual(['texts']);
      },
    );
    expect(interrupted).toBeGreaterThan(0);
    expect((await hashiya('verify', '--workspace', workspace)).output).toContain('is sound: 60 articles');
  });

  test('in the middle of a merge leaves both workspaces as they were', async () => {
    const folder = await scratchFolder();
    const [first = '', ...others] = await manyTexts(join(folder, 'texts'), 60);
    const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
    await hashiya('import', first, '--workspace', ours);
    await hashiya('import', ...others, '--workspace', theirs);
    const before = [await snapshotOf(ours), await snapshotOf(theirs)];
    const interrupted = await interruptEverLater(['merge', theirs, '--workspace', ours], STEP, async () => {
      expect([await snapshotOf(ours), await snapshotOf(theirs)]).toEqual(before);
    });
    expect(interrupted).toBeGreaterThan(0);
    expect((await hashiya('verify', '--workspace', ours)).output).toContain('is sound: 60 articles');
  });
});
