import { chmod, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFolder, findDamage, readManifest, writeManifest } from './folder-manifest.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const describeSample = async () => {
  const folder = await temporaryFolder({ electron: 'machine code', 'locales/fa.pak': 'متن' });
  await chmod(join(folder, 'electron'), 0o755);
  return { folder, manifest: await describeFolder(folder, 'sample') };
};

test('a folder as it was described is whole', async () => {
  const { folder, manifest } = await describeSample();
  expect(Object.keys(manifest.files)).toEqual(['electron', 'locales/fa.pak']);
  expect(await findDamage(folder, manifest, 'contents')).toBeUndefined();
});

test('a truncated file is named, with both sizes', async () => {
  const { folder, manifest } = await describeSample();
  await truncate(join(folder, 'electron'), 7);
  expect(await findDamage(folder, manifest, 'sizes')).toBe('electron has 7 bytes instead of 12');
});

test('a missing file is named', async () => {
  const { folder, manifest } = await describeSample();
  await rm(join(folder, 'locales'), { recursive: true });
  expect(await findDamage(folder, manifest, 'sizes')).toBe('locales/fa.pak is missing');
});

test('a flipped byte is seen in the contents, though not in the sizes', async () => {
  const { folder, manifest } = await describeSample();
  await writeFile(join(folder, 'electron'), 'machine kode');
  expect(await findDamage(folder, manifest, 'sizes')).toBeUndefined();
  expect(await findDamage(folder, manifest, 'contents')).toBe('electron was altered');
});

test.skipIf(process.platform === 'win32')('a program that is no longer executable is damage', async () => {
  const { folder, manifest } = await describeSample();
  await chmod(join(folder, 'electron'), 0o644);
  expect(await findDamage(folder, manifest, 'sizes')).toBe('electron lost its mode');
});

test('a file that nobody described is no damage', async () => {
  const { folder, manifest } = await describeSample();
  await writeFile(join(folder, 'debug.log'), 'chatter');
  expect(await findDamage(folder, manifest, 'contents')).toBeUndefined();
});

test('a manifest survives the disk', async () => {
  const { folder, manifest } = await describeSample();
  await writeManifest(join(folder, 'manifest.json'), manifest);
  expect(await readManifest(join(folder, 'manifest.json'))).toEqual(manifest);
});

test.each([
  ['cut off', '{"id":"sample","files":{'],
  ['empty', ''],
  ['something else', '{"files":[]}'],
  ['of no files', '{"id":"sample","files":{}}'],
])('a manifest that is %s is none', async (_, content) => {
  const folder = await temporaryFolder({ 'manifest.json': content });
  expect(await readManifest(join(folder, 'manifest.json'))).toBeUndefined();
});
