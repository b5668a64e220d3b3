import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { BACKUPS, createStore, importContent, scratchFolder, TEXT } from '../main/testing/scratch';
import { buildCommand, type BuiltCommand } from './testing/built-command';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

/** Runs the command as a process of its own; `readBytes` stops reading its output after that many. */
const runProcess = (
  argv: readonly string[],
  readBytes = Infinity,
): Promise<{ exitCode: number | null; output: string; errors: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [command.script, ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HASHIYA_BACKUPS: BACKUPS },
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length >= readBytes) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('close', (exitCode) => {
      done({ exitCode, output, errors });
    });
  });

test('the process gives its streams and exit codes', async () => {
  expect(await runProcess(['--version'])).toMatchObject({ exitCode: 0, errors: '' });
  expect(await runProcess(['frobnicate'])).toMatchObject({ exitCode: 2, output: '' });
  const folder = join(await scratchFolder(), 'workspace');
  const seed = resolve(import.meta.dirname, '../seeds/000_b2468207d6c1c7ca.txt');
  expect(await runProcess(['import', seed, '--workspace', folder])).toMatchObject({ exitCode: 0, errors: '' });
  expect(await runProcess(['import', 'nothing.txt', '--workspace', folder])).toMatchObject({ exitCode: 1, output: '' });
  const { exitCode, output } = await runProcess(['export', '--workspace', folder]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ format: 'hashiya', formatVersion: 2, analysts: [{}] });
});

test('a large export reaches a pipe whole, and a reader that stops early is no failure', async () => {
  const store = await createStore(await scratchFolder());
  await importContent(store, TEXT.repeat(20_000));
  const whole = await runProcess(['export', '--workspace', store.root]);
  expect(whole.output.length).toBeGreaterThan(2_000_000);
  expect(whole.output.endsWith('}\n')).toBe(true);
  expect(await runProcess(['export', '--workspace', store.root], 10)).toMatchObject({ exitCode: 0, errors: '' });
});

test.runIf(existsSync('/dev/full'))('output that cannot be written is a failure, in words', () => {
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => {
    closeSync(full);
  });
  const ran = spawnSync(process.execPath, [command.script, 'help'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect(ran.status).toBe(1);
  expect(ran.stderr).toMatch(/^Standard output could not be written: the disk is full\.[^\n]*\n$/);
});

test('a process that writes keeps out of a workspace that is open here', async () => {
  const store = await createStore(await scratchFolder());
  const seed = resolve(import.meta.dirname, '../seeds/000_b2468207d6c1c7ca.txt');
  const { exitCode, errors } = await runProcess(['import', seed, '--workspace', store.root]);
  expect(exitCode).toBe(1);
  expect(errors).toContain('is open in another window or command');
});
