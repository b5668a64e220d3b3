// Owns the originals: the imported bytes, kept untouched under their SHA-256.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Article } from '../../core/article/article';
import { createFile, makeFolder } from './durable-file';
import { systemCode } from './file-failure';
import type { WorkspacePaths } from './workspace-folder';

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps an original under its hash; the same bytes are kept once. Throws a system error. */
export const keepOriginal = async (paths: WorkspacePaths, name: string, bytes: Uint8Array): Promise<void> => {
  await makeFolder(paths.originals);
  await createFile(paths.original(name), bytes);
};

const BYTE_ORDER_MARK = '\uFEFF';

/** The bytes that a text file's article was read from, or null where its text no longer gives them. */
export const bytesOfArticle = (article: Article): Uint8Array | null => {
  const bytes = new TextEncoder().encode(`${article.original.byteOrderMark ? BYTE_ORDER_MARK : ''}${article.text}`);
  return sha256(bytes) === article.original.sha256 ? bytes : null;
};

/** Makes the originals of articles that came without them, wherever the text gives the very same bytes. Throws a system error. */
export const restoreOriginals = async (paths: WorkspacePaths, articles: readonly Article[]): Promise<void> => {
  for (const article of articles) {
    const bytes = bytesOfArticle(article);
    if (bytes !== null) await keepOriginal(paths, article.original.sha256, bytes);
  }
};

/** The bytes of an article's original as they are kept now, or null where they are not there. Throws a system error. */
export const readOriginal = async (paths: WorkspacePaths, article: Article): Promise<Uint8Array | null> => {
  try {
    return await readFile(paths.original(article.original.sha256));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};
