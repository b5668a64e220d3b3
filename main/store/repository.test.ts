import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { mergeChanges } from '../../core/merge/merge-changes';
import { planMerge } from '../../core/merge/plan-merge';
import { finish } from '../../core/merge/progress';
import { exportWorkspace, readExportFile } from '../files/export-workspace';
import {
  addClaimAndActor,
  articleOf,
  createStore,
  importContent,
  mark,
  openStore,
  reopen,
  scratchFolder,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { originalsOfTexts } from './originals';
import type { WorkspaceStore } from './workspace-store';

const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const whyNoGit = ((): string | null => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'git is not installed';
  }
})();

const LONG = Array.from({ length: 40 }, (_, index) => `Line ${String(index)} of the article says this.\n`).join('');

/** A workspace in a repository, closed, and all of it committed. */
const committed = async (): Promise<{ store: WorkspaceStore; id: string }> => {
  const store = await createStore(join(await scratchFolder(), 'first'));
  const { id } = await importContent(store, LONG);
  await addClaimAndActor(store, id);
  await mark(store, id, 700, 720);
  await store.close();
  git(store.root, 'init', '-q', '-b', 'main');
  git(store.root, 'add', '.');
  git(store.root, 'commit', '-q', '-m', 'Begin');
  return { store, id };
};

const cloneOf = async (root: string): Promise<string> => {
  const clone = join(await scratchFolder(), 'clone');
  git(root, 'clone', '-q', root, clone);
  return clone;
};

const exportOf = (store: WorkspaceStore): string => exportToText(workspaceToExport(store.workspace));

const reason = whyNoGit === null ? '' : ` (skipped: ${whyNoGit})`;

describe.skipIf(whyNoGit !== null)(`a workspace in a repository${reason}`, () => {
  test('a fresh clone opens with everything, without a finding, and can be worked in', async () => {
    const { store, id } = await committed();
    const files = git(store.root, 'ls-files').split('\n');
    expect(files.filter((file) => /^(?:journal|previous|quarantine)\//.test(file))).toEqual([]);
    const clone = await openStore(await cloneOf(store.root));
    expect(clone.findings).toEqual([]);
    expect(exportOf(clone)).toBe(exportOf(store));
    await mark(clone, id, 30, 40);
    valueOf(await clone.undo());
    expect(exportOf(await reopen(clone))).toBe(exportOf(store));
    expect(git(clone.root, 'status', '--porcelain')).toBe('');
  });

  test('two clones that mark different places of one article merge without a conflict, and open with both', async () => {
    const { store, id } = await committed();
    const other = await openStore(await cloneOf(store.root));
    const theirs = await mark(other, id, 1300, 1320);
    await other.close();
    git(other.root, 'commit', '-q', '-am', 'Theirs');
    const again = await openStore(store.root);
    const ours = await mark(again, id, 100, 120);
    await again.close();
    git(store.root, 'commit', '-q', '-am', 'Ours');
    git(store.root, 'pull', '-q', '--no-rebase', '--no-edit', other.root, 'main');
    const merged = await openStore(store.root);
    expect(articleOf(merged, id).mentions.map((mention) => mention.id)).toEqual(
      expect.arrayContaining([ours.id, theirs.id]),
    );
    expect(merged.findings.map(({ kind }) => kind)).toEqual(['taken-in']);
    valueOf(await merged.undo());
    expect(articleOf(merged, id).mentions).not.toContainEqual(theirs);
    expect(articleOf(merged, id).mentions).toContainEqual(ours);
  });
});

describe('case 48: a colleague’s export, merged', () => {
  test('with an article that is new, a text that is changed and ids that clash: nothing of ours is overwritten, ten times', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    const mention = await mark(store, id, 0, 7);
    const file = join(await scratchFolder(), 'theirs.json');
    const other = await createStore(await scratchFolder());
    const added = await importContent(other, 'Another article of theirs.\n', 'theirs.txt');
    await mark(other, added.id, 0, 7);
    const changed = { ...articleOf(store, id), text: TEXT.replace('army', 'navy'), mentions: [], links: [] };
    const clashing = { ...other.workspace, articles: [...other.workspace.articles, changed] };
    await writeFile(file, exportToText(workspaceToExport(clashing)));
    const theirs = valueOf(await readExportFile(file));
    const before = articleOf(store, id);
    for (let round = 0; round < 10; round += 1) {
      const entries = (await store.journalActs.after(0)) ?? [];
      const changes = mergeChanges(store.workspace, finish(planMerge(store.workspace, entries, theirs)));
      expect(changes.length > 0).toBe(round === 0);
      valueOf(await store.applyAll('merge', changes, originalsOfTexts(theirs.articles)));
      expect(articleOf(store, id)).toEqual(before);
      expect(articleOf(store, added.id).mentions).toHaveLength(1);
      expect(store.workspace.articles.filter((article) => article.text.startsWith('Another'))).toHaveLength(1);
    }
    expect(articleOf(await reopen(store), id).mentions).toEqual([mention]);
  });
});

describe('case 50: export, import, export', () => {
  test('gives the very same bytes, also after the workspace was opened again', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, `\uFEFF${TEXT}`);
    await addClaimAndActor(store, id);
    const folder = await scratchFolder();
    valueOf(await exportWorkspace(store.workspace, store.root, join(folder, 'first.json')));
    const adopted = valueOf(await readExportFile(join(folder, 'first.json')));
    const other = await createStore(await scratchFolder());
    valueOf(await other.adopt(adopted, originalsOfTexts(adopted.articles)));
    expect(exportOf(await reopen(other))).toBe(exportOf(store));
    expect(await readdir(join(other.root, 'originals'))).toEqual(await readdir(join(store.root, 'originals')));
  });
});
