// Owns how a test looks at what the app wrote. It reads files as any other program would, with none of the app's code.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../core/article/article';

/** Where the app keeps the sample workspace of a user folder. */
export const sampleWorkspace = (folder: string): string => join(folder, 'user', 'sample-workspace');

/** Every article file of a workspace, in the order of their names. */
export const articlesOnDisk = async (workspace: string): Promise<Article[]> => {
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
