// Owns which files of articles lie in a workspace folder, whoever has put them there.

import { readdir } from 'node:fs/promises';
import { idSchema } from '../../core/workspace/identity';
import { systemCode } from './file-failure';
import { articleIdOf } from './article-path';
import { type WorkspacePaths } from './workspace-folder';

/** Names in a folder; none where there is no folder. Throws a system error. */
export const namesIn = async (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });

/** True for the file of an article by its name in the workspace. */
export const isArticleFile = (file: string): boolean => idSchema.safeParse(articleIdOf(file)).success;

/** The articles' files that are there, by their names in the workspace. Throws a system error. */
export const articleFiles = async (paths: WorkspacePaths): Promise<string[]> =>
  (await namesIn(paths.articles)).map((name) => `articles/${name}`).filter(isArticleFile);
