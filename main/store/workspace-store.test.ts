import { mkdir, readdir, readFile, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import {
  OPTIONS,
  analyst,
  articleOf,
  createStore,
  failureOf,
  importContent,
  mark,
  openStore,
  reopen,
  scratchFolder,
  snapshotOf,
  steadyMoment,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { originalsOfTexts } from './originals';
import { workspacePaths } from './workspace-folder';
import { createWorkspace, openWorkspace } from './open-workspace';

const create = (folder: string) => createWorkspace(folder, 'Title', OPTIONS);
const open = (folder: string) => openWorkspace(folder, OPTIONS);

describe('making a workspace', () => {
  test('a folder that is not there is made, with its parents, and opens again the same', async () => {
    const folder = join(await scratchFolder(), 'deep', 'er', 'workspace');
    const store = await createStore(folder);
    expect(await readdir(folder)).toEqual(['.gitignore', 'journal', 'previous', 'workspace.json']);
    const again = await reopen(store);
    expect(again.workspace).toEqual(store.workspace);
    expect(again.findings).toEqual([]);
  });

  test('an empty folder becomes one', async () => {
    const store = await createStore(await scratchFolder());
    expect(store.workspace.title).toBe('Test workspace');
  });

  test('a folder in which a crash left a workspace half made becomes one', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'workspace.json.0a1b2c3d-0000-4000-8000-000000000000.unfinished'), 'half');
    await createStore(folder);
    expect(await readdir(folder)).toEqual(['.gitignore', 'journal', 'previous', 'workspace.json']);
  });

  test('a folder with something in it is refused and stays as it was', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'diary.txt'), 'mine');
    expect(failureOf(await create(folder))).toEqual({ code: 'workspace-not-empty', details: { folder } });
    expect(await readdir(folder)).toEqual(['diary.txt']);
  });

  test('a file in the place of the folder is refused', async () => {
    const file = join(await scratchFolder(), 'file');
    await writeFile(file, 'mine');
    expect(failureOf(await create(file))).toMatchObject({ code: 'write-failed', details: { file } });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('two at once in one folder make one workspace', async () => {
    const folder = join(await scratchFolder(), 'workspace');
    const results = await Promise.all([create(folder), create(folder), create(folder)]);
    const stores = results.filter((result) => result.ok);
    expect(stores).toHaveLength(1);
    for (const { value } of stores) await value.close();
    expect((await openStore(folder)).workspace.articles).toEqual([]);
  });
});

describe('opening', () => {
  test('a folder that is not there, or is no workspace, or is a file, is told apart', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'file'), '');
    expect(failureOf(await open(join(folder, 'nowhere'))).code).toBe('workspace-missing');
    expect(failureOf(await open(folder)).code).toBe('workspace-missing');
    expect(failureOf(await open(join(folder, 'file'))).code).toBe('workspace-unreadable');
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('a second store of one folder is refused, also through a symbolic link, until the first is closed', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    await symlink(join(folder, 'workspace'), join(folder, 'link'));
    for (const name of ['workspace', 'link', 'workspace/../link/.']) {
      expect(failureOf(await open(join(folder, name))).code).toBe('workspace-in-use');
    }
    await store.close();
    const second = await openStore(join(folder, 'link'));
    expect(second.root).toBe(store.root);
  });

  test('a failed opening lets the folder go again', async () => {
    const folder = await scratchFolder();
    const store = await createStore(folder);
    await store.close();
    await mkdir(workspacePaths(folder).claims);
    expect(failureOf(await open(folder)).code).toBe('workspace-unreadable');
    await rmdir(workspacePaths(folder).claims);
    await openStore(folder);
  });

  test('what a crash left unfinished is swept, and nothing else', async () => {
    const store = await createStore(await scratchFolder());
    await importContent(store, TEXT);
    await store.close();
    const before = await snapshotOf(store.root);
    const uuid = '0a1b2c3d-0000-4000-8000-000000000000';
    for (const place of ['.', 'articles', 'originals', 'journal']) {
      await writeFile(join(store.root, place, `x.json.${uuid}.unfinished`), 'half');
    }
    await writeFile(join(store.root, 'my.unfinished'), 'mine');
    await openStore(store.root);
    expect(Object.keys(await snapshotOf(store.root)).sort()).toEqual([...Object.keys(before), 'my.unfinished'].sort());
  });

  test('the analyst may be chosen among those the workspace knows', async () => {
    const store = await createStore(await scratchFolder());
    await store.close();
    const seen: unknown[] = [];
    const again = valueOf(
      await openWorkspace(store.root, {
        ...OPTIONS,
        analyst: (known) => {
          seen.push(...known);
          return analyst;
        },
      }),
    );
    await again.close();
    expect(seen).toEqual([analyst]);
    expect(again.analyst).toEqual(analyst);
  });
});

describe('acts', () => {
  test('are there after reopening, in memory and in the article’s own file', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    const mention = await mark(store, id, 0, 7);
    const again = await reopen(store);
    expect(articleOf(again, id).mentions).toEqual([mention]);
    expect(again.workspace).toEqual(store.workspace);
    const file: unknown = JSON.parse(await readFile(workspacePaths(store.root).article(id), 'utf8'));
    expect(file).toMatchObject({
      format: 'hashiya-article',
      formatVersion: 4,
      mentions: [{ id: mention.id }],
    });
  });

  test('are undone and redone after reopening, across articles, in the order they were done', async () => {
    let store = await createStore(await scratchFolder());
    const first = await importContent(store, TEXT);
    const second = await importContent(store, `${TEXT}two`);
    await mark(store, first.id, 0, 7);
    await mark(store, second.id, 0, 7);
    await mark(store, first.id, 8, 12);
    const states = [exportToText(workspaceToExport(store.workspace))];
    for (let step = 0; step < 5; step += 1) {
      store = await reopen(store);
      const done = valueOf(await store.undo());
      expect(done.act).toBe('undo');
      states.push(exportToText(workspaceToExport(store.workspace)));
    }
    expect(store.workspace.articles).toEqual([]);
    expect(failureOf(await (store = await reopen(store)).undo()).code).toBe('nothing-to-undo');
    for (const expected of states.reverse().slice(1)) {
      store = await reopen(store);
      valueOf(await store.redo());
      expect(exportToText(workspaceToExport(store.workspace))).toBe(expected);
    }
    expect(failureOf(await (await reopen(store)).redo()).code).toBe('nothing-to-redo');
  });

  test('a new act after an undo clears what could be redone, also after reopening', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    await mark(store, id, 0, 7);
    valueOf(await store.undo());
    const kept = await mark(store, id, 8, 12);
    const again = await reopen(store);
    expect(failureOf(await again.redo()).code).toBe('nothing-to-redo');
    expect(articleOf(again, id).mentions).toEqual([kept]);
  });

  test('a deleted article’s file is gone, and undo brings it back with its mentions', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    await mark(store, id, 0, 7);
    const before = articleOf(store, id);
    valueOf(await store.run({ command: 'delete-article', articleId: id }));
    await store.filesWritten();
    expect(await readdir(join(store.root, 'articles'))).toEqual([]);
    const again = await reopen(store);
    expect(again.workspace.articles).toEqual([]);
    valueOf(await again.undo());
    expect(articleOf(again, id)).toEqual(before);
    expect(articleOf(await reopen(again), id)).toEqual(before);
  });

  test('asked for all at once, are done one by one in the order asked', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    const titles = Array.from({ length: 40 }, (_, index) => `Title ${String(index)}`);
    const results = await Promise.all(titles.map((title) => store.run({ command: 'rename-workspace', title })));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(store.history.undoable.slice(1).map((entry) => entry.changes[0]?.after)).toEqual(titles);
    const marks = await Promise.all(
      Array.from({ length: 20 }, (_, index) => mark(store, id, index, index + 1).catch(() => null)),
    );
    const again = await reopen(store);
    expect(again.workspace.title).toBe('Title 39');
    expect(articleOf(again, id).mentions).toHaveLength(marks.filter((mention) => mention !== null).length);
    expect(again.history).toEqual(store.history);
  });

  test('a refused command leaves no trace', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    const before = await snapshotOf(store.root);
    const selections = [{ start: 0, end: 10_000 }];
    expect(failureOf(await store.run({ command: 'add-mention', articleId: id, kind: 'claim', selections })).code).toBe(
      'selection-outside',
    );
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('a closed store writes nothing more', async () => {
    const store = await createStore(await scratchFolder());
    await store.close();
    const before = await snapshotOf(store.root);
    expect(failureOf(await store.run({ command: 'rename-workspace', title: 'Late' })).code).toBe('workspace-not-open');
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('another analyst is entered with the first act and stays when it is undone', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    await store.close();
    const other = { id: steadyMoment.newId(), name: 'Other' };
    const theirs = valueOf(await openWorkspace(store.root, { ...OPTIONS, analyst: other }));
    await mark(theirs, id, 0, 7);
    expect(theirs.workspace.analysts).toContainEqual(other);
    valueOf(await theirs.undo());
    const again = await reopen(theirs);
    expect(again.workspace.analysts).toContainEqual(other);
    expect(articleOf(again, id).mentions).toEqual([]);
  });
});

describe('taking over an export', () => {
  test('gives the same export, byte for byte, also after reopening and after undo and redo', async () => {
    const source = await createStore(await scratchFolder());
    const { id } = await importContent(source, TEXT);
    const mention = await mark(source, id, 0, 7);
    const edit = { kind: 'claim', gloss: 'The army trains' } as const;
    valueOf(await source.run({ command: 'edit-mention', articleId: id, mentionId: mention.id, edit }));
    const exported = exportToText(workspaceToExport(source.workspace));
    let target = await createStore(await scratchFolder());
    valueOf(await target.adopt(source.workspace, originalsOfTexts(source.workspace.articles)));
    expect(exportToText(workspaceToExport(target.workspace))).toBe(exported);
    target = await reopen(target);
    expect(exportToText(workspaceToExport(target.workspace))).toBe(exported);
    valueOf(await target.undo());
    target = await reopen(target);
    expect(target.workspace.articles).toEqual([]);
    valueOf(await target.redo());
    target = await reopen(target);
    expect(exportToText(workspaceToExport(target.workspace))).toBe(exported);
  });

  test('restores the originals from the texts', async () => {
    const source = await createStore(await scratchFolder());
    const bytes = Buffer.from(`\uFEFF${TEXT}`);
    const { original } = await importContent(source, bytes);
    const target = await createStore(await scratchFolder());
    valueOf(await target.adopt(source.workspace, originalsOfTexts(source.workspace.articles)));
    expect(await readFile(workspacePaths(target.root).original(original.sha256))).toEqual(bytes);
  });

  test('is refused by a workspace that holds something', async () => {
    const store = await createStore(await scratchFolder());
    await importContent(store, TEXT);
    const before = await snapshotOf(store.root);
    expect(failureOf(await store.adopt(store.workspace, originalsOfTexts(store.workspace.articles))).code).toBe(
      'workspace-not-empty',
    );
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('survives the deletion of an article’s file from outside, by the journal', async () => {
    const source = await createStore(await scratchFolder());
    const { id } = await importContent(source, TEXT);
    const target = await createStore(await scratchFolder());
    valueOf(await target.adopt(source.workspace, originalsOfTexts(source.workspace.articles)));
    await target.close();
    await rm(workspacePaths(target.root).article(id));
    expect(articleOf(await openStore(target.root), id)).toEqual(articleOf(source, id));
  });
});

describe('what is under way', () => {
  test('is in the workspace once the store has settled', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    const acts = [0, 3, 8].map((start) => mark(store, id, start, start + 2));
    await store.settled();
    expect(articleOf(store, id).mentions).toHaveLength(3);
    await Promise.all(acts);
  });
});
