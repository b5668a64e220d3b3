import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KeptDrafts } from '../../contract/draft';
import { createStore, scratchFolder } from '../testing/scratch';
import { DraftKeeper } from './kept-drafts';

const view = { articleId: null, mentionId: null };

/** Drafts of one field that holds that text. */
const typed = (text: string): KeptDrafts => ({
  drafts: [{ key: 'workspace/title', name: 'Name of the workspace', text, over: 'Test workspace' }],
  view,
});

/** A closed workspace, and where its drafts are kept. */
const workspace = async (): Promise<{ root: string; file: string }> => {
  const store = await createStore(join(await scratchFolder(), 'workspace'));
  await store.close();
  return { root: store.root, file: join(store.root, 'journal', 'drafts.json') };
};

test('what was kept is there at the next opening, and is gone once nothing is kept', async () => {
  const { root, file } = await workspace();
  const keeper = await DraftKeeper.open(root);
  expect(keeper.value).toBeNull();
  keeper.keep(typed('نام تازه'));
  expect(await keeper.settled()).toBe(true);
  const again = await DraftKeeper.open(root);
  expect(again.value).toEqual(typed('نام تازه'));
  again.keep({ drafts: [], view });
  expect(await again.settled()).toBe(true);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
  expect((await DraftKeeper.open(root)).value).toBeNull();
});

test('of many in a row the newest is on disk, with nothing left beside it', async () => {
  const { root, file } = await workspace();
  const keeper = await DraftKeeper.open(root);
  for (let letters = 1; letters <= 200; letters += 1) {
    keeper.keep(typed('a'.repeat(letters)));
    if (letters % 20 === 0) await readFile(file).catch(() => undefined);
  }
  expect(await keeper.settled()).toBe(true);
  expect((await DraftKeeper.open(root)).value).toEqual(typed('a'.repeat(200)));
  expect((await readdir(join(root, 'journal'))).filter((name) => name.startsWith('drafts'))).toEqual(['drafts.json']);
});

test('a folder that is gone is not half made anew, and the drafts are written once it is back', async () => {
  const { root } = await workspace();
  const keeper = await DraftKeeper.open(root);
  await rename(root, `${root} elsewhere`);
  await mkdir(root);
  keeper.keep(typed('typed meanwhile'));
  expect(await keeper.settled()).toBe(false);
  expect(keeper.value).toEqual(typed('typed meanwhile'));
  expect(await readdir(root)).toEqual([]);
  await rename(root, `${root} empty`);
  await rename(`${root} elsewhere`, root);
  expect(await keeper.settled()).toBe(true);
  expect((await DraftKeeper.open(root)).value).toEqual(typed('typed meanwhile'));
});

test('a file that cannot be read is set aside byte for byte', async () => {
  const { root, file } = await workspace();
  await mkdir(join(root, 'journal'), { recursive: true });
  for (const damage of ['', '{"format":"hashiya-drafts","formatVersion":9}', '[]', '\u0000'.repeat(40)]) {
    await writeFile(file, damage);
    const keeper = await DraftKeeper.open(root);
    expect(keeper.value).toBeNull();
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(damage);
  }
});
