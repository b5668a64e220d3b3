import type { Workspace } from '../../core/workspace/workspace';
import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { verifyWorkspace } from '../store/verify-workspace';
import { originalsOfTexts } from '../store/originals';
import { workspacePaths } from '../store/workspace-folder';
import {
  createStore,
  failureOf,
  importContent,
  mark,
  scratchFolder,
  snapshotOf,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { exportWorkspace, readExportFile } from './export-workspace';
import { writeOutside } from './write-export';
import type { WorkspaceStore } from '../store/workspace-store';

/** What an export gives back: all but where on this machine the files were. */
const withoutPaths = (workspace: Workspace): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article) => ({
    ...article,
    original: { ...article.original, source: { kind: 'file', path: null } },
  })),
});

/** A folder with a workspace in it that has an article and a mention. */
const annotated = async (): Promise<{ folder: string; store: WorkspaceStore }> => {
  const folder = await scratchFolder();
  const store = await createStore(join(folder, 'workspace'));
  const { id } = await importContent(store, `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`);
  await mark(store, id, 0, 7);
  return { folder, store };
};

const exportTo = (store: WorkspaceStore, path: string) => exportWorkspace(store.workspace, store.root, path);

describe('an export', () => {
  test('is the same bytes each time, in place of the old file, with nothing left beside it', async () => {
    const { folder, store } = await annotated();
    const file = join(folder, 'export.json');
    const size = valueOf(await exportTo(store, file));
    const first = await readFile(file);
    expect(size).toBe(first.length);
    expect(first.toString()).toBe(exportToText(workspaceToExport(store.workspace)));
    valueOf(await exportTo(store, file));
    expect(await readFile(file)).toEqual(first);
    expect((await readdir(folder)).sort()).toEqual(['export.json', 'workspace']);
  });

  test.skipIf(process.platform === 'win32')('can be read by whom the user’s mask lets', async () => {
    const { folder, store } = await annotated();
    const before = process.umask();
    valueOf(await exportTo(store, join(folder, 'export.json')));
    expect((await lstat(join(folder, 'export.json'))).mode & 0o777).toBe(0o666 & ~before);
    expect((await lstat(workspacePaths(store.root).workspace)).mode & 0o777).toBe(0o600);
  });

  test('given back to an empty workspace, is byte for byte the same export again, with its originals', async () => {
    const { folder, store } = await annotated();
    valueOf(await exportTo(store, join(folder, 'export.json')));
    const target = await createStore(join(folder, 'target'));
    const exported = valueOf(await readExportFile(join(folder, 'export.json')));
    valueOf(await target.adopt(exported, originalsOfTexts(exported.articles)));
    valueOf(await exportTo(target, join(folder, 'again.json')));
    expect(await readFile(join(folder, 'again.json'))).toEqual(await readFile(join(folder, 'export.json')));
    expect(valueOf(await verifyWorkspace(target.root))).toEqual({ articles: 1, mentions: 1, problems: [] });
    const originals = await snapshotOf(join(store.root, 'originals'));
    expect(await snapshotOf(join(target.root, 'originals'))).toEqual(originals);
  });

  test('is refused where a folder, a pipe, a symbolic link or a device stands, and they stay as they are', async () => {
    const { folder, store } = await annotated();
    await mkdir(join(folder, 'folder'));
    await writeFile(join(folder, 'victim'), 'mine');
    await symlink(join(folder, 'victim'), join(folder, 'link'));
    await symlink('nowhere', join(folder, 'dangling'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe')]);
    const ordinary = 'something that is not an ordinary file stands there';
    const targets = [
      [join(folder, 'folder'), 'it is a folder'],
      [join(folder, 'link'), 'a symbolic link stands there'],
      [join(folder, 'dangling'), 'a symbolic link stands there'],
      ...(process.platform === 'win32'
        ? []
        : ([
            [join(folder, 'pipe'), ordinary],
            ['/dev/full', ordinary],
          ] as const)),
    ] as const;
    const before = (await readdir(folder)).sort();
    for (const [file, cause] of targets) {
      expect(failureOf(await exportTo(store, file))).toEqual({ code: 'write-failed', details: { file, cause } });
    }
    expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('mine');
    expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  test('is refused inside the workspace, by whatever path', async () => {
    const { folder, store } = await annotated();
    await symlink(store.root, join(folder, 'way-in'));
    const before = await snapshotOf(store.root);
    const paths = [
      'workspace/workspace.json',
      'workspace/new.json',
      'workspace/articles/x.json',
      'workspace/../workspace/x',
      'way-in/x.json',
      'way-in/articles/x.json',
    ];
    for (const path of paths) {
      expect(failureOf(await exportTo(store, join(folder, path)))).toMatchObject({
        code: 'write-failed',
        details: { cause: 'it lies inside the workspace folder' },
      });
    }
    expect(await snapshotOf(store.root)).toEqual(before);
    valueOf(await exportTo(store, join(folder, 'workspace.json')));
  });

  test('into a folder that is not there is refused by the folder’s name', async () => {
    const { folder, store } = await annotated();
    const missing = join(folder, 'nowhere');
    expect(failureOf(await exportTo(store, join(missing, 'x.json')))).toEqual({
      code: 'file-missing',
      details: { file: missing },
    });
    expect((await readdir(folder)).sort()).toEqual(['workspace']);
  });

  test('a document outside any workspace is written the same way', async () => {
    const folder = await scratchFolder();
    expect(valueOf(await writeOutside(join(folder, 'schema.json'), '{}\n'))).toBe(3);
    expect(failureOf(await writeOutside(folder, '{}\n')).code).toBe('write-failed');
  });
});

describe('reading an export', () => {
  test('that is none says where it is wrong', async () => {
    const { folder, store } = await annotated();
    valueOf(await exportTo(store, join(folder, 'export.json')));
    const good = await readFile(join(folder, 'export.json'), 'utf8');
    const file = join(folder, 'bad.json');
    const cases: [string, object][] = [
      ['', { code: 'file-empty' }],
      ['{', { code: 'export-invalid', details: { path: 'document' } }],
      ['null', { code: 'export-invalid', details: { path: 'document' } }],
      ['{"format":"hashiya","formatVersion":3}', { code: 'export-newer', details: { version: 3 } }],
      [
        good.replace('"quote": "Wu Qian"', '"quote": "Wu Kian"'),
        { code: 'export-invalid', details: { path: 'articles.0.mentions.0' } },
      ],
      [good.slice(0, -10), { code: 'export-invalid', details: { path: 'document' } }],
      ['[1,'.repeat(200_000), { code: 'export-invalid', details: { path: 'document' } }],
    ];
    for (const [content, expected] of cases) {
      await writeFile(file, content);
      expect(failureOf(await readExportFile(file))).toMatchObject(expected);
    }
  });

  test('larger than an article may be is read; larger than 256 MiB is refused before it is', async () => {
    const { folder, store } = await annotated();
    const file = join(folder, 'large.json');
    valueOf(await exportTo(store, file));
    await writeFile(file, `${await readFile(file, 'utf8')}${' '.repeat(33 * 1024 * 1024)}`);
    expect(valueOf(await readExportFile(file))).toEqual(withoutPaths(store.workspace));
    await truncate(file, 257 * 1024 * 1024);
    expect(failureOf(await readExportFile(file))).toMatchObject({ code: 'file-too-large', details: { limit: 256 } });
  });

  test('puts what another program has shuffled back into order', async () => {
    const { folder, store } = await annotated();
    const { articles } = store.workspace;
    await mark(store, articles[0]?.id ?? '', 20, 25);
    const document = workspaceToExport(store.workspace);
    const shuffled = {
      ...document,
      articles: document.articles.map((article) => ({ ...article, mentions: [...article.mentions].reverse() })),
    };
    await writeFile(join(folder, 'shuffled.json'), JSON.stringify(shuffled));
    expect(valueOf(await readExportFile(join(folder, 'shuffled.json')))).toEqual(withoutPaths(store.workspace));
  });

  test('does not let __proto__ through', async () => {
    const { folder, store } = await annotated();
    const text = exportToText(workspaceToExport(store.workspace)).replace('{', '{ "__proto__": { "polluted": true },');
    await writeFile(join(folder, 'x.json'), text);
    expect(valueOf(await readExportFile(join(folder, 'x.json')))).toEqual(withoutPaths(store.workspace));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
