import { cp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../core/workspace/change';
import { flip, objectPath } from '../testing/backups';
import {
  articleOf,
  BACKUPS,
  createStore,
  failureOf,
  importContent,
  mark,
  openStore,
  reopen,
  scratchFolder,
  snapshotOf,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { readBackup, type Backup } from '../store/backups/backup-manifest';
import { listBackups } from '../store/backups/list-backups';
import { restoreAsAct, restoreInPlace } from './restore-workspace';
import type { WorkspaceStore } from '../store/workspace-store';

/** A store with one article and a mention, and a backup of it. */
const start = async (): Promise<{ store: WorkspaceStore; backup: Backup; articleId: string }> => {
  const store = await createStore(join(await scratchFolder(), 'workspace'));
  const { id: articleId } = await importContent(store, TEXT);
  await mark(store, articleId, 0, 7);
  const backup = valueOf(await readBackup(valueOf(await store.backUp('asked'))));
  return { store, backup, articleId };
};

const reasonsOf = async (store: WorkspaceStore): Promise<string[]> =>
  valueOf(await listBackups(BACKUPS, { workspaceId: store.workspace.id })).map((summary) =>
    summary.kind === 'sound' ? summary.backup.manifest.reason : 'unreadable',
  );

describe('a backup restored into the open workspace', () => {
  test('brings a deleted article back as one act, with its original, and undo takes it away again', async () => {
    const { store, articleId } = await start();
    await importContent(store, 'Another article.', 'other.txt');
    const before = store.workspace;
    const backup = valueOf(await readBackup(valueOf(await store.backUp('asked'))));
    const { sha256 } = articleOf(store, articleId).original;
    valueOf(await store.run({ command: 'delete-article', articleId }));
    await rm(store.folder.original(sha256));
    const sequence = store.sequence;
    valueOf(await restoreAsAct(store, backup));
    expect(store.next.undo).toBe('restore-backup');
    expect(store.sequence).toBe(sequence + 1);
    expect(store.workspace).toEqual(before);
    expect(await readFile(store.folder.original(sha256), 'utf8')).toBe(TEXT);
    expect(await reasonsOf(store)).toContain('before-restore');
    valueOf(await store.undo());
    expect(store.workspace.articles).toHaveLength(1);
    const again = await reopen(store);
    expect(again.next.redo).toBe('restore-backup');
  });

  test('keeps the analysts, and does nothing where nothing is different', async () => {
    const { store, backup } = await start();
    store.renameAnalyst('Another name');
    valueOf(await store.run({ command: 'rename-workspace', title: 'Another title' }));
    valueOf(await restoreAsAct(store, backup));
    expect(store.workspace.title).toBe('Test workspace');
    expect(store.workspace.analysts.map(({ name }) => name)).toEqual(['Another name']);
    const sequence = store.sequence;
    expect(valueOf(await restoreAsAct(store, backup)).changes).toBe(0);
    expect(store.sequence).toBe(sequence);
  });

  test('is refused where it is of another workspace, or damaged; nothing is changed then', async () => {
    const { store, backup } = await start();
    const other = await start();
    const before = store.workspace;
    expect(failureOf(await restoreAsAct(store, other.backup)).code).toBe('backup-of-other');
    await flip(objectPath(backup, 'workspace.json'));
    expect(failureOf(await restoreAsAct(store, backup)).code).toBe('backup-damaged');
    expect(store.workspace).toBe(before);
  });

  test('is refused when cancelled, and nothing is changed', async () => {
    const { store, backup, articleId } = await start();
    valueOf(await store.run({ command: 'delete-article', articleId }));
    const sequence = store.sequence;
    expect(failureOf(await restoreAsAct(store, backup, { signal: AbortSignal.abort() })).code).toBe('cancelled');
    expect(store.sequence).toBe(sequence);
  });
});

describe('a backup put back in the place of a damaged workspace', () => {
  test('leaves the damaged folder beside it, byte for byte', async () => {
    const { store, backup } = await start();
    const before = store.workspace;
    await store.close();
    await writeFile(store.folder.workspace, 'no JSON');
    const damaged = await snapshotOf(store.root);
    for (const expected of ['workspace.damaged-1', 'workspace.damaged-2']) {
      const { aside } = valueOf(await restoreInPlace(backup, store.root));
      expect(basename(aside ?? '')).toBe(expected);
    }
    expect(await snapshotOf(`${store.root}.damaged-1`)).toEqual(damaged);
    const back = await openStore(store.root);
    expect(applyChanges(back.workspace, [])).toEqual(before);
  });

  test('leaves the folder where it is when the backup cannot be restored', async () => {
    const { store, backup } = await start();
    await store.close();
    await flip(objectPath(backup, 'workspace.json'));
    const before = await snapshotOf(store.root);
    expect(failureOf(await restoreInPlace(backup, store.root)).code).toBe('backup-damaged');
    expect(await snapshotOf(store.root)).toEqual(before);
    expect(await readdir(join(store.root, '..'))).toEqual(['workspace']);
  });

  test('is refused while the workspace is open, and works where nothing is left of it', async () => {
    const { store, backup } = await start();
    expect(failureOf(await restoreInPlace(backup, store.root)).code).toBe('workspace-in-use');
    await store.close();
    const copy = join(await realpath(await scratchFolder()), 'gone');
    await cp(store.root, copy, { recursive: true });
    await rm(copy, { recursive: true });
    expect(valueOf(await restoreInPlace(backup, copy))).toEqual({ aside: null });
    await openStore(copy);
  });
});
