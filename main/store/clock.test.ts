import { execFileSync } from 'node:child_process';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildForChildren, restOf, startProcess, type BuiltModules } from '../testing/child';
import { unfinishedIn } from '../testing/crash-oracle';
import {
  analyst,
  articleOf,
  BACKUPS,
  createStore,
  importContent,
  mark,
  openStore,
  OPTIONS,
  scratchFolder,
  snapshotOf,
  steadyMoment,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { listBackups } from './backups/list-backups';
import { openWorkspace } from './open-workspace';
import { verifyWorkspace } from './verify-workspace';
import { workspaceAsOf } from './workspace-view';

let modules: BuiltModules;
beforeAll(async () => {
  modules = await buildForChildren({ store: 'main/store/open-workspace.ts', moment: 'main/store/moment.ts' });
});
afterAll(() => modules.remove());

const whyNoFaketime = ((): string | null => {
  try {
    execFileSync('faketime', ['-f', '-5y', 'true'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'faketime is not installed';
  }
})();
const reason = whyNoFaketime === null ? '' : ` (skipped: ${whyNoFaketime})`;

const CLOCKS = [
  '2021-03-01T00:00:00.000Z',
  '2038-01-20T00:00:00.000Z',
  '1970-01-01T00:00:00.000Z',
  '2026-06-01T00:00:00.000Z',
];

describe('case 34: a clock that is set', () => {
  test('back and forth between acts changes neither order, undo, nor what was at an act, and no backup goes early', async () => {
    const place = join(await scratchFolder(), 'backups');
    const made = await createStore(await scratchFolder());
    const { id } = await importContent(made, TEXT);
    await made.close();
    const states = [];
    for (const [index, now] of CLOCKS.entries()) {
      const moment = { ...steadyMoment, now: () => now };
      const store = valueOf(await openWorkspace(made.root, { ...OPTIONS, moment, backups: place }));
      await mark(store, id, index, index + 3);
      states.push({ sequence: store.sequence, workspace: store.workspace });
      valueOf(await store.close());
      expect(store.findings).toEqual([]);
    }
    const again = await openStore(made.root);
    for (const { sequence, workspace } of states) {
      expect(
        valueOf(await workspaceAsOf(again.folder, again.workspace, again.journalActs, sequence)).workspace,
      ).toEqual(workspace);
    }
    const numbers = valueOf(await listBackups(place, { workspaceId: again.workspace.id })).map(
      ({ number }) => number ?? 0,
    );
    expect(numbers.length).toBeGreaterThanOrEqual(CLOCKS.length);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    for (const { workspace } of states.toReversed().slice(1)) {
      valueOf(await again.undo());
      expect(again.workspace.articles).toEqual(workspace.articles);
    }
    expect(valueOf(await verifyWorkspace(made.root)).problems).toEqual([]);
  });

  test.skipIf(whyNoFaketime !== null)(
    `for the whole process, five years back and to 2038: all acts are there, in order${reason}`,
    async () => {
      const made = await createStore(await scratchFolder());
      const { id } = await importContent(made, TEXT);
      await made.close();
      const script = `
      const [folder, modules] = process.argv.slice(1);
      const { openWorkspace } = await import(modules + '/store.js');
      const { systemMoment } = await import(modules + '/moment.js');
      const options = { analyst: ${JSON.stringify(analyst)}, moment: systemMoment, backups: ${JSON.stringify(BACKUPS)} };
      const store = (await openWorkspace(folder, options)).value;
      const done = await store.run({ command: 'add-mention', articleId: '${id}', kind: 'cue', selections: [{ start: 0, end: 2 }] });
      console.log(done.value.changes.at(-1).after.id, store.findings.length, new Date().getFullYear());
      await store.close();`;
      const said: string[] = [];
      for (const clock of ['-5y', '@2038-01-20 00:00:00', '-1y']) {
        const words = [
          '-f',
          clock,
          process.execPath,
          '--input-type=module',
          '--eval',
          script,
          made.root,
          modules.folder,
        ];
        said.push(...(await restOf(startProcess('faketime', words))));
      }
      expect(said.map((line) => line.split(' ')[1])).toEqual(['0', '0', '0']);
      expect(said[1]?.endsWith('2038')).toBe(true);
      const again = await openStore(made.root);
      const ids = said.map((line) => line.split(' ')[0]);
      const entries = (await again.journalActs.after(0)) ?? [];
      expect(
        entries
          .slice(-3)
          .map(({ changes }) => changes.find(({ record }) => record === 'mention'))
          .map((change) => (change !== undefined && 'id' in change ? change.id : null)),
      ).toEqual(ids);
      valueOf(await again.undo());
      expect(
        articleOf(again, id)
          .mentions.map((mention) => mention.id)
          .toSorted(),
      ).toEqual(ids.slice(0, 2).toSorted());
    },
  );
});

describe('case 28: what crashes left', () => {
  test('a thousand unfinished files are swept, files of the user stay, and opening takes at most five times as long', async () => {
    const store = await createStore(await scratchFolder());
    await importContent(store, TEXT);
    await store.close();
    const opening = async (): Promise<number> => {
      const start = performance.now();
      const again = valueOf(await openWorkspace(store.root, OPTIONS));
      const took = performance.now() - start;
      valueOf(await again.close());
      return took;
    };
    await opening();
    const usual = await opening();
    const own = ['notes.tmp', 'articles/mine.json.tmp', 'articles/x.unfinished', 'previous/mine.bak'];
    await mkdir(join(store.root, 'previous'), { recursive: true });
    for (const name of own) await writeFile(join(store.root, name), name);
    const before = await snapshotOf(store.root);
    for (let count = 0; count < 1000; count += 1) {
      const suffix = `01900000-0000-4000-8000-${count.toString(16).padStart(12, '0')}.unfinished`;
      const folder = ['.', 'articles', 'originals', 'journal', 'previous'][count % 5] ?? '.';
      const path = join(store.root, folder, `left.json.${suffix}`);
      await writeFile(path, 'half');
      await utimes(path, 1e9, 1e9);
    }
    const slow = await opening();
    expect(await unfinishedIn(store.root)).toEqual([]);
    expect(await snapshotOf(store.root)).toEqual(before);
    expect(slow).toBeLessThan(5 * usual + 1000);
  });
});
