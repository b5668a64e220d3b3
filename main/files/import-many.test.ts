import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { succeed } from '../../core/result';
import { workspacePaths } from '../store/workspace-folder';
import { createStore, failureOf, importContent, importer, reopen, scratchFolder, valueOf } from '../testing/scratch';
import { importMany, type FileSource } from './import-many';
import { readFileForImport } from './read-file';

const contentOf = (fileName: string, text: string): FileSource => {
  const bytes = new TextEncoder().encode(text);
  return () => Promise.resolve(succeed({ fileName, bytes }));
};

const many = (count: number): FileSource[] =>
  Array.from({ length: count }, (_nothing, index) =>
    contentOf(
      `${String(index)}.txt`,
      index % 2 === 0 ? `Report ${String(index)} of the day.` : `گزارش ${String(index)} روز.`,
    ),
  );

test('many files are one act: one undo takes them back, and their originals are kept', async () => {
  const store = await createStore(await scratchFolder());
  const before = store.sequence;
  const progress: [number, number][] = [];
  const outcomes = valueOf(
    await importMany(store, many(30), importer, {
      onProgress: (done, total) => progress.push([done, total]),
    }),
  );
  expect(outcomes.map(valueOf).every(({ alreadyThere }) => !alreadyThere)).toBe(true);
  expect(store.sequence).toBe(before + 1);
  expect(progress).toEqual(Array.from({ length: 31 }, (_nothing, index) => [index, 30]));
  expect(await readdir(workspacePaths(store.root).originals)).toHaveLength(30);
  const again = await reopen(store);
  expect(again.workspace.articles).toHaveLength(30);
  valueOf(await again.undo());
  expect(again.workspace.articles).toHaveLength(0);
});

test('each file has its outcome in its place: new, already there, twice among them, or refused', async () => {
  const folder = await scratchFolder();
  const store = await createStore(join(folder, 'workspace'));
  const known = await importContent(store, 'Known already.', 'known.txt');
  await writeFile(join(folder, 'from disk.txt'), 'From the disk.');
  const outcomes = valueOf(
    await importMany(
      store,
      [
        contentOf('empty.txt', ''),
        contentOf('again.txt', 'Known already.'),
        () => readFileForImport(join(folder, 'from disk.txt')),
        contentOf('twice.txt', 'From the disk.'),
        () => readFileForImport(join(folder, 'gone.txt')),
        contentOf('picture.pdf', 'x'),
      ],
      importer,
    ),
  );
  const short = outcomes.map((outcome) => (outcome.ok ? outcome.value.alreadyThere : outcome.error.code));
  expect(short).toEqual(['file-empty', true, false, true, 'file-missing', 'file-damaged']);
  expect(outcomes[1]).toMatchObject({ value: { articleId: known.id } });
  expect(outcomes[3]).toMatchObject({
    value: { articleId: outcomes[2]?.ok === true ? outcomes[2].value.articleId : '' },
  });
  expect(store.workspace.articles).toHaveLength(2);
});

test('where nothing is new, nothing is done', async () => {
  const store = await createStore(await scratchFolder());
  valueOf(await importMany(store, many(3), importer));
  const { sequence } = store;
  expect(valueOf(await importMany(store, many(3), importer)).map(valueOf)).toHaveLength(3);
  expect(store.sequence).toBe(sequence);
});

test('cancelled at any file, the workspace is as it was, down to its bytes', async () => {
  const store = await createStore(await scratchFolder());
  await importContent(store, 'There before.', 'before.txt');
  await store.filesWritten();
  const paths = workspacePaths(store.root);
  const journal = await readFile(paths.journal);
  for (const stopAt of [0, 1, 7, 12]) {
    const controller = new AbortController();
    const result = await importMany(store, many(12), importer, {
      signal: controller.signal,
      onProgress: (done) => {
        if (done === stopAt) controller.abort();
      },
    });
    expect(failureOf(result).code).toBe('cancelled');
    expect(store.workspace.articles).toHaveLength(1);
    expect(await readFile(paths.journal)).toEqual(journal);
    expect(await readdir(paths.originals)).toHaveLength(1);
    expect(await readdir(paths.articles)).toHaveLength(1);
  }
});
