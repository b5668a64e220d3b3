import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, changeSomething, objectsOf, storeWithPlace, summariesOf } from '../../testing/backups';
import { snapshotOf, valueOf } from '../../testing/scratch';
import { pruneBackups } from './prune-backups';
import { verifyBackup } from './verify-backup';

describe('pruning', () => {
  test('keeps the newest by number though the clock was set back, and what they need', async () => {
    const { store, place } = await storeWithPlace();
    for (let number = 1; number <= 14; number += 1) {
      await changeSomething(store, `Title ${String(number)}`);
      const year = String(2040 - number);
      const reason = number % 2 === 0 ? 'opened' : 'closed';
      const backup = await backUp(store, place, { reason, at: `${year}-01-01T00:00:00.000Z` });
      expect(backup.manifest.number).toBe(number);
    }
    const kept = await summariesOf(store, place);
    expect(kept.map(({ number }) => number)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    const referred = new Set<string>();
    for (const summary of kept) {
      if (summary.kind === 'unreadable') throw new Error('all are sound');
      expect(valueOf(await verifyBackup(summary.backup))).toEqual([]);
      for (const { sha256 } of summary.backup.manifest.files) referred.add(sha256);
    }
    const [newest] = kept;
    if (newest?.kind !== 'sound') throw new Error('it is sound');
    expect(await objectsOf(newest.backup)).toEqual([...referred].sort());
  });

  test('keeps five of each reason before something that changes much, apart from the everyday ones', async () => {
    const { store, place } = await storeWithPlace();
    await backUp(store, place, { reason: 'opened' });
    for (let count = 0; count < 7; count += 1) {
      await backUp(store, place, { reason: 'before-import' });
      await backUp(store, place, { reason: 'before-merge' });
    }
    const reasons = (await summariesOf(store, place)).map((one) =>
      one.kind === 'sound' ? one.backup.manifest.reason : '',
    );
    expect(reasons.filter((reason) => reason === 'before-import')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'before-merge')).toHaveLength(5);
    expect(reasons.at(-1)).toBe('opened');
  });

  test('removes no bytes while a manifest cannot be read, and never that manifest', async () => {
    const { store, place } = await storeWithPlace();
    const first = await backUp(store, place);
    await changeSomething(store, 'Second');
    const second = await backUp(store, place);
    await writeFile(first.path, '{ "format"');
    const objects = await objectsOf(second);
    expect(valueOf(await pruneBackups(place, store.workspace.id, { everyday: 0, before: 0 }))).toEqual({
      backups: [second.path],
      objects: 0,
    });
    expect(await objectsOf(second)).toEqual(objects);
    expect((await summariesOf(store, place)).map(({ path }) => path)).toEqual([first.path]);
  });

  test('goes on with numbers after one that cannot be read', async () => {
    const { store, place } = await storeWithPlace();
    const first = await backUp(store, place);
    await writeFile(join(first.place, '000041-closed.json'), '');
    await changeSomething(store, 'Second');
    expect((await backUp(store, place)).manifest.number).toBe(42);
  });

  test('leaves other files in the place alone, and a place that is not there', async () => {
    const { store, place } = await storeWithPlace();
    expect(valueOf(await pruneBackups(place, store.workspace.id)).backups).toEqual([]);
    const { place: own } = await backUp(store, place);
    await writeFile(join(own, 'notes.txt'), 'mine');
    await writeFile(join(own, 'objects', 'notes.txt'), 'mine');
    const before = await snapshotOf(own);
    valueOf(await pruneBackups(place, store.workspace.id));
    expect(await snapshotOf(own)).toEqual(before);
  });
});
