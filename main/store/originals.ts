// Owns the originals: the imported bytes, kept untouched under their SHA-256.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readingsOf, type Article } from '../../core/article/article';
import { createFile, exists, makeFolder, removeFile } from './durable-file';
import { systemCode } from './file-failure';
import { stopIfCancelled, type Work } from './work';
import type { WorkspacePaths } from './workspace-folder';

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An original that is to be kept. */
export interface OriginalBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Originals, which may be read one after the other as they are needed. */
export type OriginalSource = Iterable<OriginalBytes> | AsyncIterable<OriginalBytes>;

/** Originals that were kept; `takeBack` removes those that were not there before. */
export interface KeptOriginals {
  takeBack(): Promise<void>;
}

/**
 * Keeps originals under their hashes; the same bytes are kept once. Throws a system error, or what ends cancelled work,
 * and then leaves the folder as it was.
 */
export const keepOriginals = async (
  paths: WorkspacePaths,
  originals: OriginalSource,
  work: Work = {},
): Promise<KeptOriginals> => {
  const made: string[] = [];
  const takeBack = async (): Promise<void> => {
    for (const path of made) await removeFile(path).catch(() => undefined);
  };
  await makeFolder(paths.originals);
  try {
    for await (const original of originals) {
      stopIfCancelled(work);
      const path = paths.original(original.sha256);
      if (await exists(path)) continue;
      await createFile(path, original.bytes);
      made.push(path);
    }
  } catch (error) {
    await takeBack();
    throw error;
  }
  return { takeBack };
};

const BYTE_ORDER_MARK = '\uFEFF';

/** A text with the record of the bytes it was read from: that of an article, or an earlier one of it. */
export type TextWithOriginal = Pick<Article, 'original' | 'text'>;

/** The bytes that a text file's article was read from, or null where its text no longer gives them. */
export const bytesOfArticle = (article: TextWithOriginal): Uint8Array | null => {
  const bytes = new TextEncoder().encode(`${article.original.byteOrderMark ? BYTE_ORDER_MARK : ''}${article.text}`);
  return sha256(bytes) === article.original.sha256 ? bytes : null;
};

/** Whether the text is as it was read: it gives the very bytes of its file, or those that were noted when it was read. */
export const isAsRead = (reading: TextWithOriginal): boolean =>
  bytesOfArticle(reading) !== null || reading.original.textSha256 === sha256(new TextEncoder().encode(reading.text));

/** The originals of articles and of their earlier texts that came without them, wherever the text gives the very same bytes. */
export function* originalsOfTexts(articles: Iterable<Article>): Generator<OriginalBytes> {
  for (const article of articles) {
    for (const reading of readingsOf(article)) {
      const bytes = bytesOfArticle(reading);
      if (bytes !== null) yield { sha256: reading.original.sha256, bytes };
    }
  }
}

/** The bytes of an article's original as they are kept now, or null where they are not there. Throws a system error. */
export const readOriginal = async (paths: WorkspacePaths, article: TextWithOriginal): Promise<Uint8Array | null> => {
  try {
    return await readFile(paths.original(article.original.sha256));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};
