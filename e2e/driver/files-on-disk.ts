// Owns how a test looks at what the app wrote. It reads files as any other program would, with none of the app's code.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Article } from '../../core/article/article';

/** Where the app keeps the sample workspace of a user folder. */
export const sampleWorkspace = (folder: string): string => join(folder, 'user', 'sample-workspace');

const LAST_ACT = /^\{"sha256":"[0-9a-f]{64}","(?:entry|head)":\{"sequence":(\d+)/gmu;
const LAST_SEAL = /^\{"sha256":"[0-9a-f]{64}","seal":\{.*"sequence":(\d+)/gmu;
const PATIENCE_MILLISECONDS = 5000;

/** The highest number that a pattern finds in a file; 0 for none, or no file. */
const highestIn = async (path: string, pattern: RegExp): Promise<number> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return Math.max(0, ...[...text.matchAll(pattern)].map(([, digits]) => Number(digits)));
};

/** Waits until the files hold the acts that the journal has: they are written a moment behind it. */
const filesFollow = async (workspace: string): Promise<void> => {
  const journal = join(workspace, 'journal');
  const start = Date.now();
  while (Date.now() - start < PATIENCE_MILLISECONDS) {
    const act = await highestIn(join(journal, 'journal.jsonl'), LAST_ACT);
    if ((await highestIn(join(journal, 'seals.jsonl'), LAST_SEAL)) >= act) return;
    await wait(50);
  }
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
