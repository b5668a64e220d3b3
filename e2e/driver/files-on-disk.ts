// Owns how a test looks at what the app wrote. It reads files as any other program would, with none of the app's code.

import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Article } from '../../core/article/article';

/** Where the app keeps the sample workspace of a user folder. */
export const sampleWorkspace = (folder: string): string => join(folder, 'user', 'sample-workspace');

const PATIENCE_MILLISECONDS = 5000;

interface Line {
  readonly entry?: {
    readonly sequence: number;
    readonly changes: readonly { record: string; id: string; articleId?: string }[];
  };
  readonly seal?: { readonly file: string; readonly sequence: number; readonly sha256: string | null };
}

const linesOf = async (path: string): Promise<Line[]> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  // A line that another process has written last is ended once more by the next: blank lines say nothing.
  const lines = text
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Line);
};

/** The files that hold what belongs to no article, by the name of the record; all others are in the workspace's own. */
const REGISTRY_FILES: Readonly<Record<string, string>> = {
  claim: 'claims.json',
  relation: 'claims.json',
  silence: 'claims.json',
  actor: 'actors.json',
  event: 'events.json',
  'saved-filter': 'saved-filters.json',
};

const filesOf = ({ entry }: Line): string[] =>
  (entry?.changes ?? []).map(({ record, id, articleId = record === 'article' ? id : undefined }) =>
    articleId === undefined ? (REGISTRY_FILES[record] ?? 'workspace.json') : `articles/${articleId}.json`,
  );

/** True when every file holds the last act that the journal has for it, and is in its place. */
const areWritten = async (workspace: string): Promise<boolean> => {
  const journal = join(workspace, 'journal');
  const acts = new Map<string, number>();
  for (const line of await linesOf(join(journal, 'journal.jsonl'))) {
    for (const file of filesOf(line)) acts.set(file, line.entry?.sequence ?? 0);
  }
  const seals = new Map((await linesOf(join(journal, 'seals.jsonl'))).map(({ seal }) => [seal?.file, seal]));
  for (const [file, sequence] of acts) {
    const seal = seals.get(file);
    if (seal === undefined || seal.sequence < sequence) return false;
    const bytes = await readFile(join(workspace, file)).catch(() => null);
    if ((bytes === null ? null : createHash('sha256').update(bytes).digest('hex')) !== seal.sha256) return false;
  }
  return true;
};

/** Waits until the files hold the acts that the journal has: they are written a moment behind it. */
export const filesFollow = async (workspace: string): Promise<void> => {
  const start = Date.now();
  while (Date.now() - start < PATIENCE_MILLISECONDS && !(await areWritten(workspace).catch(() => false)))
    await wait(50);
};

/** Every article file of a workspace, in the order of their names, once the files hold what the journal has. */
export const articlesOnDisk = async (workspace: string): Promise<Article[]> => {
  await filesFollow(workspace);
  const names = (await readdir(join(workspace, 'articles'))).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(workspace, 'articles', name), 'utf8')) as Article),
  );
};

/** The article whose original has that name. */
export const articleOnDisk = async (workspace: string, fileName: string): Promise<Article> => {
  const article = (await articlesOnDisk(workspace)).find((candidate) => candidate.original.fileName === fileName);
  if (article === undefined) throw new Error(`${fileName} is not in ${workspace}`);
  return article;
};

/** The files of a workspace besides its articles, by the name of a list or an object in them. */
const FILES_OF_PARTS = {
  claims: 'claims.json',
  relations: 'claims.json',
  silences: 'claims.json',
  actors: 'actors.json',
  events: 'events.json',
  savedFilters: 'saved-filters.json',
  codebook: 'workspace.json',
  title: 'workspace.json',
} as const;

/**
 * A part of a workspace as it is on disk, once the files hold what the journal has; undefined where its file has yet to come
 * with the first of its records. The caller says what the file is known to hold.
 */
export const partOnDisk = async <Part>(
  workspace: string,
  name: keyof typeof FILES_OF_PARTS,
): Promise<Part | undefined> => {
  await filesFollow(workspace);
  const text = await readFile(join(workspace, FILES_OF_PARTS[name]), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as Readonly<Record<string, Part>>)[name];
};

/** The records of a list that belongs to no article. */
export const recordsOnDisk = async <Item>(
  workspace: string,
  name: Exclude<keyof typeof FILES_OF_PARTS, 'codebook' | 'title'>,
): Promise<Item[]> => (await partOnDisk<Item[]>(workspace, name)) ?? [];
