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

const articlesOf = ({ entry }: Line): string[] =>
  (entry?.changes ?? []).flatMap(
    ({ record, id, articleId = record === 'article' ? id : undefined }) => articleId ?? [],
  );

/** True when the file of every article holds the last act that the journal has for it, and is in its place. */
const areWritten = async (workspace: string): Promise<boolean> => {
  const journal = join(workspace, 'journal');
  const acts = new Map<string, number>();
  for (const line of await linesOf(join(journal, 'journal.jsonl'))) {
    for (const id of articlesOf(line)) acts.set(`articles/${id}.json`, line.entry?.sequence ?? 0);
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

/** Waits until the files of articles hold the acts that the journal has: they are written a moment behind it. */
const filesFollow = async (workspace: string): Promise<void> => {
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
