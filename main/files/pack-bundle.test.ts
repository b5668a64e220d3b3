import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingsOf } from '../../core/article/article';
import type { Workspace } from '../../core/workspace/workspace';
import { createWorkspace } from '../store/open-workspace';
import { readOriginal, sha256 } from '../store/originals';
import { workspacePaths } from '../store/workspace-folder';
import { failureOf, OPTIONS, scratchFolder, valueOf } from '../testing/scratch';
import { textExtractor } from '../testing/text-extractor';
import { makeEvidencePack } from './evidence-pack';
import { planBundle, readBundle, resolveBundle, takeIn, type Bundle } from './merge-bundle';
import { createFromBundle } from './open-bundle';
import { readPackBundle } from './pack-bundle';
import { openSampleWorkspace } from './sample-workspace';

const seeds = join(import.meta.dirname, '../../seeds');
let folder = '';
let file = '';
let sample: Workspace;
let manifest = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hashiya-pack-'));
  const store = valueOf(
    await openSampleWorkspace({ folder: join(folder, 'sample'), seeds, extractor: textExtractor }, OPTIONS),
  );
  sample = store.workspace;
  const scope = { eventId: null, madeOn: '2026-11-29', version: '0.1.0' };
  const source = { workspace: sample, paths: workspacePaths(store.root), language: 'en' } as const;
  const pack = valueOf(await makeEvidencePack(source, scope));
  manifest = pack.manifestSha256;
  await store.close();
  file = join(folder, 'pack.hashiya');
  await writeFile(file, pack.bytes);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const bundleOf = async (): Promise<Bundle> => valueOf(await readPackBundle(file, manifest));

const originalsInSample = (): number =>
  new Set(sample.articles.flatMap(readingsOf).map(({ original }) => original.sha256)).size;

/** The pack with another file in it, or with one changed. */
const changedPack = async (parts: Record<string, Uint8Array>): Promise<string> => {
  const path = join(await scratchFolder(), 'changed.hashiya');
  await writeFile(path, zipSync({ ...unzipSync(await readFile(file)), ...parts }, { level: 0 }));
  return path;
};

describe('an evidence pack', () => {
  test('becomes a workspace with the records, the identity and every original of the one it was made of', async () => {
    const bundle = await bundleOf();
    const store = valueOf(await createFromBundle(bundle, join(folder, 'unpacked'), OPTIONS));
    bundle.close();
    expect(store.workspace.id).toBe(sample.id);
    expect(store.workspace.articles.map(({ text }) => text)).toEqual(sample.articles.map(({ text }) => text));
    expect(store.workspace.claims).toEqual(sample.claims);
    const paths = workspacePaths(store.root);
    for (const reading of store.workspace.articles.flatMap(readingsOf)) {
      expect(sha256((await readOriginal(paths, reading)) ?? new Uint8Array())).toBe(reading.original.sha256);
    }
    await store.close();
  });

  test('joins another workspace as one act, originals and all, and nothing the second time', async () => {
    const store = valueOf(await createWorkspace(join(folder, 'ours'), 'Ours', OPTIONS));
    const ours = () => ({ root: store.root, workspace: store.workspace, acts: store.journalActs });
    // The command line names a bundle by its path.
    const bundle = valueOf(await readBundle(file, store.root));
    const plan = valueOf(await planBundle(ours(), bundle));
    const { changes } = valueOf(await resolveBundle(ours(), plan, new Map()));
    expect(valueOf(await takeIn(store, bundle, changes)).withoutOriginal).toEqual([]);
    expect(store.workspace.articles.map(({ title }) => title).sort()).toEqual(
      sample.articles.map(({ title }) => title).sort(),
    );
    expect(valueOf(await planBundle(ours(), bundle)).items).toEqual([]);
    bundle.close();
    await store.close();
  });

  test('that is not as its manifest says, or is another than was shown, is refused whole', async () => {
    const changed = await changedPack({ 'export.json': strToU8('{}') });
    expect(failureOf(await readPackBundle(changed))).toEqual({
      code: 'pack-unsound',
      details: { file: changed, path: 'export.json' },
    });
    expect(failureOf(await readPackBundle(file, '0'.repeat(64))).details['path']).toBe('manifest.json');
    expect(failureOf(await readPackBundle(join(folder, 'none.hashiya'))).code).toBe('file-missing');
  });

  test('that was dropped is its bytes, whatever becomes of its file', async () => {
    const bytes = await readFile(file);
    const bundle = valueOf(await readPackBundle({ name: 'pack.hashiya', bytes }, manifest));
    expect(bundle.source).toBe('pack.hashiya');
    expect(valueOf(await bundle.stillThere())).toBeNull();
    const store = valueOf(await createFromBundle(bundle, join(folder, 'of-bytes'), OPTIONS));
    bundle.close();
    expect(store.workspace.articles.map(({ text }) => text)).toEqual(sample.articles.map(({ text }) => text));
    expect(await readdir(workspacePaths(store.root).originals)).toHaveLength(originalsInSample());
    await store.close();
    const torn = { name: 'torn.hashiya', bytes: bytes.subarray(0, bytes.length / 2) };
    expect(failureOf(await readPackBundle(torn))).toMatchObject({
      code: 'file-damaged',
      details: { file: 'torn.hashiya' },
    });
  });

  const CHANGES: Record<string, (path: string) => Promise<void>> = {
    'it is not there': (path) => rm(path),
    'another program has changed it meanwhile': async (path) => {
      const bytes = await readFile(path);
      await writeFile(path, bytes.fill(0, 0, bytes.length - 1000));
    },
  };
  for (const [cause, change] of Object.entries(CHANGES)) {
    test(`is taken in by no merge that began before ${cause}, and nothing of it is left`, async () => {
      const path = join(await scratchFolder(), 'lent.hashiya');
      await writeFile(path, await readFile(file));
      const store = valueOf(await createWorkspace(join(await scratchFolder(), 'ours'), 'Ours', OPTIONS));
      const before = store.workspace;
      const ours = () => ({ root: store.root, workspace: store.workspace, acts: store.journalActs });
      const bundle = valueOf(await readPackBundle(path, manifest));
      const { changes } = valueOf(await resolveBundle(ours(), valueOf(await planBundle(ours(), bundle)), new Map()));
      await change(path);
      const expected = { code: 'bundle-changed', details: { file: path, cause } };
      expect(failureOf(await takeIn(store, bundle, changes))).toEqual(expected);
      expect(store.workspace).toBe(before);
      expect(store.sequence).toBe(0);
      expect(await readdir(workspacePaths(store.root).originals).catch(() => [])).toEqual([]);
      bundle.close();
      await store.close();
    });
  }

  test('whose originals change while it is taken in leaves nothing of it behind', async () => {
    const path = join(await scratchFolder(), 'lent.hashiya');
    const bytes = await readFile(file);
    await writeFile(path, bytes);
    const store = valueOf(await createWorkspace(join(await scratchFolder(), 'ours'), 'Ours', OPTIONS));
    const ours = () => ({ root: store.root, workspace: store.workspace, acts: store.journalActs });
    const bundle = valueOf(await readPackBundle(path, manifest));
    const { changes } = valueOf(await resolveBundle(ours(), valueOf(await planBundle(ours(), bundle)), new Map()));
    // As if the change came between the look at the file and the reading of its parts.
    const unwatched: Bundle = { ...bundle, stillThere: () => Promise.resolve({ ok: true, value: null }) };
    await writeFile(path, bytes.fill(0));
    expect(failureOf(await takeIn(store, unwatched, changes))).toMatchObject({
      code: 'bundle-changed',
      details: { file: path },
    });
    expect(store.workspace.articles).toEqual([]);
    expect(await readdir(workspacePaths(store.root).originals)).toEqual([]);
    bundle.close();
    await store.close();
  });

  test('and a copy of a workspace alike: one that is taken away before it is merged is refused', async () => {
    const lent = join(await scratchFolder(), 'lent');
    await cp(join(folder, 'sample'), lent, { recursive: true });
    const store = valueOf(await createWorkspace(join(await scratchFolder(), 'ours'), 'Ours', OPTIONS));
    const ours = () => ({ root: store.root, workspace: store.workspace, acts: store.journalActs });
    const bundle = valueOf(await readBundle(lent, store.root));
    const { changes } = valueOf(await resolveBundle(ours(), valueOf(await planBundle(ours(), bundle)), new Map()));
    await rm(lent, { recursive: true });
    expect(failureOf(await takeIn(store, bundle, changes))).toEqual({
      code: 'bundle-changed',
      details: { file: lent, cause: 'it is not there' },
    });
    expect(store.workspace.articles).toEqual([]);
    await store.close();
  });

  test('leaves a folder as empty as it was when opening it is called off, and does not touch one that is not', async () => {
    const bundle = await bundleOf();
    const target = await scratchFolder();
    const calledOff = { signal: AbortSignal.abort() };
    expect(failureOf(await createFromBundle(bundle, target, { ...OPTIONS, work: calledOff })).code).toBe('cancelled');
    expect(await readdir(target)).toEqual([]);
    await writeFile(join(target, 'notes.txt'), 'mine');
    expect(failureOf(await createFromBundle(bundle, target, OPTIONS)).code).toBe('workspace-not-empty');
    expect(await readdir(target)).toEqual(['notes.txt']);
    bundle.close();
  });
});
