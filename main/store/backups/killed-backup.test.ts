// Backups by a process that is killed at any moment.

import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { age, backUp, freeFolder, occasionOf, storeWithPlace, summariesOf } from '../../testing/backups';
import { buildForChildren, startChild, type BuiltModules } from '../../testing/child';
import { filesToBackUp, valueOf } from '../../testing/scratch';
import { verifyBackup } from './verify-backup';

let modules: BuiltModules;

beforeAll(async () => {
  modules = await buildForChildren({
    'make-backup': 'main/store/backups/make-backup.ts',
    'restore-backup': 'main/store/backups/restore-backup.ts',
  });
});

afterAll(() => modules.remove());

const ROUNDS = 20;

const moduleOf = (name: string): string => JSON.stringify(pathToFileURL(join(modules.folder, `${name}.js`)).href);

test('what was told to be backed up is there and whole, and the next backup comes about', async () => {
  const { store, place } = await storeWithPlace();
  await backUp(store, place);
  const script = `
    const { makeBackup } = await import(${moduleOf('make-backup')});
    const { appendFile } = await import('node:fs/promises');
    const [root, place, occasion, extra] = process.argv.slice(1);
    for (let count = 0; ; count += 1) {
      await appendFile(extra, String(count).repeat(50000));
      const made = await makeBackup(root, place, JSON.parse(occasion));
      console.log(made.ok ? made.value.path : made.error.code);
    }`;
  for (let round = 0; round < ROUNDS; round += 1) {
    const occasion = JSON.stringify(occasionOf(store, { reason: 'before-import' }));
    const child = startChild(script, [store.root, place, occasion, join(store.root, `extra-${String(round)}`)]);
    let told = await child.line();
    await wait(round * 3);
    child.process.kill('SIGKILL');
    for (let line = await child.line(); line !== null; line = await child.line()) told = line;
    await child.ended;
    const summaries = await summariesOf(store, place);
    expect(summaries.map(({ path }) => path)).toContain(told);
    for (const summary of summaries) {
      if (summary.kind === 'unreadable') throw new Error(summary.problem.code);
      expect(valueOf(await verifyBackup(summary.backup))).toEqual([]);
    }
  }
  await age(store.root);
  const last = await backUp(store, place);
  const objects = await readdir(join(last.place, 'objects'));
  expect(objects.filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

test('a workspace that is being restored is there as a whole or not at all', async () => {
  const { store, place } = await storeWithPlace();
  const backup = await backUp(store, place);
  const whole = await filesToBackUp(store.root);
  const script = `
    const { restoreBackup } = await import(${moduleOf('restore-backup')});
    const [backup, target] = process.argv.slice(1);
    console.log('ready');
    await restoreBackup(JSON.parse(backup), target);
    console.log('done');`;
  const target = freeFolder(place);
  let interrupted = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = `${target}-${String(round)}`;
    const child = startChild(script, [JSON.stringify(backup), folder]);
    await child.line();
    await wait(round);
    child.process.kill('SIGKILL');
    const told = await child.line();
    await child.ended;
    const isThere = (await readdir(dirname(target))).includes(`restored-${String(round)}`);
    if (told === 'done') expect(isThere).toBe(true);
    if (isThere) expect(await filesToBackUp(folder)).toEqual(whole);
    else interrupted += 1;
  }
  expect(interrupted).toBeGreaterThan(0);
});
