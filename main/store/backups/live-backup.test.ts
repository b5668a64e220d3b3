// Backups of a workspace that is being written, and of one whose journal is closed in parts meanwhile.

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { backUp, freeFolder, occasionOf, storeWithPlace } from '../../testing/backups';
import { articleOf, importContent, mark, openStore, TEXT, valueOf } from '../../testing/scratch';
import { makeBackup } from './make-backup';
import { restoreBackup } from './restore-backup';

/** The numbers of acts that a file names, in its order. */
const sequencesIn = async (path: string): Promise<number[]> =>
  [...(await readFile(path, 'utf8')).matchAll(/"sequence": ?(\d+)/g)].map(([, digits]) => Number(digits));

/** How often the workspace is written while one backup is made and looked at, at the most. */
const ACTS_PER_ROUND = 10;

test('a backup of a workspace that is written meanwhile opens, with every act that was acknowledged before', async () => {
  const { store, place, articleId } = await storeWithPlace();
  const acknowledged: string[] = [];
  let going = true;
  // A backup takes as long as the workspace is large. Were it written without bound meanwhile, each round would take a
  // multiple of the one before.
  let allowed = ACTS_PER_ROUND;
  const write = async (): Promise<void> => {
    for (let count = 0; going; count += 1) {
      while (count >= allowed) await pause(1);
      acknowledged.push((await mark(store, articleId, 0, 7)).id);
      if (count % 3 === 0) await importContent(store, `${TEXT}${String(count)}`);
      if (count % 5 === 0) valueOf(await store.run({ command: 'rename-workspace', title: `Title ${String(count)}` }));
      if (count % 7 === 6) {
        acknowledged.pop();
        valueOf(await store.undo());
        valueOf(await store.redo());
      }
    }
  };
  const writing = write();
  try {
    // On a slow disk a round has time for one act only; there have to be more acts than rounds for a backup to be behind.
    for (let round = 0; round < 8 || acknowledged.length <= 8; round += 1) {
      allowed += ACTS_PER_ROUND;
      const [before, titles] = [[...acknowledged], store.workspace.articles.map(({ id }) => id)];
      const backup = await backUp(store, place, { reason: round % 2 === 0 ? 'closed' : 'before-import' });
      const target = valueOf(await restoreBackup(backup, `${freeFolder(place)}-${String(round)}`));
      // The journal knows of every act that any file holds.
      const known = Math.max(...(await sequencesIn(join(target, 'journal', 'journal.jsonl'))));
      const sealed = await sequencesIn(join(target, 'journal', 'seals.jsonl'));
      expect(Math.max(...sealed)).toBeLessThanOrEqual(known);
      const restored = await openStore(target);
      expect(restored.findings).toEqual([]);
      const there = new Set(articleOf(restored, articleId).mentions.map(({ id }) => id));
      expect(before.filter((id) => !there.has(id))).toEqual([]);
      expect(titles.filter((id) => !restored.workspace.articles.some((article) => article.id === id))).toEqual([]);
      // Each article that it knows of has its original, also one that was imported while it was copied.
      for (const { original } of restored.workspace.articles) {
        const bytes = await readFile(join(target, 'originals', original.sha256));
        expect(bytes.length).toBe(original.byteLength);
      }
      await restored.close();
    }
  } finally {
    // Also when a backup failed: what is still written would only hide why.
    going = false;
    allowed = Infinity;
    await writing;
  }
});

test('a part of the journal that is closed while it is copied is in the backup, and so is the rest', async () => {
  const { store, place } = await storeWithPlace();
  await store.close();
  const journal = join(store.root, 'journal', 'journal.jsonl');
  const whole = await readFile(journal);
  let closings = 0;
  const onProgress = (done: number): void => {
    // Twice, just when the files have been copied, the journal is closed under a new name and begun anew.
    if (done !== 5 || closings === 2) return;
    closings += 1;
    closing = rename(journal, join(store.root, 'journal', `history-${String(closings)}.jsonl`)).then(() =>
      writeFile(journal, `rest ${String(closings)}`),
    );
  };
  let closing: Promise<void> = Promise.resolve();
  const backup = valueOf(await makeBackup(store.root, place, occasionOf(store), { onProgress }));
  await closing;
  expect(closings).toBe(2);
  const target = valueOf(await restoreBackup(backup, freeFolder(place)));
  expect(await readFile(join(target, 'journal', 'history-1.jsonl'))).toEqual(whole);
  expect(await readFile(join(target, 'journal', 'journal.jsonl'), 'utf8')).toBe('rest 2');
  await rm(target, { recursive: true });
});
