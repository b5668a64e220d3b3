import fc from 'fast-check';
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { bounded } from '../testing/fault-bounds';
import {
  addClaimAndActor,
  articleOf,
  createStore,
  importContent,
  mark,
  OPTIONS,
  scratchFolder,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { openWorkspace } from './open-workspace';
import { workspacePaths } from './workspace-folder';
import type { WorkspaceStore } from './workspace-store';

vi.setConfig({ testTimeout: bounded(900_000, 60_000) });

/** Two articles, claim, actor, history that was put by, and every kind of file; closed. */
const complete = async (): Promise<{ store: WorkspaceStore; files: Record<string, string> }> => {
  const made = await createStore(join(await scratchFolder(), 'workspace'));
  await made.close();
  const store = valueOf(await openWorkspace(made.root, { ...OPTIONS, journalBytes: 6000 }));
  const { id } = await importContent(store, TEXT);
  await addClaimAndActor(store, id);
  for (const start of [0, 3, 8]) await mark(store, id, start, start + 2);
  const second = await importContent(store, 'A second article, of another text.\n', 'second.txt');
  await mark(store, second.id, 0, 8);
  valueOf(await store.undo());
  await mark(store, second.id, 2, 8);
  valueOf(await store.close());
  const paths = workspacePaths(store.root);
  const history = (await readdir(paths.journalFolder)).find((name) => name.startsWith('history-')) ?? 'none';
  const files = {
    'workspace.json': paths.workspace,
    'claims.json': paths.claims,
    'actors.json': paths.actors,
    'an article': paths.article(id),
    'the journal': paths.journal,
    'the seals': paths.seals,
    'a history file': join(paths.journalFolder, history),
  };
  return { store, files };
};

/** The bytes that were set aside. */
const keptIn = async (root: string): Promise<Buffer[]> => {
  const { quarantine } = workspacePaths(root);
  const names = await readdir(quarantine).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(quarantine, name))));
};

const STEP = bounded(1, 20);
const isRecord = (name: string): boolean => !['the journal', 'the seals', 'a history file'].includes(name);

describe(`case 19: a file that ends at every ${String(STEP)} % of its length`, () => {
  test.each([
    'workspace.json',
    'claims.json',
    'actors.json',
    'an article',
    'the journal',
    'the seals',
    'a history file',
  ])('%s: nothing is lost, what could not be read is kept byte for byte, and it is told', async (name) => {
    const { store, files } = await complete();
    const path = files[name] ?? '';
    const { length } = await readFile(path);
    for (let percent = 0; percent < 100; percent += STEP) {
      const root = join(await scratchFolder(), 'copy');
      await cp(store.root, root, { recursive: true });
      const damaged = join(root, relative(store.root, path));
      await truncate(damaged, Math.floor((length * percent) / 100));
      const bytes = await readFile(damaged);
      const again = valueOf(await openWorkspace(root, OPTIONS));
      expect(again.workspace).toEqual(store.workspace);
      if (isRecord(name)) {
        expect(again.findings).toMatchObject([{ kind: 'repaired', file: damaged, isComplete: true }]);
        expect((await keptIn(root)).some((kept) => kept.equals(bytes))).toBe(true);
      }
      // The first act after it, and what undo reaches, are as they should be.
      await mark(again, again.workspace.articles[0]?.id ?? '', 1, 6);
      valueOf(await again.undo());
      expect(again.workspace.articles.map(({ mentions }) => mentions.length)).toEqual(
        store.workspace.articles.map(({ mentions }) => mentions.length),
      );
      while ((await again.undo()).ok);
      valueOf(await again.close());
      // What undo took back was all done after the damage, or before it without a gap: no article of another.
      const third = valueOf(await openWorkspace(root, OPTIONS));
      expect(third.findings.filter(({ kind }) => kind !== 'history-damaged')).toEqual([]);
      expect(third.workspace).toEqual(again.workspace);
      await third.close();
      await rm(root, { recursive: true });
    }
  });
});

const FLIPS = bounded(400, 25);

describe('case 21: a file in which something is altered', () => {
  test(`one letter of a note, by an editor: it is taken in as an act, is told, and undo brings it back`, async () => {
    const { store, files } = await complete();
    const path = files['an article'] ?? '';
    const text = await readFile(path, 'utf8');
    expect(text).toContain('A note');
    await writeFile(path, text.replace('A note', 'A nose'));
    const again = valueOf(await openWorkspace(store.root, OPTIONS));
    expect(again.findings).toEqual([{ kind: 'taken-in', file: path, changes: 1 }]);
    expect(JSON.stringify(again.workspace)).toContain('A nose');
    valueOf(await again.undo());
    expect(again.workspace.articles).toEqual(store.workspace.articles);
    await again.close();
  });

  test(`any byte of any file, to anything (${String(FLIPS)} times): it is told, or it alters nothing`, async () => {
    const { store, files } = await complete();
    const names = Object.keys(files);
    const alteration = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(alteration, async ({ name, at, byte }) => {
        const root = join(await scratchFolder(), 'copy');
        await cp(store.root, root, { recursive: true });
        const path = join(root, relative(store.root, files[name] ?? ''));
        const bytes = await readFile(path);
        bytes[Math.floor(at * bytes.length)] = byte;
        await writeFile(path, bytes);
        const opened = await openWorkspace(root, OPTIONS);
        try {
          if (!opened.ok) {
            expect(opened.error.details).not.toEqual({});
            expect(await readFile(path)).toEqual(bytes);
            return;
          }
          const { workspace, findings } = opened.value;
          if (findings.length === 0) expect(workspace).toEqual(store.workspace);
          else if (findings.every(({ kind }) => kind !== 'taken-in')) expect(workspace).toEqual(store.workspace);
          for (const { id, text } of store.workspace.articles) expect(articleOf(opened.value, id).text).toBe(text);
        } finally {
          if (opened.ok) await opened.value.close();
          await rm(root, { recursive: true });
        }
      }),
      { numRuns: FLIPS },
    );
  });
});
