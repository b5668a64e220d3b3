import { appendFile, cp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addClaimAndActor,
  OPTIONS,
  analyst,
  articleOf,
  closing,
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
import { workspacePaths, type WorkspacePaths } from './workspace-folder';
import { openWorkspace } from './open-workspace';
import type { WorkspaceStore } from './workspace-store';

const open = (folder: string) => openWorkspace(folder, OPTIONS);

/** A closed workspace with one article and three mentions: acts 1 to 4. */
const annotated = async (): Promise<{ store: WorkspaceStore; paths: WorkspacePaths; id: string }> => {
  const store = await createStore(await scratchFolder());
  const { id } = await importContent(store, TEXT);
  for (const start of [0, 3, 8]) await mark(store, id, start, start + 2);
  await store.close();
  return { store, paths: workspacePaths(store.root), id };
};

/** A closed workspace in which every file is there. */
const complete = async (): Promise<{ store: WorkspaceStore; paths: WorkspacePaths; id: string }> => {
  const store = await createStore(await scratchFolder());
  const { id } = await importContent(store, TEXT);
  await addClaimAndActor(store, id);
  await store.close();
  return { store, paths: workspacePaths(store.root), id };
};

const linesOf = async (path: string): Promise<string[]> => (await readFile(path, 'utf8')).split('\n').slice(0, -1);

describe('a journal', () => {
  test('whose end is torn is cut there, at whatever byte; the end is kept byte for byte', async () => {
    const { store, paths } = await annotated();
    const whole = await readFile(paths.journal);
    const lines = await linesOf(paths.journal);
    const lastLength = Buffer.byteLength(`${lines.at(-1) ?? ''}\n`);
    for (const kept of [1, 2, Math.floor(lastLength / 2), lastLength - 1]) {
      await writeFile(paths.journal, whole.subarray(0, whole.length - lastLength + kept));
      const again = valueOf(await open(store.root));
      await again.close();
      expect(again.workspace).toEqual(store.workspace);
      expect(await readFile(again.setAside ?? '')).toEqual(whole.subarray(whole.length - lastLength).subarray(0, kept));
      expect(await readFile(paths.journal)).toEqual(whole.subarray(0, whole.length - lastLength));
    }
    expect(await readdir(paths.quarantine)).toHaveLength(4);
  });

  test('whose end was torn while the article’s file was not written yet loses only the act that was not acknowledged', async () => {
    const store = await createStore(await scratchFolder());
    const paths = workspacePaths(store.root);
    const { id } = await importContent(store, TEXT);
    await mark(store, id, 0, 2);
    const before = articleOf(store, id);
    const file = await readFile(paths.article(id));
    await mark(store, id, 3, 5);
    await store.close();
    await writeFile(paths.article(id), file);
    await truncate(paths.journal, (await readFile(paths.journal)).length - 10);
    const again = await openStore(store.root);
    expect(articleOf(again, id)).toEqual(before);
    valueOf(await again.undo());
    expect(articleOf(await reopen(again), id).mentions).toEqual([]);
  });

  test('with one flipped byte in a line is kept up to that line, and nothing of the work is lost', async () => {
    const { store, paths, id } = await annotated();
    const [first = '', second = '', third = '', fourth = ''] = await linesOf(paths.journal);
    const flipped = second.replace('"note":""', '"note":" "');
    expect(flipped).not.toBe(second);
    await writeFile(paths.journal, `${[first, flipped, third, fourth].join('\n')}\n`);
    const again = closing(valueOf(await open(store.root)));
    expect(again.workspace).toEqual(store.workspace);
    expect(await readFile(again.setAside ?? '', 'utf8')).toBe(`${[flipped, third, fourth].join('\n')}\n`);
    expect(await readFile(paths.journal, 'utf8')).toBe(`${first}\n`);
    // Undoing the import now would take the mentions with it that the journal no longer knows.
    expect(failureOf(await again.undo()).code).toBe('nothing-to-undo');
    await mark(again, id, 12, 15);
    const third_ = await reopen(again);
    expect(articleOf(third_, id).mentions).toHaveLength(4);
    valueOf(await third_.undo());
    expect(failureOf(await third_.undo()).code).toBe('nothing-to-undo');
    expect(articleOf(third_, id).mentions).toHaveLength(3);
  });

  test('that lacks a line in the middle gives no undo across the gap', async () => {
    const { store, paths } = await annotated();
    const [first = '', , third = '', fourth = ''] = await linesOf(paths.journal);
    await writeFile(paths.journal, `${[first, third, fourth].join('\n')}\n`);
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    expect(again.history.undoable).toHaveLength(2);
  });

  test('with lines out of order or twice is cut where the order breaks', async () => {
    const { store, paths } = await annotated();
    const lines = await linesOf(paths.journal);
    await appendFile(paths.journal, `${lines[1] ?? ''}\n`);
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    expect(again.setAside).not.toBeNull();
    expect(again.history.undoable).toHaveLength(4);
  });

  test('that is gone is begun anew; the files hold the work', async () => {
    const { store, paths } = await annotated();
    await rm(paths.journal);
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    expect(failureOf(await again.undo()).code).toBe('nothing-to-undo');
  });

  test('that another program changes meanwhile is not written into', async () => {
    const { store, paths, id } = await annotated();
    const again = await openStore(store.root);
    const whole = await readFile(paths.journal);
    for (const changed of [whole.subarray(0, 100), Buffer.concat([whole, whole])]) {
      await writeFile(paths.journal, changed);
      const failure = failureOf(await again.run({ command: 'delete-article', articleId: id }));
      expect(failure).toMatchObject({
        code: 'write-failed',
        details: { cause: 'another program has changed it meanwhile' },
      });
      expect(await readFile(paths.journal)).toEqual(changed);
    }
    await writeFile(paths.journal, whole);
    valueOf(await again.run({ command: 'rename-workspace', title: 'Goes on' }));
    expect((await reopen(again)).workspace.title).toBe('Goes on');
  });
});

describe('files that lag behind the journal', () => {
  test('are caught up: an older copy of an article', async () => {
    const store = await createStore(await scratchFolder());
    const paths = workspacePaths(store.root);
    const { id } = await importContent(store, TEXT);
    await mark(store, id, 0, 2);
    const old = await readFile(paths.article(id));
    await mark(store, id, 3, 5);
    valueOf(await store.undo());
    await mark(store, id, 8, 10);
    await store.close();
    const newest: unknown = JSON.parse(await readFile(paths.article(id), 'utf8'));
    await writeFile(paths.article(id), old);
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    expect(JSON.parse(await readFile(paths.article(id), 'utf8'))).toEqual(newest);
  });

  test('are caught up: claims, actors, workspace, each by itself', async () => {
    const store = await createStore(await scratchFolder());
    const paths = workspacePaths(store.root);
    const { id } = await importContent(store, TEXT);
    await addClaimAndActor(store, id);
    const old = await Promise.all([paths.claims, paths.actors, paths.workspace].map((path) => readFile(path)));
    await addClaimAndActor(store, id);
    const source = articleOf(store, id).mentions.find(({ kind }) => kind === 'source')?.id ?? '';
    valueOf(
      await store.run({ command: 'set-actor', articleId: id, mentionId: source, actor: { name: 'Someone else' } }),
    );
    valueOf(await store.run({ command: 'rename-workspace', title: 'Renamed' }));
    await store.close();
    for (const [index, path] of [paths.claims, paths.actors, paths.workspace].entries()) {
      await writeFile(path, old[index] ?? '');
      const again = valueOf(await open(store.root));
      await again.close();
      expect(again.workspace).toEqual(store.workspace);
    }
  });

  test('are rebuilt: an article’s file, or all but workspace.json, deleted from outside', async () => {
    const { store, paths, id } = await complete();
    await rm(paths.article(id));
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    await again.close();
    for (const path of [paths.articles, paths.claims, paths.actors]) await rm(path, { recursive: true });
    const third = await openStore(store.root);
    expect(third.workspace).toEqual(store.workspace);
  });
});

describe('a file that cannot be taken for what it should be', () => {
  const damages: readonly [string, (good: Buffer) => string | Buffer, string][] = [
    ['empty', () => '', 'workspace-damaged'],
    ['all zero bytes', (good) => Buffer.alloc(good.length), 'workspace-damaged'],
    ['null', () => 'null', 'workspace-damaged'],
    ['0', () => '0', 'workspace-damaged'],
    ['false', () => 'false', 'workspace-damaged'],
    ['an empty string', () => '""', 'workspace-damaged'],
    ['{}', () => '{}', 'workspace-damaged'],
    ['[]', () => '[]', 'workspace-damaged'],
    ['cut off', (good) => good.subarray(0, good.length / 2), 'workspace-damaged'],
    ['not UTF-8', (good) => Buffer.concat([good, Buffer.from([0xff])]), 'workspace-damaged'],
    [
      'of another kind',
      (good) => good.toString().replace('"format": "hashiya-', '"format": "other-'),
      'workspace-damaged',
    ],
    ['newer', (good) => good.toString().replace('"formatVersion": 1', '"formatVersion": 2'), 'workspace-newer'],
  ];
  const names = ['workspace', 'claims', 'actors', 'article'] as const;

  test.each(names)('%s: it is named, nothing is changed, and a good copy mends it', async (name) => {
    const { store, paths, id } = await complete();
    const file = name === 'article' ? paths.article(id) : paths[name];
    const good = await readFile(file);
    for (const [what, damage, code] of damages) {
      await writeFile(file, damage(good));
      const before = await snapshotOf(store.root);
      const failure = failureOf(await open(store.root));
      expect(failure.code, what).toBe(code);
      expect(failure.details.file, what).toBe(file);
      expect(await snapshotOf(store.root), what).toEqual(before);
    }
    await writeFile(file, good);
    expect((await openStore(store.root)).workspace).toEqual(store.workspace);
  });

  test('an article under another article’s name is refused', async () => {
    const { store, paths, id } = await annotated();
    const other = paths.article(steadyMoment.newId());
    await cp(paths.article(id), other);
    expect(failureOf(await open(store.root))).toMatchObject({ code: 'workspace-damaged', details: { file: other } });
  });

  test('an article whose blocks do not fit its text is refused', async () => {
    const { store, paths, id } = await annotated();
    const good = await readFile(paths.article(id), 'utf8');
    const { text } = articleOf(store, id);
    await writeFile(paths.article(id), good.replace(JSON.stringify(text), JSON.stringify(text.slice(0, 10))));
    const before = await snapshotOf(store.root);
    const failure = failureOf(await open(store.root));
    expect(failure).toMatchObject({ code: 'workspace-damaged', details: { file: paths.article(id) } });
    expect(failure.details.cause).toContain('does not lie within the text');
    expect(await snapshotOf(store.root)).toEqual(before);
    await writeFile(paths.article(id), good);
    expect((await openStore(store.root)).workspace).toEqual(store.workspace);
  });

  test('a byte order mark and CR LF from an outside editor do no harm', async () => {
    const { store, paths, id } = await annotated();
    const good = await readFile(paths.article(id), 'utf8');
    await writeFile(paths.article(id), `\uFEFF${good.replaceAll('\n', '\r\n')}`);
    expect((await openStore(store.root)).workspace).toEqual(store.workspace);
  });

  test('a file that is no part of a workspace is left alone', async () => {
    const { store, paths } = await annotated();
    await writeFile(join(paths.articles, 'notes.json'), 'mine');
    await writeFile(join(paths.articles, 'README'), 'mine');
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    expect(await readFile(join(paths.articles, 'notes.json'), 'utf8')).toBe('mine');
  });

  test('a folder in the place of a file is refused with its cause', async () => {
    const { store, paths } = await complete();
    await rename(paths.claims, `${paths.claims}.away`);
    await cp(paths.originals, paths.claims, { recursive: true });
    expect(failureOf(await open(store.root)).code).toBe('workspace-unreadable');
  });
});
