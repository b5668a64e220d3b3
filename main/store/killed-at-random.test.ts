import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { workspaceToExport } from '../../core/export/export-json';
import { mergeChanges } from '../../core/merge/merge-changes';
import { planMerge } from '../../core/merge/plan-merge';
import { finish } from '../../core/merge/progress';
import { emptyWorkspace, type Workspace } from '../../core/workspace/workspace';
import { readExportFile } from '../files/export-workspace';
import { articleOfFile } from '../files/import-text';
import { buildForChildren, restOf, startChild, type BuiltModules } from '../testing/child';
import { unfinishedIn } from '../testing/crash-oracle';
import { bounded } from '../testing/fault-bounds';
import {
  analyst,
  BACKUPS,
  closing,
  createStore,
  importContent,
  importer,
  OPTIONS,
  scratchFolder,
  steadyMoment,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { openWorkspace } from './open-workspace';
import { originalsOfTexts } from './originals';
import { verifyWorkspace } from './verify-workspace';
import { workspaceAsOf } from './workspace-view';

vi.setConfig({ testTimeout: bounded(1_800_000, 60_000) });

let modules: BuiltModules;
beforeAll(async () => {
  modules = await buildForChildren({
    store: 'main/store/open-workspace.ts',
    moment: 'main/store/moment.ts',
    exports: 'main/files/export-workspace.ts',
    originals: 'main/store/originals.ts',
  });
});
afterAll(() => modules.remove());

const OPENING = `
  const { createHash } = await import('node:crypto');
  const { writeSync } = await import('node:fs');
  const [folder, modules, more] = process.argv.slice(1);
  const { openWorkspace } = await import(modules + '/store.js');
  const { systemMoment } = await import(modules + '/moment.js');
  const options = { analyst: ${JSON.stringify(analyst)}, moment: systemMoment, backups: ${JSON.stringify(BACKUPS)} };
  const say = (value) => writeSync(1, JSON.stringify(value) + '\\n');
`;

const hashOf = (workspace: Workspace): string =>
  createHash('sha256').update(JSON.stringify(workspace)).digest('hex').slice(0, 16);

/** Edits without end, a tenth of them taken back and half of these done again; tells each act with the state after it. */
const EDITING = `${OPENING}
  const store = (await openWorkspace(folder, { ...options, journalBytes: 4000 })).value;
  const articleId = store.workspace.articles[0].id;
  const mark = (count) => store.run({ command: 'add-mention', articleId, kind: 'cue',
    selections: [{ start: 0, end: 2 + (count % 5) }], note: 'long '.repeat(count % 7 === 0 ? 400 : 1) });
  say('ready');
  for (let count = 0; count < 500; count += 1) {
    const done = count % 10 === 8 ? await store.undo() : count % 20 === 9 ? await store.redo() : await mark(count);
    if (!done.ok) throw new Error(JSON.stringify(done));
    if (count % 3 === 1) await store.filesWritten();
    say([store.sequence, createHash('sha256').update(JSON.stringify(store.workspace)).digest('hex').slice(0, 16)]);
  }`;

const ROUNDS = bounded(200, 15);

test(`case 1: killed ${String(ROUNDS)} times at any moment of a 500-edit loop, no act is lost or doubled, nor a state altered`, async () => {
  const store = await createStore(await scratchFolder());
  await importContent(store, TEXT);
  await store.close();
  let [acts, last] = [0, store.sequence];
  for (let round = 0; round < ROUNDS; round += 1) {
    const editor = startChild(EDITING, [store.root, modules.folder]);
    expect(await editor.line()).toBe('"ready"');
    const lines: string[] = [];
    while (lines.length < round % 12) lines.push((await editor.line()) ?? '');
    await wait((round * 17.3) % 60);
    editor.process.kill('SIGKILL');
    const acknowledged = [...lines, ...(await restOf(editor))].map((line) => JSON.parse(line) as [number, string]);
    acts += acknowledged.length;
    const again = valueOf(await openWorkspace(store.root, OPTIONS));
    expect(acknowledged.map(([sequence]) => sequence)).toEqual(acknowledged.map((_, index) => last + 1 + index));
    const told = acknowledged.at(-1)?.[0] ?? last;
    expect([told, told + 1]).toContain(again.sequence);
    for (const [sequence, hash] of acknowledged) {
      const then = valueOf(await workspaceAsOf(again.folder, again.workspace, again.journalActs, sequence));
      expect(hashOf(then.workspace)).toBe(hash);
    }
    last = again.sequence;
    expect(again.findings.filter(({ kind }) => kind !== 'journal-cut')).toEqual([]);
    valueOf(await again.close());
    expect(await unfinishedIn(store.root)).toEqual([]);
  }
  expect(acts).toBeGreaterThan(ROUNDS);
  expect((await readdir(join(store.root, 'journal'))).some((name) => name.startsWith('history-'))).toBe(true);
  expect(valueOf(await verifyWorkspace(store.root)).problems).toEqual([]);
});

/** A colleague's workspace of 200 articles. */
const bundleOf = async (count: number): Promise<Workspace> => {
  const workspace = emptyWorkspace('Bundle', analyst, steadyMoment);
  for (let index = 0; index < count; index += 1) {
    const content = { fileName: `${String(index)}.txt`, bytes: Buffer.from(`${String(index)} ${TEXT}`) };
    workspace.articles.push(valueOf(await articleOfFile(content, importer)));
  }
  return workspace;
};

const ADOPTING = `${OPENING}
  const { readExportFile } = await import(modules + '/exports.js');
  const { originalsOfTexts } = await import(modules + '/originals.js');
  const store = (await openWorkspace(folder, options)).value;
  const bundle = (await readExportFile(more)).value;
  say('ready');
  const done = await store.adopt(bundle, originalsOfTexts(bundle.articles));
  say(done.ok);
  await store.close();
  say('over');`;

const IMPORTS = bounded(50, 4);

test(`case 5: killed ${String(IMPORTS)} times in the import of 200 articles, all are there or none, and never twice`, async () => {
  const bundle = await bundleOf(200);
  const file = join(await scratchFolder(), 'bundle.json');
  await writeFile(file, JSON.stringify(workspaceToExport(bundle)));
  const theirs = valueOf(await readExportFile(file));
  const seen = new Set<number>();
  let whole = 0;
  for (let round = 0; round < IMPORTS; round += 1) {
    const empty = await createStore(await scratchFolder());
    await empty.close();
    const importer = startChild(ADOPTING, [empty.root, modules.folder, file]);
    expect(await importer.line()).toBe('"ready"');
    const start = performance.now();
    if (round === 0) {
      expect(await restOf(importer)).toEqual(['true', '"over"']);
      whole = performance.now() - start;
    } else {
      await wait((whole * round) / IMPORTS);
      importer.process.kill('SIGKILL');
    }
    const told = round > 0 && (await restOf(importer)).includes('true');
    const again = closing(valueOf(await openWorkspace(empty.root, OPTIONS)));
    const count = again.workspace.articles.length;
    seen.add(count);
    expect(told || round === 0 ? [200] : [0, 200]).toContain(count);
    if (count === 0) valueOf(await again.adopt(theirs, originalsOfTexts(theirs.articles)));
    expect(again.workspace.articles).toEqual(theirs.articles.toSorted((left, right) => (left.id < right.id ? -1 : 1)));
    const entries = (await again.journalActs.after(0)) ?? [];
    expect(mergeChanges(again.workspace, finish(planMerge(again.workspace, entries, theirs)))).toEqual([]);
    expect(await unfinishedIn(again.root)).toEqual([]);
    await again.close();
  }
  expect([...seen].filter((count) => count !== 0 && count !== 200)).toEqual([]);
});
