// Owns what the tests of store, files and command line begin with: a folder of their own that is gone afterwards, a clock
// and ids that are the same each time, and a workspace to work in.

import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, vi } from 'vitest';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import type { Failure, Result } from '../../core/result';
import type { Analyst } from '../../core/workspace/identity';
import { importFile, type Importer } from '../files/import-text';
import type { Moment } from '../store/moment';
import { createWorkspace, openWorkspace } from '../store/open-workspace';
import type { WorkspaceStore } from '../store/workspace-store';
import { textExtractor } from './text-extractor';

// Each act is flushed to a real disk, and some tests start processes: both take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A new folder that other users may enter, removed when the test is over. */
export const scratchFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-test-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

let counted = 0;

/** A clock that ticks a second a look, and ids that count up; both go on from test to test. */
export const steadyMoment: Moment = {
  now: () => new Date(Date.UTC(2026, 0, 1) + (counted += 1) * 1000).toISOString(),
  newId: () => `01900000-0000-7000-8000-${(counted += 1).toString(16).padStart(12, '0')}`,
};

export const analyst: Analyst = { id: '01900000-0000-7000-8000-ffffffffffff', name: 'Tester' };

export const importer: Importer = { analyst, moment: steadyMoment, extractor: textExtractor };

/** The folder that the backups of one test file go to. */
export const BACKUPS = mkdtempSync(join(tmpdir(), 'hashiya-test-backups-'));
afterAll(() => rm(BACKUPS, { recursive: true, force: true }));

/** How the tests open and make workspaces. */
export const OPTIONS = { analyst, moment: steadyMoment, backups: BACKUPS };

/** The value of a success; a failure fails the test with its code. */
export const valueOf = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
};

/** The failure of a result that must not have succeeded. */
export const failureOf = (result: Result<unknown>): Failure => {
  if (result.ok) throw new Error('it succeeded');
  return result.error;
};

/** Closes the store when the test is over. */
export const closing = (store: WorkspaceStore): WorkspaceStore => {
  onTestFinished(async () => {
    await store.close();
  });
  return store;
};

export const createStore = async (folder: string): Promise<WorkspaceStore> =>
  closing(valueOf(await createWorkspace(folder, 'Test workspace', OPTIONS)));

export const openStore = async (folder: string): Promise<WorkspaceStore> =>
  closing(valueOf(await openWorkspace(folder, OPTIONS)));

/** Closes a store and opens its folder anew. */
export const reopen = async (store: WorkspaceStore): Promise<WorkspaceStore> => {
  await store.close();
  return openStore(store.root);
};

/** English and Persian, emoji and ZWNJ, two lines and a trailing break. */
export const TEXT = 'Wu Qian said the army 🪖 trains.\nوزیر گفت: «می‌رویم به دمشق».\n';

/** Writes a text beside the workspace and imports it; the files hold it then. */
export const importContent = async (
  store: WorkspaceStore,
  content: string | Uint8Array,
  fileName = 'article.txt',
): Promise<Article> => {
  const folder = await scratchFolder();
  await writeFile(join(folder, fileName), content);
  const outcome = valueOf(await importFile(store, join(folder, fileName), { ...importer, analyst: store.analyst }));
  await store.filesWritten();
  return articleOf(store, outcome.articleId);
};

export const articleOf = (store: WorkspaceStore, id: string): Article => {
  const article = store.workspace.articles.find((candidate) => candidate.id === id);
  if (article === undefined) throw new Error(`there is no article ${id}`);
  return article;
};

/** Marks `[start, end)` as a claim and returns the mention; the files hold it then. */
export const mark = async (store: WorkspaceStore, articleId: string, start: number, end: number): Promise<Mention> => {
  const done = valueOf(
    await store.run({ command: 'add-mention', articleId, kind: 'claim', selections: [{ start, end }] }),
  );
  await store.filesWritten();
  const mention = done.changes.flatMap((change) => (change.record === 'mention' ? [change.after] : []))[0] ?? null;
  if (mention === null) throw new Error('nothing was marked');
  return mention;
};

/** Gives the article a claim in words and a source that is an actor, so that every file of the workspace is there. */
export const addClaimAndActor = async (store: WorkspaceStore, articleId: string): Promise<void> => {
  const mention = await mark(store, articleId, 0, 7);
  const edit = { kind: 'claim', gloss: 'A claim', note: 'A note' } as const;
  valueOf(await store.run({ command: 'edit-mention', articleId, mentionId: mention.id, edit }));
  const selections = [{ start: 0, end: 7 }];
  valueOf(await store.run({ command: 'add-mention', articleId, kind: 'source', selections }));
  const source = articleOf(store, articleId).mentions.find(({ kind }) => kind === 'source')?.id ?? '';
  valueOf(await store.run({ command: 'set-actor', articleId, mentionId: source, actor: { name: 'Wu Qian' } }));
  await store.filesWritten();
};

/** Every file of a workspace that a backup holds, with the hash of its bytes. */
export const filesToBackUp = async (root: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await snapshotOf(root)).filter(
      ([path]) => !path.startsWith('previous/') && path !== 'journal/copied-live',
    ),
  );

/** Every file below a folder by its path in it, with the hash of its bytes. */
export const snapshotOf = async (folder: string): Promise<Record<string, string>> => {
  const files: Record<string, string> = {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return Object.fromEntries(Object.entries(files).sort());
};
