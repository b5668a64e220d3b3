// Owns what the files of articles are called in an export of many.

import type { Article } from '../article/article';
import { fileNameOfTitle } from '../text/file-name';

/**
 * A file name without an ending for each article: its number in the workspace's order, with as many digits as the last
 * has, and the letters and digits of its title with underscores between them. No two are the same, in upper case or lower.
 */
export const articleFileNames = (articles: readonly Article[]): ReadonlyMap<string, string> => {
  const digits = String(articles.length).length;
  return new Map(
    articles.map(({ id, title }, index) => {
      const number = String(index + 1).padStart(digits, '0');
      const name = (fileNameOfTitle(title) ?? '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '_').replace(/^_|_$/gu, '');
      return [id, name === '' ? number : `${number}_${name}`];
    }),
  );
};
