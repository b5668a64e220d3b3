import { readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../command/temporary-folder.mjs';
import { fillCache, inspectCache } from './runtime-cache.mjs';

const ID = 'electron-1';
const make = (/** @type {string} */ runtime) =>
  writeFiles(runtime, { electron: 'machine code', 'locales/fa.pak': 'متن' });

const filledCache = async () => {
  const folder = join(await temporaryFolder(), 'hashiya', ID);
  await fillCache(folder, ID, make);
  return folder;
};

test('nothing is cached at first', async () => {
  expect(await inspectCache(join(await temporaryFolder(), ID), ID)).toEqual({ kind: 'absent' });
});

test('what was filled is whole, and nothing else is left beside it', async () => {
  const folder = await filledCache();
  const found = await inspectCache(folder, ID);
  expect(found).toMatchObject({ kind: 'whole', cached: { runtime: join(folder, 'runtime') } });
  expect(await readdir(dirname(folder))).toEqual([ID]);
});

test('a half-unpacked folder without its manifest is broken', async () => {
  const folder = await filledCache();
  await rm(join(folder, 'manifest.json'));
  expect(await inspectCache(folder, ID)).toEqual({ kind: 'broken', damage: 'it was never finished' });
});

test('a truncated file is found', async () => {
  const folder = await filledCache();
  await truncate(join(folder, 'runtime', 'electron'), 3);
  expect(await inspectCache(folder, ID)).toEqual({ kind: 'broken', damage: 'electron has 3 bytes instead of 12' });
});

test('a missing file is found', async () => {
  const folder = await filledCache();
  await rm(join(folder, 'runtime', 'locales', 'fa.pak'));
  expect(await inspectCache(folder, ID)).toEqual({ kind: 'broken', damage: 'locales/fa.pak is missing' });
});

test('a flipped byte is found', async () => {
  const folder = await filledCache();
  await writeFile(join(folder, 'runtime', 'electron'), 'machine kode');
  expect(await inspectCache(folder, ID)).toEqual({ kind: 'broken', damage: 'electron was altered' });
});

test('a cache of another runtime is not taken', async () => {
  const folder = await filledCache();
  expect(await inspectCache(folder, 'electron-2')).toEqual({ kind: 'broken', damage: `it holds ${ID}` });
});

test('a broken cache is replaced as a whole', async () => {
  const folder = await filledCache();
  await writeFiles(folder, { 'runtime/electron': 'broken', 'runtime/leftover': '' });
  await fillCache(folder, ID, make);
  expect(await inspectCache(folder, ID)).toMatchObject({ kind: 'whole' });
  expect(await readdir(join(folder, 'runtime'))).toEqual(['electron', 'locales']);
});

test('a failure while filling leaves what was there, and no rubbish', async () => {
  const folder = await filledCache();
  const failing = fillCache(folder, ID, async (runtime, scratch) => {
    await writeFiles(runtime, { electron: 'half' });
    await writeFiles(scratch, { 'package.tgz': 'half' });
    throw new Error('the line was cut');
  });
  await expect(failing).rejects.toThrow('the line was cut');
  expect(await readFile(join(folder, 'runtime', 'electron'), 'utf8')).toBe('machine code');
  expect(await readdir(dirname(folder))).toEqual([ID]);
});

test('what a killed run left behind is swept away after a day, and not while it may still be at work', async () => {
  const folder = await filledCache();
  await writeFiles(dirname(folder), { [`${ID}.unfinished-old/part`]: 'x', [`${ID}.unfinished-new/part`]: 'x' });
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  await utimes(`${folder}.unfinished-old`, twoDaysAgo, twoDaysAgo);
  await fillCache(folder, ID, make);
  expect(await readdir(dirname(folder))).toEqual([ID, `${ID}.unfinished-new`]);
});
