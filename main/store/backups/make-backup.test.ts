import { mkdir, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  age,
  backUp,
  changeSomething,
  flip,
  objectPath,
  objectsOf,
  occasionOf,
  storeWithPlace,
  summariesOf,
} from '../../testing/backups';
import { failureOf, importContent, scratchFolder, filesToBackUp, snapshotOf, valueOf } from '../../testing/scratch';
import { fillDisk, mountSmallDisk, whyNoSmallDisk } from '../../testing/small-disk';
import { makeBackup } from './make-backup';
import { verifyBackup } from './verify-backup';

const pathsOf = (backup: { manifest: { files: readonly { path: string }[] } }): string[] =>
  backup.manifest.files.map(({ path }) => path);

describe('a backup', () => {
  test('holds every file of the workspace under its hash, and changes nothing else', async () => {
    const { store, place } = await storeWithPlace();
    const before = await snapshotOf(dirname(place));
    const backup = await backUp(store, place);
    expect(Object.fromEntries(backup.manifest.files.map(({ path, sha256 }) => [path, sha256]))).toEqual(
      await filesToBackUp(store.root),
    );
    expect(valueOf(await verifyBackup(backup))).toEqual([]);
    expect(backup.manifest).toMatchObject({ number: 1, folder: store.root, counts: { articles: 1, mentions: 2 } });
    expect(backup.path).toBe(join(place, store.workspace.id, '000001-asked.json'));
    const after = Object.entries(await snapshotOf(dirname(place))).filter(([path]) => !path.startsWith('backups/'));
    expect(Object.fromEntries(after)).toEqual(before);
    expect((await stat(place)).mode & 0o777).toBe(0o700);
  });

  test('copies only what has changed since the last one', async () => {
    const { store, place } = await storeWithPlace();
    const first = await objectsOf(await backUp(store, place));
    await changeSomething(store, 'Second');
    const second = await objectsOf(await backUp(store, place));
    // The workspace’s own file, its seal and the journal.
    expect(second.filter((name) => !first.includes(name))).toHaveLength(3);
    expect(second).toHaveLength(first.length + 3);
  });

  test('is the last one when nothing has changed, unless it is before something that changes much', async () => {
    const { store, place } = await storeWithPlace();
    const first = await backUp(store, place, { reason: 'opened' });
    expect(await backUp(store, place, { reason: 'closed' })).toEqual(first);
    expect(await backUp(store, place, { reason: 'asked' })).toEqual(first);
    const third = await backUp(store, place, { reason: 'before-import' });
    expect(third.manifest.number).toBe(2);
    expect(await summariesOf(store, place)).toHaveLength(2);
  });

  test('of everyday work does not read files of the same size and time again; the others do', async () => {
    const { store, place, articleId } = await storeWithPlace();
    await age(store.root);
    const first = await backUp(store, place, { reason: 'opened' });
    await flip(join(store.root, 'articles', `${articleId}.json`));
    expect((await backUp(store, place, { reason: 'closed' })).manifest.number).toBe(first.manifest.number);
    const thorough = await backUp(store, place, { reason: 'before-merge' });
    expect(thorough.manifest.files).not.toEqual(first.manifest.files);
  });

  test('does not rely on the time of a file that was only just written', async () => {
    const { store, place } = await storeWithPlace();
    const first = await backUp(store, place, { reason: 'opened' });
    expect(first.manifest.files.map(({ mtimeMs }) => mtimeMs)).toEqual(first.manifest.files.map(() => null));
    await flip(join(store.root, 'actors.json'));
    expect((await backUp(store, place, { reason: 'closed' })).manifest.number).toBe(2);
  });

  test('reads the journal anew each time, also at the same size and time', async () => {
    const { store, place } = await storeWithPlace();
    await age(store.root);
    await backUp(store, place, { reason: 'opened' });
    await flip(join(store.root, 'journal', 'journal.jsonl'));
    expect((await backUp(store, place, { reason: 'closed' })).manifest.number).toBe(2);
  });

  test('copies an object again that has gone missing or short', async () => {
    const { store, place } = await storeWithPlace();
    await age(store.root);
    const first = await backUp(store, place, { reason: 'opened' });
    await rm(objectPath(first, 'claims.json'));
    await truncate(objectPath(first, 'actors.json'), 1);
    await backUp(store, place, { reason: 'closed' });
    expect(valueOf(await verifyBackup(first))).toEqual([]);
  });

  test('mends a damaged object of older backups when it is asked for', async () => {
    const { store, place } = await storeWithPlace();
    const first = await backUp(store, place);
    await flip(objectPath(first, 'claims.json'));
    expect(valueOf(await verifyBackup(first))).toHaveLength(1);
    await backUp(store, place);
    expect(valueOf(await verifyBackup(first))).toEqual([]);
  });

  test('leaves out what is local, what is no ordinary file, and what lies behind links', async () => {
    const { store, place } = await storeWithPlace();
    const whole = Object.keys(await filesToBackUp(store.root));
    const outside = await scratchFolder();
    await writeFile(join(outside, 'secret.json'), '{}');
    for (const folder of ['quarantine', 'previous', '.git', 'media']) {
      await mkdir(join(store.root, folder), { recursive: true });
      await writeFile(join(store.root, folder, 'a'), folder);
    }
    await writeFile(join(store.root, 'articles', 'a.json.01900000-0000-7000-8000-000000000000.unfinished'), '{');
    await writeFile(join(store.root, 'journal', 'drafts.json'), '{}');
    await writeFile(join(store.root, 'back\\slash'), '{}');
    await symlink(outside, join(store.root, 'linked'));
    await symlink(join(outside, 'secret.json'), join(store.root, 'articles', 'linked.json'));
    execFileSync('mkfifo', [join(store.root, 'pipe')]);
    const backup = await backUp(store, place);
    expect(pathsOf(backup)).toEqual([...whole, 'media/a'].sort());
  });

  test('is refused inside the workspace, also by way of a link', async () => {
    const { store } = await storeWithPlace();
    const before = await filesToBackUp(store.root);
    const link = join(await scratchFolder(), 'link');
    await symlink(store.root, link);
    for (const place of [store.root, join(store.root, 'backups'), join(link, 'a', 'b')]) {
      expect(failureOf(await makeBackup(store.root, place, occasionOf(store)))).toEqual({
        code: 'write-failed',
        details: { file: place, cause: 'it lies inside the workspace folder' },
      });
    }
    expect(await filesToBackUp(store.root)).toEqual(before);
  });

  test('of a folder that is empty or gone is refused and pushes nothing out', async () => {
    const { store, place } = await storeWithPlace();
    await backUp(store, place);
    const before = await snapshotOf(place);
    await store.close();
    await rm(store.root, { recursive: true });
    const attempt = () => makeBackup(store.root, place, occasionOf(store));
    expect(failureOf(await attempt()).code).toBe('workspace-missing');
    await mkdir(store.root);
    expect(failureOf(await attempt()).code).toBe('workspace-missing');
    expect(await snapshotOf(place)).toEqual(before);
  });

  test('of a workspace that is damaged can still be made before a restoration', async () => {
    const { store, place } = await storeWithPlace();
    await store.close();
    await rm(join(store.root, 'workspace.json'));
    expect(failureOf(await makeBackup(store.root, place, occasionOf(store))).code).toBe('workspace-missing');
    const backup = await backUp(store, place, { reason: 'before-restore' });
    expect(pathsOf(backup)).toContain('claims.json');
  });

  test('of what is no folder says so', async () => {
    const { store, place } = await storeWithPlace();
    const failure = failureOf(await makeBackup(join(store.root, 'workspace.json'), place, occasionOf(store)));
    expect(failure.code).toBe('file-unreadable');
    expect(failure.details['cause']).toBe('a part of its path is not a folder');
  });
});

describe('a backup that does not come about', () => {
  test('because it is cancelled half-way leaves no trace, wherever it was', async () => {
    const { store, place } = await storeWithPlace();
    await backUp(store, place);
    await changeSomething(store, 'Second');
    await importContent(store, 'Another text.\n');
    const before = await snapshotOf(place);
    for (let after = 0; ; after += 1) {
      const controller = new AbortController();
      const onProgress = (done: number): void => {
        if (done === after) controller.abort();
      };
      const result = await makeBackup(store.root, place, occasionOf(store), { signal: controller.signal, onProgress });
      if (result.ok) {
        expect(after).toBeGreaterThan(8);
        break;
      }
      expect(result.error).toEqual({ code: 'cancelled', details: {} });
      expect(await snapshotOf(place)).toEqual(before);
    }
  });

  test('because it was cancelled before it began makes no folder', async () => {
    const { store, place } = await storeWithPlace();
    const result = await makeBackup(store.root, place, occasionOf(store), { signal: AbortSignal.abort() });
    expect(failureOf(result).code).toBe('cancelled');
    await expect(stat(place)).rejects.toThrow('ENOENT');
  });

  test('waits while others are at work there, and all of them come about', async () => {
    const { store, place } = await storeWithPlace();
    const made = await Promise.all(Array.from({ length: 5 }, () => backUp(store, place, { reason: 'before-import' })));
    expect(made.map(({ manifest }) => manifest.number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test('because it was killed did no harm: what it left is swept', async () => {
    const { store, place } = await storeWithPlace();
    const backup = await backUp(store, place);
    const before = await snapshotOf(backup.place);
    const objects = join(backup.place, 'objects');
    await writeFile(join(objects, 'object.01900000-0000-4000-8000-000000000000.unfinished'), 'half');
    await writeFile(`${join(backup.place, '000002-asked.json')}.01900000-0000-4000-8000-000000000000.unfinished`, '{');
    await writeFile(join(objects, 'f'.repeat(64)), 'no manifest refers to it');
    expect(await summariesOf(store, place)).toHaveLength(1);
    expect(await backUp(store, place)).toEqual(backup);
    expect(await snapshotOf(backup.place)).toEqual(before);
  });

  const reason = whyNoSmallDisk;
  test.skipIf(reason !== null)(
    `because the disk is full leaves the earlier ones and no part of itself${reason === null ? '' : ` (skipped: ${reason})`}`,
    async () => {
      const { store } = await storeWithPlace();
      const disk = await mountSmallDisk(512);
      const place = join(disk, 'backups');
      const first = await backUp(store, place);
      await importContent(store, 'Long text. '.repeat(20_000));
      const before = await snapshotOf(place);
      const free = await fillDisk(disk);
      expect(failureOf(await makeBackup(store.root, place, occasionOf(store)))).toEqual({
        code: 'disk-full',
        details: { file: place },
      });
      expect(await snapshotOf(place)).toEqual(before);
      await free();
      // There is space for some of it, but not for all.
      expect(failureOf(await makeBackup(store.root, place, occasionOf(store))).code).toBe('disk-full');
      expect(await snapshotOf(place)).toEqual(before);
      expect(valueOf(await verifyBackup(first))).toEqual([]);
      expect(await readdir(dirname(first.path))).toEqual(['000001-asked.json', 'objects']);
      expect(JSON.parse(await readFile(first.path, 'utf8'))).toMatchObject({ format: 'hashiya-backup' });
    },
  );
});
