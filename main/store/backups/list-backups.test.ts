import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, changeSomething, flip, forgeManifest, storeWithPlace, summariesOf } from '../../testing/backups';
import { createStore, failureOf, scratchFolder, snapshotOf, valueOf } from '../../testing/scratch';
import { isSafePath, manifestName, numberOfName } from './backup-manifest';
import { listBackups } from './list-backups';

describe('the list of backups', () => {
  test('is empty where there are none, and says so when it cannot be read', async () => {
    const { store, place } = await storeWithPlace();
    expect(await summariesOf(store, place)).toEqual([]);
    expect(valueOf(await listBackups(place, { folder: store.root }))).toEqual([]);
    await writeFile(place, 'a file');
    expect(failureOf(await listBackups(place, { folder: store.root })).code).toBe('file-unreadable');
  });

  test('finds those that came from a folder, without the workspace’s own file', async () => {
    const { store, place } = await storeWithPlace();
    const other = await createStore(join(await scratchFolder(), 'other'));
    const first = await backUp(store, place);
    await changeSomething(store, 'Second');
    const second = await backUp(store, place);
    await backUp(other, place);
    await rm(join(store.root, 'workspace.json'));
    const found = valueOf(await listBackups(place, { folder: store.root }));
    expect(found.map(({ path }) => path)).toEqual([second.path, first.path]);
  });

  test('names manifests that are damaged, by their files and causes, and keeps their bytes', async () => {
    const { store, place } = await storeWithPlace();
    const sound = await backUp(store, place);
    const text = await readFile(sound.path, 'utf8');
    const put = (number: number, content: string | Uint8Array) =>
      writeFile(join(sound.place, manifestName(number, 'closed')), content);
    await put(2, '');
    await put(3, 'null');
    await put(4, text.slice(0, text.length / 2));
    await put(5, new Uint8Array([0xff, 0xfe]));
    await put(6, text.replace('Test workspace', 'Best workspace'));
    await put(7, text);
    await put(8, text.replace('"formatVersion": 1', '"formatVersion": 2'));
    await mkdir(join(sound.place, manifestName(9, 'closed')));
    await copyFile(sound.path, join(sound.place, 'a copy.json'));
    const before = await snapshotOf(place);
    const problems = (await summariesOf(store, place)).map((summary) => [
      summary.number,
      summary.kind === 'sound' ? 'sound' : summary.problem.code,
      summary.kind === 'sound' ? '' : (summary.problem.details['cause'] ?? ''),
    ]);
    expect(problems).toEqual([
      [9, 'file-unreadable', 'it is a folder'],
      [8, 'backup-newer', ''],
      [7, 'backup-damaged', 'it holds another backup than its name says'],
      [6, 'backup-damaged', 'its bytes are not those that were written'],
      [5, 'backup-damaged', 'it is not UTF-8'],
      [4, 'backup-damaged', 'it is not JSON'],
      [3, 'backup-damaged', 'it is not a backup'],
      [2, 'backup-damaged', 'it is not JSON'],
      [1, 'sound', ''],
      [null, 'backup-damaged', 'it holds another backup than its name says'],
    ]);
    expect(await snapshotOf(place)).toEqual(before);
    // The folder’s list has them too, also when none can be read.
    expect(valueOf(await listBackups(place, { folder: store.root }))).toHaveLength(10);
    await flip(sound.path);
    expect(valueOf(await listBackups(place, { folder: store.root }))).toHaveLength(10);
  });

  test.each(['../x', '/etc/x', 'a/../../x', 'a\\..\\x', 'C:x', 'a\u0000b', 'a//b', './a', '', 'a/', 'a/b:stream'])(
    'takes a manifest with the path %j for damaged',
    async (path) => {
      expect(isSafePath(path)).toBe(false);
      const { store, place } = await storeWithPlace();
      const backup = await backUp(store, place);
      await forgeManifest(backup, (manifest) => ({
        ...manifest,
        files: manifest.files.map((file, index) => (index === 0 ? { ...file, path } : file)),
      }));
      const [summary] = await summariesOf(store, place);
      if (summary?.kind !== 'unreadable') throw new Error('it was read');
      expect(summary.problem).toEqual({
        code: 'backup-damaged',
        details: { file: backup.path, cause: 'files.0.path: the path leads out of the folder' },
      });
    },
  );

  test('takes a manifest that has a path twice, or hashes that are none, for damaged', async () => {
    const { store, place } = await storeWithPlace();
    const backup = await backUp(store, place);
    const kind = async () => (await summariesOf(store, place)).map((summary) => summary.kind);
    await forgeManifest(backup, (manifest) => manifest);
    expect(await kind()).toEqual(['sound']);
    await forgeManifest(backup, ({ files, ...rest }) => ({ ...rest, files: [...files, ...files] }));
    expect(await kind()).toEqual(['unreadable']);
    await forgeManifest(backup, ({ files, ...rest }) => ({
      ...rest,
      files: files.map((file) => ({ ...file, sha256: `../../${file.sha256}` })),
    }));
    expect(await kind()).toEqual(['unreadable']);
  });

  test('refuses an id that could lead elsewhere as the bug it would be', async () => {
    const { place } = await storeWithPlace();
    await expect(listBackups(place, { workspaceId: '../..' })).rejects.toThrow('invalid_format');
  });
});

test('numbers are read from names of six digits and more', () => {
  expect(numberOfName(manifestName(7, 'before-merge'))).toBe(7);
  expect(numberOfName(manifestName(12_345_678, 'asked'))).toBe(12_345_678);
  for (const name of ['7-asked.json', '000007-asked.txt', '000007.json', 'x000007-asked.json']) {
    expect(numberOfName(name)).toBeNull();
  }
});
