import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { notesFor, SCENARIOS, scenarioOptions } from '../testing/crash-scenarios';
import { bounded, sampleOf } from '../testing/fault-bounds';
import {
  createStore,
  failureOf,
  importContent,
  mark,
  OPTIONS,
  scratchFolder,
  snapshotOf,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { makeBackup } from './backups/make-backup';
import { readBackup } from './backups/backup-manifest';
import { restoreBackup } from './backups/restore-backup';
import { verifyBackup } from './backups/verify-backup';
import { openWorkspace } from './open-workspace';
import { verifyWorkspace } from './verify-workspace';
import type { Work } from './work';
import { viewWorkspace, workspaceAsOf } from './workspace-view';
import type { Result } from '../../core/result';

vi.setConfig({ testTimeout: bounded(900_000, 60_000) });

const BOUND = bounded(Infinity, 8);

/** Work that is cancelled when it has told its progress so many times; the steps it has told of are kept. */
const cancelledAfter = (steps: number): { work: Work; told: [number, number][] } => {
  const controller = new AbortController();
  const told: [number, number][] = [];
  if (steps === 0) controller.abort();
  const onProgress = (done: number, total: number): void => {
    told.push([done, total]);
    if (told.length >= steps) controller.abort();
  };
  return { work: { signal: controller.signal, onProgress }, told };
};

/** Cancels work at each step that it tells of, and looks after each at what `look` shows; the first run is whole. */
const cancelEverywhere = async (
  run: (work: Work, label: string) => Promise<Result<unknown>>,
  look: () => Promise<unknown>,
): Promise<void> => {
  const { work, told } = cancelledAfter(Infinity);
  valueOf(await run(work, 'whole'));
  expect(told.length).toBeGreaterThan(0);
  for (const [index, [done, total]] of told.entries()) {
    expect(done).toBeGreaterThanOrEqual(told[index - 1]?.[0] ?? 0);
    expect(done).toBeLessThanOrEqual(total);
  }
  const before = await look();
  let cancelled = 0;
  for (const step of sampleOf([...told.keys()], BOUND)) {
    const result = await run(cancelledAfter(step).work, String(step));
    // A cancel that comes with the last step may be too late.
    if (result.ok && step > 0) break;
    expect(failureOf(result).code).toBe('cancelled');
    cancelled += 1;
    expect(await look()).toEqual(before);
  }
  expect(cancelled).toBeGreaterThan(0);
};

const bundled = async () => {
  const place = await scratchFolder();
  const folder = join(place, 'workspace');
  await SCENARIOS.bulk.prepare(folder, scenarioOptions(join(place, 'backups'), 'prepare'));
  return { place, folder, backups: join(place, 'backups') };
};

describe(`work that is cancelled (${bounded('at every step', '8 steps')}) leaves everything as it was, and its progress never goes back`, () => {
  test('an act of many changes', async () => {
    const { place, folder } = await bundled();
    await cp(folder, join(place, 'whole'), { recursive: true });
    const open = async (path: string) => valueOf(await openWorkspace(path, OPTIONS));
    const whole = await open(join(place, 'whole'));
    const store = await open(folder);
    const originals = Array.from({ length: 12 }, (_, index) => ({
      sha256: index.toString(16).padStart(64, '0'),
      bytes: Buffer.from(String(index)),
    }));
    await cancelEverywhere(
      (work, label) => {
        const target = label === 'whole' ? whole : store;
        return target.applyAll('merge', notesFor(target.workspace), originals, work);
      },
      async () => [await snapshotOf(folder), store.workspace, store.next],
    );
    valueOf(await store.applyAll('merge', notesFor(store.workspace), originals));
    await store.close();
    await whole.close();
    expect((await open(folder)).workspace).toEqual(store.workspace);
  });

  test('a backup, its check, giving it back, and the check of the workspace', async () => {
    const { place, folder } = await bundled();
    const occasion = {
      workspace: { id: '01900000-0000-7000-8000-000000000001', title: 'Bundle' },
      sequence: 1,
      counts: { articles: 12, mentions: 60 },
      reason: 'asked',
      at: '2026-01-01T00:00:00.000Z',
    } as const;
    const backup = valueOf(await makeBackup(folder, join(place, 'kept'), occasion));
    const read = valueOf(await readBackup(backup.path));
    const look = async () => [await snapshotOf(folder), await snapshotOf(join(place, 'kept'))];
    await cancelEverywhere((work) => verifyWorkspace(folder, work), look);
    await cancelEverywhere((work) => verifyBackup(read, work), look);
    const targets = join(await scratchFolder(), 'restored');
    await cancelEverywhere(
      (work, label) => restoreBackup(read, `${targets}-${label}`, work),
      async () => [await look(), (await readdir(join(targets, '..'))).filter((name) => name !== 'restored-whole')],
    );
  });
});

describe('looking', () => {
  test('at a workspace as of each act gives the very state after it, also across history that was put by', async () => {
    const made = await createStore(await scratchFolder());
    await made.close();
    const store = valueOf(await openWorkspace(made.root, { ...OPTIONS, journalBytes: 1500 }));
    const states = new Map([[store.sequence, store.workspace]]);
    const note = () => states.set(store.sequence, store.workspace);
    const { id } = await importContent(store, TEXT);
    note();
    for (let round = 0; round < bounded(60, 12); round += 1) {
      await mark(store, id, round % 5, 7);
      note();
      if (round % 4 === 3) valueOf(await store.undo());
      note();
      if (round % 8 === 7) valueOf(await store.redo());
      note();
    }
    // A last act, after which there is nothing to be done again.
    await mark(store, id, 0, 7);
    valueOf(await store.close());
    expect(
      (await readdir(join(store.root, 'journal'))).filter((name) => name.startsWith('history')).length,
    ).toBeGreaterThan(2);
    const again = valueOf(await openWorkspace(store.root, OPTIONS));
    for (const [sequence, workspace] of states) {
      const then = valueOf(await workspaceAsOf(again.folder, again.workspace, again.journalActs, sequence));
      expect({ ...then.workspace, analysts: [] }).toEqual({ ...workspace, analysts: [] });
    }
    // Undo reaches into what was put by, to the very beginning.
    let undone = await again.undo();
    while (undone.ok) undone = await again.undo();
    expect(undone.error.code).toBe('nothing-to-undo');
    expect(again.workspace.articles).toEqual([]);
    while ((await again.redo()).ok);
    expect(again.workspace.articles).toEqual(store.workspace.articles);
    await again.close();
  });

  test('at a workspace that is being written never shows a finding, nor a state that never was', async () => {
    const made = await createStore(await scratchFolder());
    await made.close();
    const store = valueOf(await openWorkspace(made.root, { ...OPTIONS, journalBytes: 3000 }));
    const { id } = await importContent(store, TEXT);
    const states = new Set([JSON.stringify(store.workspace)]);
    const end = performance.now() + bounded(60_000, 3000);
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      while (performance.now() < end) {
        const view = valueOf(await viewWorkspace(store.root));
        expect(view.findings).toEqual([]);
        // An act is in the journal a moment before it counts as done, so what was seen is compared at the end.
        seen.push(JSON.stringify(view.workspace));
        await wait(10);
      }
    };
    const write = async (): Promise<void> => {
      for (let count = 0; performance.now() < end; count += 1) {
        const selections = [{ start: count % 5, end: 7 }];
        if (count % 5 === 4) valueOf(await store.undo());
        else
          valueOf(
            await store.run({ command: 'add-mention', articleId: id, kind: 'cue', selections, note: 'n'.repeat(300) }),
          );
        states.add(JSON.stringify(store.workspace));
        await wait(2);
      }
    };
    await Promise.all([look(), write()]);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((state) => !states.has(state))).toEqual([]);
    await store.close();
  });
});
