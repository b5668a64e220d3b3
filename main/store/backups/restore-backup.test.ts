import { mkdir, readdir, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, changeSomething, flip, freeFolder, objectPath, storeWithPlace } from '../../testing/backups';
import {
  failureOf,
  importContent,
  openStore,
  scratchFolder,
  filesToBackUp,
  snapshotOf,
  valueOf,
} from '../../testing/scratch';
import { fillDisk, mountSmallDisk, whyNoSmallDisk } from '../../testing/small-disk';
import { restoreBackup } from './restore-backup';
import { verifyBackup } from './verify-backup';

describe('restoring a backup', () => {
  test('gives the very same files, and a workspace that opens with everything and its undo', async () => {
    const { store, place } = await storeWithPlace();
    const files = await filesToBackUp(store.root);
    const [{ workspace }, backup] = [store, await backUp(store, place)];
    await changeSomething(store, 'Later');
    const before = await snapshotOf(dirname(place));
    const target = valueOf(await restoreBackup(backup, freeFolder(place)));
    expect(await filesToBackUp(target)).toEqual(files);
    const around = Object.entries(await snapshotOf(dirname(place))).filter(([path]) => !path.startsWith('restored/'));
    expect(Object.fromEntries(around)).toEqual(before);
    const restored = await openStore(target);
    expect(restored.workspace).toEqual(workspace);
    expect(restored.findings).toEqual([]);
    valueOf(await restored.undo());
  });

  test('takes an empty folder, also by way of a link', async () => {
    const { store, place } = await storeWithPlace();
    const backup = await backUp(store, place);
    const folder = await scratchFolder();
    await mkdir(join(folder, 'empty'));
    await symlink(join(folder, 'empty'), join(folder, 'link'));
    valueOf(await restoreBackup(backup, join(folder, 'link')));
    expect((await readdir(folder)).sort()).toEqual(['empty', 'link']);
    expect(await filesToBackUp(join(folder, 'empty'))).toEqual(await filesToBackUp(store.root));
  });

  test('refuses a folder that is not empty, a file, a broken link and the workspace itself', async () => {
    const { store, place } = await storeWithPlace();
    const backup = await backUp(store, place);
    const folder = await scratchFolder();
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await symlink(join(folder, 'nowhere'), join(folder, 'broken'));
    const before = [await snapshotOf(folder), await filesToBackUp(store.root)];
    const codes: string[] = [];
    for (const target of [
      folder,
      store.root,
      join(folder, 'mine.txt'),
      join(folder, 'broken'),
      join(folder, 'no', 'x'),
    ])
      codes.push(failureOf(await restoreBackup(backup, target)).code);
    expect(codes).toEqual([
      'workspace-not-empty',
      'workspace-not-empty',
      'write-failed',
      'write-failed',
      'write-failed',
    ]);
    expect([await snapshotOf(folder), await filesToBackUp(store.root)]).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['broken', 'mine.txt']);
  });

  test('names each damaged object, whichever it is and however, and writes nothing', async () => {
    const { store, place } = await storeWithPlace();
    const backup = await backUp(store, place);
    const outside = join(await scratchFolder(), 'outside');
    await writeFile(outside, 'outside');
    const damages: ((object: string) => Promise<void>)[] = [
      flip,
      (object) => truncate(object, 3),
      (object) => writeFile(object, ''),
      (object) => rm(object),
      async (object) => {
        await rm(object);
        await symlink(outside, object);
      },
      async (object) => {
        await rm(object);
        await mkdir(object);
      },
    ];
    for (const { path } of backup.manifest.files) {
      for (const damage of damages) {
        const object = objectPath(backup, path);
        await damage(object);
        const failure = failureOf(await restoreBackup(backup, freeFolder(place)));
        expect([failure.code, failure.details['file']]).toEqual(['backup-damaged', object]);
        expect(valueOf(await verifyBackup(backup))).toEqual([{ path, object, cause: failure.details['cause'] }]);
        expect(await readdir(dirname(place))).toEqual(['backups', 'workspace']);
        await rm(object, { recursive: true, force: true });
        await backUp(store, place, { reason: 'opened' });
      }
    }
  });

  test('leaves nothing behind when it is cancelled, wherever it was', async () => {
    const { store, place } = await storeWithPlace();
    const backup = await backUp(store, place);
    const totals = new Set<number>();
    for (let after = 0; ; after += 1) {
      const controller = new AbortController();
      const onProgress = (done: number, total: number): void => {
        totals.add(total);
        if (done === after) controller.abort();
      };
      const result = await restoreBackup(backup, freeFolder(place), { signal: controller.signal, onProgress });
      if (result.ok) break;
      expect(result.error.code).toBe('cancelled');
      expect(await readdir(dirname(place))).toEqual(['backups', 'workspace']);
    }
    expect([...totals]).toEqual([backup.manifest.files.length * 2]);
  });

  test('removes what one that was killed left beside the target, and nothing else', async () => {
    const { store, place } = await storeWithPlace();
    const backup = await backUp(store, place);
    const id = '01900000-0000-4000-8000-000000000000';
    await mkdir(`${freeFolder(place)}.${id}.unfinished`);
    await writeFile(join(`${freeFolder(place)}.${id}.unfinished`, 'half'), '');
    await mkdir(join(dirname(place), `other.${id}.unfinished`));
    valueOf(await restoreBackup(backup, freeFolder(place)));
    expect((await readdir(dirname(place))).sort()).toEqual(
      ['backups', `other.${id}.unfinished`, 'restored', 'workspace'].sort(),
    );
  });

  const reason = whyNoSmallDisk;
  test.skipIf(reason !== null)(
    `leaves nothing on a disk that is full, and works once there is space${reason === null ? '' : ` (skipped: ${reason})`}`,
    async () => {
      const { store, place } = await storeWithPlace();
      await importContent(store, 'Long text. '.repeat(2000));
      const backup = await backUp(store, place);
      const disk = await mountSmallDisk(1024);
      const free = await fillDisk(disk);
      const target = join(disk, 'workspace');
      expect(failureOf(await restoreBackup(backup, target))).toEqual({ code: 'disk-full', details: { file: target } });
      expect(await readdir(disk)).toEqual(['filler']);
      await free();
      valueOf(await restoreBackup(backup, target));
      expect((await stat(target)).isDirectory()).toBe(true);
    },
  );
});
