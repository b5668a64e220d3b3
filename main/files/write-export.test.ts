import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportedFile } from '../../core/exporters/exporter';
import type { Result } from '../../core/result';
import { createStore, failureOf, scratchFolder, snapshotOf, valueOf } from '../testing/scratch';
import { mountSmallDisk, whyNoSmallDisk } from '../testing/small-disk';
import { writeExport, type Written } from './write-export';

const FILES: readonly ExportedFile[] = [
  { path: 'annotation.conf', content: '[entities]\n' },
  { path: 'texts/حلب 🪖.txt', content: 'وزیر گفت: «🪖»\n' },
  { path: 'texts/deep/bytes.bin', content: new Uint8Array([0, 255, 10, 13]) },
];

/** A folder that holds a workspace. */
const begin = async (): Promise<{ folder: string; root: string }> => {
  const folder = await scratchFolder();
  return { folder, root: (await createStore(join(folder, 'workspace'))).root };
};

const writeTo = (path: string, root: string, files = FILES): Promise<Result<Written>> =>
  writeExport(path, { shape: 'folder' }, { files }, root);

describe('an export of several files', () => {
  test('is a folder with exactly these bytes, and nothing is left beside it', async () => {
    const { folder, root } = await begin();
    const target = join(folder, 'export');
    const written = valueOf(await writeTo(target, root));
    expect(written.files).toBe(3);
    const onDisk = await Promise.all(FILES.map(({ path }) => readFile(join(target, path))));
    expect(onDisk).toEqual(FILES.map(({ content }) => Buffer.from(content)));
    expect(written.bytes).toBe(onDisk.reduce((sum, { length }) => sum + length, 0));
    expect((await readdir(target, { recursive: true })).sort()).toEqual(
      ['annotation.conf', 'texts', 'texts/deep', 'texts/deep/bytes.bin', 'texts/حلب 🪖.txt'].sort(),
    );
    expect((await readdir(folder)).sort()).toEqual(['export', 'workspace']);
  });

  test('takes the place of an empty folder, also where its path ends in a separator', async () => {
    const { folder, root } = await begin();
    await mkdir(join(folder, 'export'));
    valueOf(await writeTo(`${join(folder, 'export')}/`, root));
    expect(await readFile(join(folder, 'export', 'annotation.conf'), 'utf8')).toBe('[entities]\n');
    expect((await readdir(folder)).sort()).toEqual(['export', 'workspace']);
  });

  test.skipIf(process.platform === 'win32')('can be read by whom the user’s mask lets', async () => {
    const { folder, root } = await begin();
    valueOf(await writeTo(join(folder, 'export'), root));
    const modeOf = async (...path: string[]): Promise<number> => (await lstat(join(folder, ...path))).mode & 0o777;
    expect(await modeOf('export', 'texts')).toBe(0o777 & ~process.umask());
    expect(await modeOf('export', 'annotation.conf')).toBe(0o666 & ~process.umask());
  });

  test('is refused where something stands, which stays as it is', async () => {
    const { folder, root } = await begin();
    await mkdir(join(folder, 'full'));
    await writeFile(join(folder, 'full', 'mine'), 'mine');
    await mkdir(join(folder, 'empty'));
    await symlink(join(folder, 'empty'), join(folder, 'link'));
    await symlink('nowhere', join(folder, 'dangling'));
    await writeFile(join(folder, 'file'), 'mine');
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe')]);
    const before = (await readdir(folder, { recursive: true })).sort();
    const targets: [string, string][] = [
      ['full', 'it is a folder that is not empty'],
      ['link', 'a symbolic link stands there'],
      ['dangling', 'a symbolic link stands there'],
      ['file', 'something of that name is there already'],
      ...(process.platform === 'win32'
        ? []
        : [['pipe', 'something of that name is there already'] satisfies [string, string]]),
    ];
    for (const [name, cause] of targets) {
      const file = join(folder, name);
      expect(failureOf(await writeTo(file, root))).toEqual({ code: 'write-failed', details: { file, cause } });
    }
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
    expect(await readFile(join(folder, 'full', 'mine'), 'utf8')).toBe('mine');
    expect(await readdir(join(folder, 'empty'))).toEqual([]);
  });

  test('is refused in the workspace, as the workspace, and around it', async () => {
    const { folder, root } = await begin();
    await symlink(root, join(folder, 'way-in'));
    const before = await snapshotOf(root);
    for (const name of ['workspace/export', 'workspace', 'workspace/', 'way-in/export', 'workspace/articles/x']) {
      expect(failureOf(await writeTo(join(folder, name), root))).toMatchObject({
        code: 'write-failed',
        details: { cause: 'it lies inside the workspace folder' },
      });
    }
    expect(failureOf(await writeTo(folder, root)).details.cause).toBe('it is a folder that is not empty');
    expect(await snapshotOf(root)).toEqual(before);
  });

  test('that fails half-way leaves nothing, and an empty folder in its place stays', async () => {
    const { folder, root } = await begin();
    await mkdir(join(folder, 'export'));
    const files = [...FILES, { path: `${'x'.repeat(300)}.txt`, content: 'too long a name' }];
    expect(failureOf(await writeTo(join(folder, 'export'), root, files))).toMatchObject({
      code: 'write-failed',
      details: { cause: 'its name is too long' },
    });
    expect(await readdir(join(folder, 'export'))).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['export', 'workspace']);
    const missing = join(folder, 'nowhere');
    expect(failureOf(await writeTo(join(missing, 'export'), root))).toEqual({
      code: 'file-missing',
      details: { file: missing },
    });
  });

  test('never leads out of its folder: an exporter that tries is a bug', async () => {
    const { folder, root } = await begin();
    for (const path of ['../out.txt', '/out.txt', 'a/../../out.txt', 'a\\..\\out.txt', '', 'C:/out.txt', 'a//b', '.']) {
      await expect(writeTo(join(folder, 'export'), root, [{ path, content: 'x' }])).rejects.toThrow('names a file');
    }
    expect((await readdir(folder)).sort()).toEqual(['workspace']);
  });
});

test('an export of one file is that file, whatever it is called in the export', async () => {
  const { folder, root } = await begin();
  const path = join(folder, 'my graph.xml');
  const exported = { files: [{ path: 'graph.graphml', content: '<graphml/>' }] };
  expect(valueOf(await writeExport(path, { shape: 'file' }, exported, root))).toEqual({ files: 1, bytes: 10 });
  expect(await readFile(path, 'utf8')).toBe('<graphml/>');
  expect(failureOf(await writeExport(folder, { shape: 'file' }, exported, root)).code).toBe('write-failed');
});

test.skipIf(whyNoSmallDisk !== null)(
  'on a full disk leaves nothing, file or folder, and works once there is space',
  async () => {
    const { root } = await begin();
    const disk = await mountSmallDisk(1024);
    await writeFile(join(disk, 'filler'), new Uint8Array(600 * 1024));
    const files = ['a', 'b'].map((path) => ({ path, content: new Uint8Array(300 * 1024) }));
    const folder = join(disk, 'folder');
    expect(failureOf(await writeTo(folder, root, files))).toEqual({ code: 'disk-full', details: { file: folder } });
    const file = { files: [{ path: 'a', content: new Uint8Array(600 * 1024) }] };
    const target = join(disk, 'file');
    expect(failureOf(await writeExport(target, { shape: 'file' }, file, root)).code).toBe('disk-full');
    expect(await readdir(disk)).toEqual(['filler']);
    await writeFile(join(disk, 'filler'), '');
    expect(valueOf(await writeTo(folder, root, files))).toEqual({ files: 2, bytes: 600 * 1024 });
  },
);
