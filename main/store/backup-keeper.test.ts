import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createStore, importContent, mark, OPTIONS, scratchFolder, TEXT, valueOf } from '../testing/scratch';
import { listBackups } from './backups/list-backups';
import { openWorkspace } from './open-workspace';

const REST = 80;

/** The reasons and the numbers of mentions of the backups after a mark and a pause, newest first. */
const backupsAfter = async (pause: number): Promise<[string, number][]> => {
  const made = await createStore(await scratchFolder());
  const { id } = await importContent(made, TEXT);
  valueOf(await made.close());
  const backups = join(await scratchFolder(), 'backups');
  const store = valueOf(await openWorkspace(made.root, { ...OPTIONS, backups, backupRest: REST }));
  await mark(store, id, 0, 7);
  await wait(pause);
  valueOf(await store.close());
  return valueOf(await listBackups(backups, { folder: made.root })).map((summary) => {
    if (summary.kind !== 'sound') throw new Error('a backup cannot be read');
    return [summary.backup.manifest.reason, summary.backup.manifest.counts.mentions];
  });
};

test('a workspace that is closed while the backup of its opening rests gets the backup of a closing alone', async () => {
  expect(await backupsAfter(0)).toEqual([['closed', 1]]);
});

test('the backup of an opening holds what there is when its rest is over, and a closing without news adds none', async () => {
  expect(await backupsAfter(REST * 10)).toEqual([['opened', 1]]);
});

test('whenever it is closed, the newest backup holds all that was done', async () => {
  for (let pause = 0; pause < 2 * REST; pause += 10) {
    const [newest] = await backupsAfter(pause);
    expect(newest?.[1], `after ${String(pause)} ms`).toBe(1);
  }
});
