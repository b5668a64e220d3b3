import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createStore, importContent, mark, scratchFolder, TEXT, valueOf } from '../testing/scratch';
import { firstLook } from './first-look';
import { workspacePaths } from './workspace-folder';

const twoArticles = async () => {
  const store = await createStore(await scratchFolder());
  const one = await importContent(store, TEXT);
  const other = await importContent(store, `Another. ${TEXT}`);
  await mark(store, other.id, 0, 7);
  await store.filesWritten();
  return { store, one, other };
};

describe('a first look at a workspace', () => {
  test('has the article that is asked for, as the workspace has it, and counts the others', async () => {
    const { store, other } = await twoArticles();
    const look = await firstLook(store.root, other.id, 1);
    const { title, codebook, analysts } = store.workspace;
    expect(look).toMatchObject({ root: store.root, articles: 2, workspace: { title, codebook, analysts } });
    expect(look?.workspace.articles).toEqual(store.workspace.articles.filter(({ id }) => id === other.id));
  });

  test('has the first article where none is asked for, or one that is not there', async () => {
    const { store } = await twoArticles();
    const [first] = store.workspace.articles;
    for (const wanted of [null, '01900000-0000-7000-8000-000000000000', '../workspace']) {
      expect((await firstLook(store.root, wanted, 1))?.workspace.articles).toEqual([first]);
    }
  });

  test('is none of a small workspace, of one that is not there, and of files that are not well', async () => {
    const { store, one } = await twoArticles();
    const root = store.root;
    const paths = workspacePaths(root);
    expect(await firstLook(root, one.id, 3)).toBeNull();
    expect(await firstLook(`${root}-elsewhere`, one.id, 1)).toBeNull();
    valueOf(await store.close());
    await writeFile(paths.article(one.id), '{"torn');
    expect(await firstLook(root, one.id, 1)).toBeNull();
    await rm(paths.workspace);
    expect(await firstLook(root, null, 1)).toBeNull();
  });
});
