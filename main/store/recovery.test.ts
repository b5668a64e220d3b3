import { appendFile, cp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addClaimAndActor,
  OPTIONS,
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
import { viewWorkspace } from './workspace-view';
import { workspacePaths, type WorkspacePaths } from './workspace-folder';
import { openWorkspace } from './open-workspace';
import type { WorkspaceStore } from './workspace-store';

const open = (folder: string) => openWorkspace(folder, OPTIONS);

/** Where the end of the journal was set aside at opening. */
const tailOf = (store: WorkspaceStore): string =>
  store.findings.map((finding) => (finding.kind === 'journal-cut' ? finding.keptAs : null)).find(Boolean) ?? '';

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
      expect(await readFile(tailOf(again))).toEqual(whole.subarray(whole.length - lastLength).subarray(0, kept));
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
    const [file, seals] = [await readFile(paths.article(id)), await readFile(paths.seals)];
    await mark(store, id, 3, 5);
    await store.close();
    await writeFile(paths.article(id), file);
    await writeFile(paths.seals, seals);
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
    expect(await readFile(tailOf(again), 'utf8')).toBe(`${[flipped, third, fourth].join('\n')}\n`);
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
    expect(tailOf(again)).not.toBe('');
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
  const damages: readonly [string, (good: Buffer) => string | Buffer][] = [
    ['empty', () => ''],
    ['all zero bytes', (good) => Buffer.alloc(good.length)],
    ['null', () => 'null'],
    ['0', () => '0'],
    ['false', () => 'false'],
    ['an empty string', () => '""'],
    ['{}', () => '{}'],
    ['[]', () => '[]'],
    ['cut off', (good) => good.subarray(0, good.length / 2)],
    ['not UTF-8', (good) => Buffer.concat([good, Buffer.from([0xff])])],
    ['of another kind', (good) => good.toString().replace('"format": "hashiya-', '"format": "other-')],
  ];
  const names = ['workspace', 'claims', 'actors', 'article'] as const;

  test.each(names)('case 20: %s is made good, with nothing missing, and its bytes are kept', async (name) => {
    const { store, paths, id } = await complete();
    const file = name === 'article' ? paths.article(id) : paths[name];
    for (const [what, damage] of damages) {
      const damaged = Buffer.from(damage(await readFile(file)));
      await writeFile(file, damaged);
      const again = valueOf(await open(store.root));
      await again.close();
      expect(again.workspace, what).toEqual(store.workspace);
      expect(again.findings, what).toMatchObject([{ kind: 'repaired', file, isComplete: true }]);
      const [finding] = again.findings;
      expect(await readFile(finding?.kind === 'repaired' ? (finding.keptAs ?? '') : ''), what).toEqual(damaged);
      const third = valueOf(await open(store.root));
      await third.close();
      expect(third.workspace, what).toEqual(store.workspace);
      expect(third.findings, what).toEqual([]);
    }
  });

  test.each(names)('case 26: %s of a newer format is not written, and can be looked at', async (name) => {
    const { store, paths, id } = await complete();
    const file = name === 'article' ? paths.article(id) : paths[name];
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('"formatVersion": 4', '"formatVersion": 999'));
    const before = await snapshotOf(store.root);
    expect(failureOf(await open(store.root))).toMatchObject({ code: 'workspace-newer', details: { version: 999 } });
    const view = valueOf(await viewWorkspace(store.root));
    expect(view.access).toEqual({ kind: 'newer', version: 999 });
    expect(view.workspace).toEqual(store.workspace);
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('an article that nothing is left to make good from is named, and everything else is there', async () => {
    const { store, paths, id } = await complete();
    const again = await openStore(store.root);
    const other = await importContent(again, `${TEXT}other`);
    await again.close();
    const damaged = Buffer.from('{"format": "hashiya-article", "torn');
    await writeFile(paths.article(id), damaged);
    await rm(paths.previousFolder, { recursive: true });
    await rm(paths.journal);
    const third = await openStore(store.root);
    expect(third.workspace.articles.map((article) => article.id)).toEqual([other.id]);
    expect(third.workspace.claims).toEqual(store.workspace.claims);
    expect(third.findings).toMatchObject([{ kind: 'lost', file: paths.article(id) }]);
    const [finding] = third.findings;
    expect(await readFile(finding?.kind === 'lost' ? (finding.keptAs ?? '') : '')).toEqual(damaged);
  });

  test('a workspace whose own file is beyond repair is refused and stays as it was', async () => {
    const { store, paths } = await complete();
    await writeFile(paths.workspace, 'null');
    await rm(paths.previousFolder, { recursive: true });
    const before = await snapshotOf(store.root);
    expect(failureOf(await open(store.root))).toMatchObject({
      code: 'workspace-damaged',
      details: { file: paths.workspace },
    });
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('an article under another article’s name is none of the workspace, and is kept', async () => {
    const { store, paths, id } = await annotated();
    const other = paths.article(steadyMoment.newId());
    await cp(paths.article(id), other);
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    expect(again.findings).toMatchObject([{ kind: 'lost', file: other }]);
  });

  test('case 21: an article whose text was cut from outside is set aside, and ours is put back', async () => {
    const { store, paths, id } = await annotated();
    const good = await readFile(paths.article(id), 'utf8');
    const { text } = articleOf(store, id);
    const altered = good.replace(JSON.stringify(text), JSON.stringify(text.replace('army', 'navy')));
    expect(altered).not.toBe(good);
    await writeFile(paths.article(id), altered);
    const again = await openStore(store.root);
    expect(again.workspace).toEqual(store.workspace);
    expect(again.findings).toMatchObject([
      { kind: 'not-taken-in', file: paths.article(id), cause: 'the text of the article was changed in it' },
    ]);
    const [finding] = again.findings;
    const keptAs = finding?.kind === 'not-taken-in' ? finding.keptAs : null;
    expect(await readFile(keptAs ?? '', 'utf8')).toBe(altered);
    expect(await readFile(paths.article(id), 'utf8')).toBe(good);
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
