import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  createStore,
  failureOf,
  importContent,
  mark,
  reopen,
  scratchFolder,
  snapshotOf,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { verifyWorkspace } from './verify-workspace';
import { workspacePaths, type WorkspacePaths } from './workspace-folder';
import type { WorkspaceStore } from './workspace-store';

/** A closed workspace with one article, two mentions and a claim. */
const annotated = async (): Promise<{
  store: WorkspaceStore;
  paths: WorkspacePaths;
  id: string;
  mentionId: string;
}> => {
  const store = await createStore(await scratchFolder());
  const { id } = await importContent(store, TEXT);
  const mention = await mark(store, id, 0, 7);
  await mark(store, id, 31, 35);
  const edit = { kind: 'claim', gloss: 'A claim', note: 'A note' } as const;
  valueOf(await store.run({ command: 'edit-mention', articleId: id, mentionId: mention.id, edit }));
  await store.close();
  return { store, paths: workspacePaths(store.root), id, mentionId: mention.id };
};

const problemsOf = async (root: string) => valueOf(await verifyWorkspace(root)).problems;

const replaceIn = async (path: string, from: string, to: string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
};

describe('verify', () => {
  test('finds nothing wrong with what Hashiya has written, also while it is open and after undo, redo and deletion', async () => {
    const { store, id } = await annotated();
    expect(valueOf(await verifyWorkspace(store.root))).toEqual({ articles: 1, mentions: 2, problems: [] });
    const again = await reopen(store);
    const second = await importContent(again, `${TEXT}second`);
    await mark(again, second.id, 0, 7);
    valueOf(await again.undo());
    valueOf(await again.redo());
    valueOf(await again.run({ command: 'delete-article', articleId: id }));
    valueOf(await again.undo());
    valueOf(await again.run({ command: 'set-block-direction', articleId: id, blockId: 'b1', direction: 'rtl' }));
    expect(valueOf(await verifyWorkspace(again.root))).toEqual({ articles: 2, mentions: 3, problems: [] });
  });

  test('changes nothing', async () => {
    const { store, paths, id } = await annotated();
    await rm(paths.article(id));
    await appendFile(paths.journal, 'torn');
    const before = await snapshotOf(store.root);
    await problemsOf(store.root);
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('names every file that cannot be read', async () => {
    const { store, paths, id } = await annotated();
    await writeFile(paths.claims, '');
    await writeFile(paths.actors, '{"formatVersion":7}');
    await rm(paths.article(id));
    await mkdir(paths.article(id));
    expect(await problemsOf(store.root)).toEqual([
      { kind: 'file-damaged', file: paths.claims, cause: 'it is not JSON' },
      { kind: 'file-newer', file: paths.actors, version: 7 },
      { kind: 'file-unreadable', file: paths.article(id), cause: 'it is a folder' },
    ]);
  });

  test('lists a quote that does not stand at its place as an orphan', async () => {
    const { store, paths, id, mentionId } = await annotated();
    await replaceIn(paths.article(id), '"quote": "Wu Qian"', '"quote": "Wu Kian"');
    expect(await problemsOf(store.root)).toEqual([
      { kind: 'changed-outside', file: paths.article(id) },
      { kind: 'orphan', articleId: id, mentionId, start: 0, end: 7, quote: 'Wu Kian' },
    ]);
  });

  test('finds a text that was changed, even where no quote is', async () => {
    const { store, paths, id } = await annotated();
    await replaceIn(paths.article(id), 'the army', 'The army');
    expect(await problemsOf(store.root)).toEqual([{ kind: 'changed-outside', file: paths.article(id) }]);
  });

  test('finds a note that was changed from outside', async () => {
    const { store, paths, id } = await annotated();
    await replaceIn(paths.article(id), '"note": "A note"', '"note": "B note"');
    await replaceIn(paths.claims, 'A claim', 'B claim');
    expect(await problemsOf(store.root)).toEqual([
      { kind: 'changed-outside', file: paths.claims },
      { kind: 'changed-outside', file: paths.article(id) },
    ]);
  });

  test('finds an original that is gone or altered', async () => {
    const { store, paths, id } = await annotated();
    const file = paths.original(store.workspace.articles[0]?.original.sha256 ?? '');
    const good = await readFile(file);
    await writeFile(file, Buffer.concat([good, Buffer.from(' ')]));
    expect(await problemsOf(store.root)).toEqual([{ kind: 'original-altered', articleId: id, file }]);
    await rm(file);
    expect(await problemsOf(store.root)).toEqual([{ kind: 'original-missing', articleId: id, file }]);
    await mkdir(file);
    expect(await problemsOf(store.root)).toEqual([{ kind: 'file-unreadable', file, cause: 'it is a folder' }]);
  });

  test('finds the byte from which on the journal cannot be read', async () => {
    const { store, paths } = await annotated();
    const { length } = await readFile(paths.journal);
    await appendFile(paths.journal, '{"sha256":"torn');
    expect(await problemsOf(store.root)).toEqual([{ kind: 'journal-damaged', file: paths.journal, offset: length }]);
  });

  test('finds references to what is not there', async () => {
    const { store, paths } = await annotated();
    await replaceIn(paths.claims, store.workspace.claims[0]?.id ?? '', '01900000-0000-7000-8000-eeeeeeeeeeee');
    const kinds = (await problemsOf(store.root)).map((problem) => problem.kind);
    expect(kinds).toEqual(['changed-outside', 'inconsistent']);
  });

  test('fails only where there is no workspace', async () => {
    const folder = await scratchFolder();
    expect(failureOf(await verifyWorkspace(join(folder, 'nowhere'))).code).toBe('workspace-missing');
    expect(failureOf(await verifyWorkspace(folder)).code).toBe('workspace-missing');
  });

  test('a file that is on its way to its place is not missing, and one that does not come is', async () => {
    const { store, paths, id } = await annotated();
    const [file, aside] = [paths.article(id), `${paths.article(id)}.aside`];
    await rename(file, aside);
    const [problems] = await Promise.all([
      problemsOf(store.root),
      // Whoever writes seals a file before it is in place.
      wait(20).then(() => rename(aside, file)),
    ]);
    expect(problems).toEqual([]);
    await rm(file);
    expect(await problemsOf(store.root)).toContainEqual({ kind: 'file-missing', file });
  });
});
