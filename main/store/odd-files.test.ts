import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportWorkspace, readExportFile } from '../files/export-workspace';
import {
  addClaimAndActor,
  articleOf,
  createStore,
  failureOf,
  importContent,
  mark,
  openStore,
  OPTIONS,
  reopen,
  scratchFolder,
  snapshotOf,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { openWorkspace } from './open-workspace';
import { viewWorkspace } from './workspace-view';
import { workspacePaths, type WorkspacePaths } from './workspace-folder';
import type { WorkspaceStore } from './workspace-store';

const complete = async (): Promise<{ store: WorkspaceStore; paths: WorkspacePaths; id: string }> => {
  const store = await createStore(await scratchFolder());
  const { id } = await importContent(store, TEXT);
  await addClaimAndActor(store, id);
  await store.close();
  return { store, paths: workspacePaths(store.root), id };
};

const alter = async (path: string, from: string, to: string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
};

describe('case 26: files of a newer Hashiya', () => {
  test('fields that this one does not know survive edit, reopening and export', async () => {
    const { store, paths, id } = await complete();
    const field = '"x_future": { "kept": [1, 2] }';
    for (const path of [paths.workspace, paths.article(id), paths.claims, paths.actors]) {
      await alter(path, '"formatVersion": 4,', `"formatVersion": 4, ${field},`);
    }
    // As they come out of a repository, where a newer Hashiya has put them: without journal and seals.
    for (const folder of [paths.journalFolder, paths.previousFolder]) await rm(folder, { recursive: true });
    const again = await openStore(store.root);
    expect(again.findings).toEqual([]);
    await mark(again, id, 9, 12);
    valueOf(await again.run({ command: 'rename-workspace', title: 'Renamed' }));
    await reopen(again);
    for (const path of [paths.workspace, paths.article(id)]) {
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ x_future: { kept: [1, 2] } });
    }
    const file = join(await scratchFolder(), 'export.json');
    valueOf(await exportWorkspace(again.workspace, again.root, file));
    expect(await readFile(file, 'utf8')).toContain('x_future');
  });

  test('a field that is put into the workspace’s own file while it is closed is taken in with all it holds', async () => {
    const { store, paths } = await complete();
    await alter(paths.workspace, '"formatVersion": 4,', '"formatVersion": 4, "x_future": 7,');
    const again = await openStore(store.root);
    expect(again.findings).toMatchObject([{ kind: 'taken-in', file: paths.workspace }]);
    await reopen(again);
    expect(JSON.parse(await readFile(paths.workspace, 'utf8'))).toMatchObject({ x_future: 7 });
  });

  test.each(['workspace', 'claims', 'actors', 'article'] as const)(
    'a newer version of the %s: it is shown and never written',
    async (kind) => {
      const { store, paths, id } = await complete();
      const path = kind === 'article' ? paths.article(id) : paths[kind];
      await alter(path, '"formatVersion": 4,', '"formatVersion": 999,');
      const before = await snapshotOf(store.root);
      expect(failureOf(await openWorkspace(store.root, OPTIONS))).toMatchObject({
        code: 'workspace-newer',
        details: { version: 999 },
      });
      expect(valueOf(await viewWorkspace(store.root)).access).toEqual({ kind: 'newer', version: 999 });
      expect(await snapshotOf(store.root)).toEqual(before);
    },
  );
});

describe('case 38: names that JavaScript gives a meaning', () => {
  const polluted = (): unknown => (({}) as Record<string, unknown>).polluted;

  test('in any file of a workspace they do nothing, and the workspace opens', async () => {
    const { store, paths, id } = await complete();
    for (const path of [paths.workspace, paths.article(id), paths.claims, paths.actors]) {
      await alter(
        path,
        '{\n',
        '{\n "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } },\n',
      );
    }
    const again = await openStore(store.root);
    expect(polluted()).toBeUndefined();
    expect(again.workspace.articles.map(({ text }) => text)).toEqual([TEXT]);
    await mark(again, id, 9, 12);
    expect((await reopen(again)).workspace).toEqual(again.workspace);
    expect(polluted()).toBeUndefined();
  });

  test('as tags, notes and titles they are kept like any other word', async () => {
    const { store, id } = await complete();
    const again = await openStore(store.root);
    const [mention] = articleOf(again, id).mentions;
    const words = ['__proto__', 'constructor', 'toString'];
    const edit = { kind: mention?.kind === 'source' ? 'source' : 'claim', tags: words, note: '__proto__' } as const;
    valueOf(await again.run({ command: 'edit-mention', articleId: id, mentionId: mention?.id ?? '', edit }));
    valueOf(await again.run({ command: 'rename-workspace', title: '__proto__' }));
    const third = await reopen(again);
    expect(articleOf(third, id).mentions.find((other) => other.id === mention?.id)).toMatchObject({ tags: words });
    expect(third.workspace.title).toBe('__proto__');
  });

  test('as an article’s id or in an export they are refused or do nothing', async () => {
    const { store, paths, id } = await complete();
    const file = join(await scratchFolder(), 'export.json');
    valueOf(await exportWorkspace(store.workspace, store.root, file));
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(id, '__proto__'));
    expect(failureOf(await readExportFile(file)).code).toBe('export-invalid');
    await writeFile(file, text.replace('{', '{ "__proto__": { "polluted": 1 },'));
    const read = await readExportFile(file);
    // An export does not tell where a file was.
    const nowhere = { source: { kind: 'file', path: null } };
    const articles = store.workspace.articles.map(({ original, ...article }) => ({
      ...article,
      original: { ...original, ...nowhere },
    }));
    if (read.ok) expect(read.value.articles).toEqual(articles);
    await writeFile(join(paths.articles, '__proto__.json'), await readFile(paths.article(id)));
    expect((await openStore(store.root)).workspace).toEqual(store.workspace);
    expect(polluted()).toBeUndefined();
  });
});
