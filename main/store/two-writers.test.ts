import { cp, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildForChildren, startChild, type BuiltModules } from '../testing/child';
import {
  analyst,
  articleOf,
  BACKUPS,
  createStore,
  failureOf,
  importContent,
  mark,
  openStore,
  OPTIONS,
  scratchFolder,
  snapshotOf,
  TEXT,
} from '../testing/scratch';
import { openWorkspace } from './open-workspace';

let modules: BuiltModules;
beforeAll(async () => {
  modules = await buildForChildren({ store: 'main/store/open-workspace.ts', moment: 'main/store/moment.ts' });
});
afterAll(() => modules.remove());

const OPENING = `
  const [folder, modules] = process.argv.slice(1);
  const { openWorkspace } = await import(modules + '/store.js');
  const { systemMoment } = await import(modules + '/moment.js');
  const options = { analyst: ${JSON.stringify(analyst)}, moment: systemMoment, backups: ${JSON.stringify(BACKUPS)} };
  const opened = await openWorkspace(folder, options);
  console.log(opened.ok ? 'opened' : opened.error.code);
`;

const open = (folder: string) => openWorkspace(folder, OPTIONS);

describe('cases 29 to 32: a workspace that two want to write', () => {
  test('in one process, also by a link or another way to the folder: the second is refused and nothing is written', async () => {
    const store = await createStore(join(await scratchFolder(), 'workspace'));
    await importContent(store, TEXT);
    await store.settled();
    const link = join(await scratchFolder(), 'link');
    await symlink(store.root, link);
    const before = await snapshotOf(store.root);
    for (const path of [store.root, link, join(store.root, '..', 'workspace', '.')]) {
      expect(failureOf(await open(path)).code).toBe('workspace-in-use');
    }
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('in ten processes at once: one of them opens it, and what it does is not disturbed', async () => {
    const store = await createStore(await scratchFolder());
    await store.close();
    const script = `${OPENING} if (opened.ok) setInterval(() => {}, 1000);`;
    const children = Array.from({ length: 10 }, () => startChild(script, [store.root, modules.folder]));
    const said = await Promise.all(children.map((child) => child.line()));
    expect(said.toSorted()).toEqual(['opened', ...Array<string>(9).fill('workspace-in-use')]);
  });

  test('one of them killed: the next opens at once, again and again, and no file has to be removed by hand', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    await store.close();
    for (let round = 0; round < 5; round += 1) {
      const holder = startChild(`${OPENING} setInterval(() => {}, 1000);`, [store.root, modules.folder]);
      expect(await holder.line()).toBe('opened');
      expect(failureOf(await open(store.root)).code).toBe('workspace-in-use');
      holder.process.kill('SIGKILL');
      await holder.ended;
      const next = await openStore(store.root);
      await mark(next, id, round, round + 2);
      await next.close();
      expect(articleOf(next, id).mentions).toHaveLength(round + 1);
    }
  });

  test('a copy of it, as from another machine, holds no lock of the one it was copied from', async () => {
    const store = await createStore(join(await scratchFolder(), 'workspace'));
    await importContent(store, TEXT);
    const copy = join(await scratchFolder(), 'copy');
    await cp(store.root, copy, { recursive: true });
    const other = await openStore(copy);
    expect(other.workspace).toEqual(store.workspace);
    await other.close();
  });

  test('one that was moved while it was open is not opened in its old place by another', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    await importContent(store, TEXT);
    await rename(store.root, join(folder, 'moved'));
    expect(failureOf(await store.run({ command: 'rename-workspace', title: 'x' })).code).toBe('workspace-gone');
    const moved = await openStore(join(folder, 'moved'));
    expect(moved.workspace).toEqual(store.workspace);
  });
});
