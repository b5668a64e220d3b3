import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import type { Workspace } from '../../core/workspace/workspace';
import { closing, mark, openStore, OPTIONS, scratchFolder, snapshotOf, valueOf } from '../testing/scratch';
import { momentFrom } from '../testing/steady-moments';
import { listBackups } from './backups/list-backups';
import { restoreBackup } from './backups/restore-backup';
import { openWorkspace } from './open-workspace';
import { verifyWorkspace } from './verify-workspace';
import { readWorkspace } from './workspace-view';
import { workspacePaths } from './workspace-folder';

const goldenOf = (version: 1 | 3): string => join(import.meta.dirname, `../testing/golden/format-${String(version)}`);
const GOLDEN = goldenOf(1);

const goldenCopy = async (version: 1 | 3 = 1): Promise<string> => {
  const folder = join(await scratchFolder(), 'workspace');
  await cp(goldenOf(version), folder, { recursive: true });
  return folder;
};

const textOf = (workspace: Workspace): string => exportToText(workspaceToExport(workspace));

describe('case 27: a workspace of format 1', () => {
  test('is moved once; its export is the same before and after, and nothing more is written the next time', async () => {
    const folder = await goldenCopy();
    const before = textOf(valueOf(await readWorkspace(folder)).workspace);
    const first = await openStore(folder);
    await first.close();
    expect(first.findings).toMatchObject([{ kind: 'migrated', from: 1, to: 4 }]);
    expect(textOf(first.workspace)).toBe(before);
    expect(valueOf(await verifyWorkspace(folder)).problems).toEqual([]);
    const files = await snapshotOf(folder);
    const second = await openStore(folder);
    await second.close();
    expect(second.findings).toEqual([]);
    expect(textOf(second.workspace)).toBe(before);
    expect(await snapshotOf(folder)).toEqual(files);
    expect(JSON.parse(await readFile(workspacePaths(folder).workspace, 'utf8'))).toMatchObject({ formatVersion: 4 });
  });

  test('is only looked at by one who looks, and stays as it was', async () => {
    const folder = await goldenCopy();
    const before = await snapshotOf(folder);
    valueOf(await readWorkspace(folder));
    expect(await snapshotOf(folder)).toEqual(before);
  });

  test('is kept as it was in a backup, which can be given back and is then moved too', async () => {
    const folder = await goldenCopy();
    const place = join(await scratchFolder(), 'backups');
    const store = closing(valueOf(await openWorkspace(folder, { ...OPTIONS, backups: place })));
    const summaries = valueOf(await listBackups(place, { workspaceId: store.workspace.id }));
    const backups = summaries.flatMap((summary) => (summary.kind === 'sound' ? [summary.backup] : []));
    const backup = backups.find(({ manifest }) => manifest.reason === 'before-migration');
    if (backup === undefined) throw new Error('there is no backup of the workspace as it was');
    const target = join(await scratchFolder(), 'restored');
    valueOf(await restoreBackup(backup, target));
    const [golden, restored] = [await snapshotOf(GOLDEN), await snapshotOf(target)];
    for (const [path, hash] of Object.entries(golden)) expect(restored[path]).toBe(hash);
    const again = await openStore(target);
    expect(textOf(again.workspace)).toBe(textOf(store.workspace));
  });

  test('keeps its undo, as far as it goes', async () => {
    // The golden workspace has the ids that tests count from one on.
    const options = { ...OPTIONS, moment: momentFrom(100_000) };
    const store = closing(valueOf(await openWorkspace(await goldenCopy(), options)));
    const before = store.workspace;
    const articleId = before.articles[0]?.id ?? '';
    await mark(store, articleId, 0, 5);
    valueOf(await store.undo());
    expect(store.workspace.articles).toEqual(before.articles);
    let undone = 0;
    while ((await store.undo()).ok) undone += 1;
    expect(undone).toBeGreaterThan(3);
    expect(store.workspace.articles).toEqual([]);
    while ((await store.redo()).ok);
    expect(store.workspace.articles.map(({ id }) => id)).toEqual(before.articles.map(({ id }) => id));
    await store.filesWritten();
    expect((await readdir(join(store.root, 'articles'))).length).toBeGreaterThan(0);
  });
});

test('a workspace of format 3 is moved, has no saved filters and takes them, and keeps its undo', async () => {
  const folder = await goldenCopy(3);
  const before = textOf(valueOf(await readWorkspace(folder)).workspace);
  const store = closing(valueOf(await openWorkspace(folder, { ...OPTIONS, moment: momentFrom(100_000) })));
  expect(store.findings).toMatchObject([{ kind: 'migrated', from: 3, to: 4 }]);
  expect(textOf(store.workspace)).toBe(before);
  expect(store.workspace).toMatchObject({ savedFilters: [], events: [{ title: 'رویداد' }] });
  const criteria = { of: 'claims', show: 'contested', words: '' } as const;
  valueOf(await store.run({ command: 'make-saved-filter', name: 'مناقشه', criteria }));
  await store.close();
  expect(valueOf(await verifyWorkspace(folder)).problems).toEqual([]);
  const again = await openStore(folder);
  expect(again.workspace.savedFilters).toMatchObject([{ name: 'مناقشه', criteria }]);
  valueOf(await again.undo());
  expect(textOf(again.workspace)).toBe(before);
  while ((await again.undo()).ok);
  expect(again.workspace.articles).toEqual([]);
});
