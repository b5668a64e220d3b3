import { appendFile, cp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/workspace/finding';
import {
  addClaimAndActor,
  articleOf,
  createStore,
  importContent,
  mark,
  openStore,
  reopen,
  scratchFolder,
  steadyMoment,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { workspacePaths, type WorkspacePaths } from './workspace-folder';
import type { WorkspaceStore } from './workspace-store';

/** An open workspace with an article, whose files hold everything. */
const annotated = async (): Promise<{ store: WorkspaceStore; paths: WorkspacePaths; id: string }> => {
  const store = await createStore(join(await scratchFolder(), 'workspace'));
  const { id } = await importContent(store, TEXT);
  await addClaimAndActor(store, id);
  return { store, paths: workspacePaths(store.root), id };
};

/** How other programs write: over the file, or beside it and then in its place. */
const WRITERS: Record<string, (path: string, bytes: string | Uint8Array) => Promise<void>> = {
  'in place': (path, bytes) => writeFile(path, bytes),
  'by a new file': async (path, bytes) => {
    await writeFile(`${path}~`, bytes);
    await rename(`${path}~`, path);
  },
};

const noteOf = (store: WorkspaceStore, id: string): string | undefined =>
  articleOf(store, id).mentions.find(({ kind }) => kind === 'claim')?.note;

/** Asks another act of the same file, so that it has to be written. */
const touch = (store: WorkspaceStore, articleId: string) => mark(store, articleId, 8, 12);

const keptOf = (findings: readonly Finding[]): string =>
  findings.flatMap((finding) => ('keptAs' in finding && finding.keptAs !== null ? [finding.keptAs] : []))[0] ?? '';

const looking = { 'when it is looked for': (store: WorkspaceStore) => store.lookAround() };
const writing = {
  'before it is overwritten': async (store: WorkspaceStore) => {
    await touch(store, store.workspace.articles[0]?.id ?? '');
  },
};
const ways = Object.keys(WRITERS).flatMap((writer) =>
  Object.entries({ ...looking, ...writing }).map(([moment, look]) => ({ writer, moment, look })),
);

describe('case 33: a file of an open workspace is changed by another program', () => {
  test.each(ways)('a note, $writer: it is taken in $moment, undo brings it back, and nothing is lost', async (way) => {
    const { store, paths, id } = await annotated();
    const before = await readFile(paths.article(id), 'utf8');
    await WRITERS[way.writer]?.(paths.article(id), before.replace('A note', 'Their note'));
    await way.look(store);
    await store.filesWritten();
    expect(noteOf(store, id)).toBe('Their note');
    expect(store.findings).toEqual([{ kind: 'taken-in', file: paths.article(id), changes: 1 }]);
    while (noteOf(store, id) === 'Their note') valueOf(await store.undo());
    expect(noteOf(store, id)).toBe('A note');
    expect(noteOf(await reopen(store), id)).toBe('A note');
  });

  test('a file that is touched, or written anew with the same content, is no change', async () => {
    const { store, paths, id } = await annotated();
    const bytes = await readFile(paths.article(id));
    await utimes(paths.article(id), 1e9, 1e9);
    await store.lookAround();
    await WRITERS['by a new file']?.(paths.article(id), bytes);
    await store.lookAround();
    await touch(store, id);
    const { sequence } = store;
    const again = await reopen(store);
    expect([again.findings, store.findings, again.sequence]).toEqual([[], [], sequence]);
  });

  test('an older version that a checkout brings back is taken in, and undo gives what was there', async () => {
    const { store, paths, id } = await annotated();
    const older = await readFile(paths.article(id));
    const mention = await mark(store, id, 8, 12);
    await writeFile(paths.article(id), older);
    await store.lookAround();
    expect(articleOf(store, id).mentions).not.toContainEqual(mention);
    expect(store.findings).toEqual([{ kind: 'taken-in', file: paths.article(id), changes: 1 }]);
    valueOf(await store.undo());
    expect(articleOf(store, id).mentions).toContainEqual(mention);
    expect(articleOf(await reopen(store), id).mentions).toContainEqual(mention);
  });

  test('a file that is deleted is made again, and that is told', async () => {
    const { store, paths, id } = await annotated();
    await rm(paths.article(id));
    await touch(store, id);
    expect(store.findings).toEqual([
      { kind: 'made-again', file: paths.article(id), from: 'journal', isComplete: true },
    ]);
    const again = await reopen(store);
    expect(again.workspace).toEqual(store.workspace);
    expect(again.findings).toEqual([]);
  });

  test('a file that is damaged is set aside byte for byte and made good', async () => {
    const { store, paths, id } = await annotated();
    const bytes = (await readFile(paths.article(id))).subarray(0, 200);
    await writeFile(paths.article(id), bytes);
    await store.lookAround();
    await store.filesWritten();
    expect(store.findings).toMatchObject([{ kind: 'repaired', file: paths.article(id), isComplete: true }]);
    expect(await readFile(keptOf(store.findings))).toEqual(bytes);
    expect((await reopen(store)).workspace).toEqual(store.workspace);
  });

  test('a text that is changed is not taken in; their file is kept, and ours is put back', async () => {
    const { store, paths, id } = await annotated();
    const ours = await readFile(paths.article(id), 'utf8');
    // Not in the title, which has the same words.
    const theirs = ours.replace('trains.\\n', 'sails.\\n');
    await writeFile(paths.article(id), theirs);
    await store.lookAround();
    await store.filesWritten();
    expect(store.findings).toMatchObject([
      { kind: 'not-taken-in', cause: 'the text of the article was changed in it' },
    ]);
    expect(await readFile(keptOf(store.findings), 'utf8')).toBe(theirs);
    expect(await readFile(paths.article(id), 'utf8')).toBe(ours);
    expect(articleOf(store, id).text).toBe(TEXT);
  });

  test('what was changed here at the same moment is not taken in; both versions are kept', async () => {
    const { store, paths, id } = await annotated();
    const before = await readFile(paths.article(id), 'utf8');
    const theirs = before.replace('A note', 'Their note');
    const claim = articleOf(store, id).mentions.find(({ kind }) => kind === 'claim')?.id ?? '';
    const edit = { kind: 'claim', note: 'Our note' } as const;
    // Our act is in the journal and its file not yet written when theirs comes.
    const act = store.run({ command: 'edit-mention', articleId: id, mentionId: claim, edit });
    await writeFile(paths.article(id), theirs);
    valueOf(await act);
    await store.filesWritten();
    await store.lookAround();
    await store.filesWritten();
    expect(['Our note', 'Their note']).toContain(noteOf(store, id));
    if (noteOf(store, id) === 'Our note') {
      const kept = keptOf(store.findings);
      if (kept !== '') expect(await readFile(kept, 'utf8')).toBe(theirs);
    }
    expect(store.findings.map(({ kind }) => kind)).toHaveLength(1);
    expect((await reopen(store)).workspace).toEqual(store.workspace);
  });

  test('claims and the title of the workspace are taken in too', async () => {
    const { store, paths } = await annotated();
    for (const [path, from, to] of [
      [paths.claims, 'A claim', 'Their claim'],
      [paths.workspace, 'Test workspace', 'Their title'],
    ] as const) {
      await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
    }
    await store.lookAround();
    expect(store.workspace.claims).toMatchObject([{ gloss: 'Their claim' }]);
    expect(store.workspace.title).toBe('Their title');
    expect(store.findings.map(({ kind }) => kind)).toEqual(['taken-in', 'taken-in']);
    valueOf(await store.undo());
    expect(store.workspace.claims).toMatchObject([{ gloss: 'A claim' }]);
    expect(store.workspace.title).toBe('Test workspace');
  });

  test('a journal that grows by another program is not written into, and no act is told done', async () => {
    const { store, paths, id } = await annotated();
    await appendFile(paths.journal, 'theirs\n');
    const size = (await stat(paths.journal)).size;
    const selections = [{ start: 0, end: 2 }];
    const refused = await store.run({ command: 'add-mention', articleId: id, kind: 'cue', selections });
    expect(refused).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect((await stat(paths.journal)).size).toBe(size);
  });
});

describe('case 25: articles that the workspace does not know, or misses', () => {
  /** The file of an article from another workspace. */
  const stranger = async (): Promise<{ id: string; path: string }> => {
    const other = await createStore(join(await scratchFolder(), 'other'));
    const { id } = await importContent(other, 'A stranger.\n');
    await other.close();
    return { id, path: workspacePaths(other.root).article(id) };
  };

  test('one that is dropped in is taken in at the next look or opening, and told with its title', async () => {
    for (const isOpen of [true, false]) {
      const { store, paths, id } = await annotated();
      const { id: foundId, path } = await stranger();
      if (!isOpen) await store.close();
      await cp(path, paths.article(foundId));
      if (isOpen) await store.lookAround();
      const again = isOpen ? store : await openStore(store.root);
      expect(again.findings).toMatchObject([{ kind: 'found', file: paths.article(foundId) }]);
      expect(articleOf(again, foundId).text).toBe('A stranger.\n');
      expect(articleOf(again, id)).toEqual(articleOf(store, id));
      valueOf(await again.undo());
      expect(again.workspace.articles.map((article) => article.id)).toEqual([id]);
    }
  });

  test('one whose file is gone is made again from the journal, and told', async () => {
    const { store, paths, id } = await annotated();
    await store.close();
    await rm(paths.article(id));
    const again = await openStore(store.root);
    expect(again.findings).toMatchObject([{ kind: 'made-again', file: paths.article(id), isComplete: true }]);
    expect(again.workspace).toEqual(store.workspace);
  });

  test('one that nobody can read is set aside, told, and the others open', async () => {
    const { store, paths } = await annotated();
    await store.close();
    const path = paths.article(steadyMoment.newId());
    await writeFile(path, '{"not":"an article"}');
    const again = await openStore(store.root);
    expect(again.findings).toMatchObject([{ kind: 'lost', file: path }]);
    expect(await readFile(keptOf(again.findings), 'utf8')).toBe('{"not":"an article"}');
    expect(again.workspace).toEqual(store.workspace);
  });
});
