import { chmod, cp, mkdir, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWorkspace } from '../files/export-workspace';
import { importFile, importText } from '../files/import-text';
import { buildForChildren, startChild, type BuiltModules } from '../testing/child';
import {
  addClaimAndActor,
  analyst,
  articleOf,
  BACKUPS,
  createStore,
  failureOf,
  importContent,
  importer,
  mark,
  openStore,
  OPTIONS,
  reopen,
  scratchFolder,
  snapshotOf,
  steadyMoment,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { fillDisk, mountSmallDisk, whyNoSmallDisk } from '../testing/small-disk';
import { originalsOfTexts } from './originals';
import { workspacePaths } from './workspace-folder';
import { createWorkspace, openWorkspace } from './open-workspace';

const open = (folder: string) => openWorkspace(folder, OPTIONS);

let modules: BuiltModules;
beforeAll(async () => {
  modules = await buildForChildren({
    store: 'main/store/open-workspace.ts',
    view: 'main/store/workspace-view.ts',
    moment: 'main/store/moment.ts',
  });
});
afterAll(() => modules.remove());

/** How scripts of child processes begin: the store of the workspace `folder`, opened. */
const OPENING = `
  const [folder, modules] = process.argv.slice(1);
  const { openWorkspace } = await import(modules + '/store.js');
  const { systemMoment } = await import(modules + '/moment.js');
  const analyst = ${JSON.stringify(analyst)};
  const opened = await openWorkspace(folder, { analyst, moment: systemMoment, backups: ${JSON.stringify(BACKUPS)} });
  const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
`;

const child = (script: string, folder: string, user: 'same' | 'nobody' = 'same') =>
  startChild(`${OPENING}${script}`, [folder, modules.folder], user);

const parse = (line: string | null): unknown => JSON.parse(line ?? 'null');

describe('a folder that vanishes while it is open', () => {
  test('refuses acts with its name, makes nothing anew, can be exported, and goes on when it is back', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    const { id } = await importContent(store, TEXT);
    await mark(store, id, 0, 7);
    await rename(store.root, join(folder, 'away'));
    const before = store.workspace;
    const acts = [
      () => store.run({ command: 'rename-workspace', title: 'Lost' }),
      () => store.undo(),
      () =>
        store.importArticle(
          { command: 'import-article', article: { ...articleOf(store, id), id: steadyMoment.newId() } },
          Buffer.from('x'),
        ),
    ];
    for (const act of acts) {
      expect(failureOf(await act())).toEqual({ code: 'workspace-gone', details: { folder: store.root } });
    }
    expect(store.workspace).toBe(before);
    expect(await readdir(folder)).toEqual(['away']);
    valueOf(await exportWorkspace(store.workspace, store.root, join(folder, 'rescue.json')));
    expect(await readFile(join(folder, 'rescue.json'), 'utf8')).toContain('Wu Qian');
    await rename(join(folder, 'away'), store.root);
    valueOf(await store.run({ command: 'rename-workspace', title: 'Back' }));
    const again = await reopen(store);
    expect(again.workspace.title).toBe('Back');
    expect(articleOf(again, id).mentions).toHaveLength(1);
  });

  test('leaves the empty folder of a disk that was taken out alone', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    await rename(store.root, join(folder, 'away'));
    await mkdir(store.root);
    expect(failureOf(await store.run({ command: 'rename-workspace', title: 'Lost' })).code).toBe('workspace-gone');
    expect(failureOf(await store.adopt(store.workspace, originalsOfTexts(store.workspace.articles))).code).toBe(
      'workspace-gone',
    );
    const content = { fileName: 'a.txt', bytes: Buffer.from(TEXT) };
    expect(failureOf(await importText(store, content, importer)).code).toBe('workspace-gone');
    expect(await readdir(store.root)).toEqual([]);
  });

  test('is not written into when an older copy comes back in its place', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    const copy = await snapshotOf(store.root);
    await cp(store.root, join(folder, 'older'), { recursive: true });
    await importContent(store, TEXT);
    await rename(store.root, join(folder, 'away'));
    await rename(join(folder, 'older'), store.root);
    expect(failureOf(await store.run({ command: 'rename-workspace', title: 'Lost' })).code).toBe('write-failed');
    expect(await snapshotOf(store.root)).toEqual(copy);
  });

  test('can be closed', async () => {
    const store = await createStore(join(await scratchFolder(), 'workspace'));
    await rm(store.root, { recursive: true });
    expect(failureOf(await store.close()).code).toBe('workspace-gone');
    expect(failureOf(await open(store.root)).code).toBe('workspace-missing');
  });
});

describe.skipIf(process.platform === 'win32')('permissions', () => {
  const tellOpening = 'say(opened.ok ? { ok: true } : opened);';

  test('a folder that may not be read is named, with the cause', async () => {
    const store = await createStore(join(await scratchFolder(), 'workspace'));
    await store.close();
    for (const mode of [0o000, 0o444, 0o111]) {
      await chmod(store.root, mode);
      const reply = parse(await child(tellOpening, store.root, 'nobody').line());
      expect(reply).toEqual({
        ok: false,
        error: { code: 'workspace-unreadable', details: { folder: store.root, cause: 'permission denied' } },
      });
    }
    await chmod(store.root, 0o755);
  });

  test('a file that may not be read is no reason to begin anew', async () => {
    const store = await createStore(join(await scratchFolder(), 'workspace'));
    await addClaimAndActor(store, (await importContent(store, TEXT)).id);
    await store.close();
    const before = await snapshotOf(store.root);
    await chmod(workspacePaths(store.root).claims, 0o000);
    const reply = parse(await child(tellOpening, store.root, 'nobody').line());
    expect(reply).toMatchObject({ ok: false, error: { code: 'workspace-unreadable' } });
    await chmod(workspacePaths(store.root).claims, 0o600);
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('case 13: a folder that may be read but not written says so, can be looked at, and stays as it was', async () => {
    const store = await createStore(join(await scratchFolder(), 'workspace'));
    await importContent(store, TEXT);
    await store.close();
    const before = await snapshotOf(store.root);
    for (const path of Object.keys(before)) await chmod(join(store.root, path), 0o444);
    const folders = ['articles', 'originals', 'journal', 'previous', '.'];
    for (const name of folders) await chmod(join(store.root, name), 0o555);
    const script = `say(opened);
      const { viewWorkspace } = await import(modules + '/view.js');
      const view = await viewWorkspace(folder);
      say([view.value.workspace.articles.length, view.value.findings]);`;
    const reader = child(script, store.root, 'nobody');
    expect(parse(await reader.line())).toEqual({
      ok: false,
      error: { code: 'workspace-not-writable', details: { folder: store.root, cause: 'permission denied' } },
    });
    expect(parse(await reader.line())).toEqual([1, []]);
    expect(await snapshotOf(store.root)).toEqual(before);
    for (const name of folders.toReversed()) await chmod(join(store.root, name), 0o755);
  });
});

describe('a disk that is full', () => {
  const reason = whyNoSmallDisk;
  const name = reason === null ? '' : ` (skipped: ${reason})`;

  test.skipIf(reason !== null)(
    `refuses acts, keeps what was there, and goes on when there is space${name}`,
    async () => {
      const disk = await mountSmallDisk(512);
      const store = await createStore(join(disk, 'workspace'));
      const { id } = await importContent(store, TEXT);
      await mark(store, id, 0, 7);
      const free = await fillDisk(disk);
      const before = { files: await snapshotOf(store.root), workspace: store.workspace, history: store.history };
      const note = 'long '.repeat(2000);
      const selections = [{ start: 8, end: 12 }];
      const add = { command: 'add-mention', articleId: id, kind: 'claim', selections, note } as const;
      expect(failureOf(await store.run(add))).toEqual({ code: 'disk-full', details: { file: store.root } });
      const folder = await scratchFolder();
      await writeFile(join(folder, 'b.txt'), `${TEXT}${note}`);
      expect(failureOf(await importFile(store, join(folder, 'b.txt'), importer)).code).toBe('disk-full');
      expect({ files: await snapshotOf(store.root), workspace: store.workspace, history: store.history }).toEqual(
        before,
      );
      await free();
      valueOf(await store.run(add));
      valueOf(await importFile(store, join(folder, 'b.txt'), importer));
      const again = await reopen(store);
      expect(again.workspace).toEqual(store.workspace);
      expect(articleOf(again, id).mentions).toHaveLength(2);
    },
  );

  test.skipIf(reason !== null)(`counts an act as done once the journal has it; the file follows${name}`, async () => {
    const disk = await mountSmallDisk(512);
    const store = await createStore(join(disk, 'workspace'));
    const paths = workspacePaths(store.root);
    // The article’s file is larger than what will be free, a short act’s line is not.
    const { id } = await importContent(store, TEXT.repeat(300));
    const filler = join(disk, 'most');
    const { bavail, bsize } = await statfs(disk);
    await writeFile(filler, Buffer.alloc((bavail - 4) * bsize, 1));
    const old = await readFile(paths.article(id));
    const mention = await mark(store, id, 0, 7);
    expect(articleOf(store, id).mentions).toEqual([mention]);
    expect(await readFile(paths.article(id))).toEqual(old);
    // Also opening works while the disk is still full, and the act is there.
    const full = await reopen(store);
    expect(articleOf(full, id).mentions).toEqual([mention]);
    await rm(filler);
    const second = await mark(full, id, 8, 12);
    await full.close();
    expect(JSON.parse(await readFile(paths.article(id), 'utf8'))).toMatchObject({ mentions: [mention, second] });
  });

  test.skipIf(reason !== null)(`leaves the folder empty when a workspace cannot be made${name}`, async () => {
    const disk = await mountSmallDisk(64);
    const folder = join(disk, 'workspace');
    await mkdir(folder);
    const free = await fillDisk(disk);
    const failure = failureOf(await createWorkspace(folder, 'Title', OPTIONS));
    expect(failure.code).toBe('disk-full');
    expect(await readdir(folder)).toEqual([]);
    await free();
    await createStore(folder);
  });

  test.skipIf(reason !== null)(`leaves no part of an export behind, and the old one as it was${name}`, async () => {
    const disk = await mountSmallDisk(256);
    const store = await createStore(await scratchFolder());
    await importContent(store, TEXT.repeat(200));
    const path = join(disk, 'export.json');
    await writeFile(path, 'the old one');
    await fillDisk(disk);
    expect(failureOf(await exportWorkspace(store.workspace, store.root, path))).toEqual({
      code: 'disk-full',
      details: { file: path },
    });
    expect((await readdir(disk)).sort()).toEqual(['export.json', 'filler']);
    expect(await readFile(path, 'utf8')).toBe('the old one');
  });
});

describe('another process', () => {
  test('that has the workspace open keeps us out until it is killed', async () => {
    const store = await createStore(await scratchFolder());
    await store.close();
    const holder = child('say(opened.ok); setInterval(() => {}, 1000);', store.root);
    expect(await holder.line()).toBe('true');
    expect(failureOf(await open(store.root))).toEqual({ code: 'workspace-in-use', details: { folder: store.root } });
    holder.process.kill('SIGKILL');
    expect(await holder.ended).toBe('SIGKILL');
    await openStore(store.root);
  });

  test('is kept out while we have it open', async () => {
    const store = await createStore(await scratchFolder());
    const other = child('say(opened); ', store.root);
    expect(parse(await other.line())).toMatchObject({ ok: false, error: { code: 'workspace-in-use' } });
    expect(await other.ended).toBe(0);
  });

  test('that is killed at any moment has lost none of the acts it was told were done', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    await store.close();
    const script = `
      for (let count = 0; ; count += 1) {
        const done = await opened.value.run({ command: 'add-mention', articleId: '${id}', kind: 'cue',
          selections: [{ start: 0, end: 2 }] });
        say(done.value.changes.find((change) => change.record === 'mention').id);
      }`;
    const acknowledged = new Set<unknown>();
    for (const patience of [1, 7, 13, 22, 31]) {
      const writer = child(script, store.root);
      for (let count = 0; count < patience; count += 1) acknowledged.add(parse(await writer.line()));
      writer.process.kill('SIGKILL');
      for (let line = await writer.line(); line !== null; line = await writer.line()) acknowledged.add(parse(line));
      await writer.ended;
      const again = await openStore(store.root);
      const there = new Set<unknown>(articleOf(again, id).mentions.map((mention) => mention.id));
      expect([...acknowledged].filter((mention) => !there.has(mention))).toEqual([]);
      expect((await readdir(join(store.root, 'articles'))).filter((name) => !name.endsWith('.json'))).toEqual([]);
      await again.close();
    }
  });
});
