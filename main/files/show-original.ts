// Owns the look at an article's original: the kept bytes, only where they still are what was imported, and their characters
// where they are a text. Nothing of it is rendered, and nothing that it names is loaded.

import { stat } from 'node:fs/promises';
import type { Article } from '../../core/article/article';
import { LONGEST_SHOWN_ORIGINAL } from '../../core/article/size-limit';
import { isPageWithParts, isTextItself, readerOf } from '../../core/extraction/reader-facts';
import { fail, succeed, type Result } from '../../core/result';
import { describeCause, systemCode } from '../store/file-failure';
import { readOriginal, sha256 } from '../store/originals';
import type { WorkspacePaths } from '../store/workspace-folder';
import { writeOutside } from './write-export';

/** Reads the bytes that an article was read from. Bytes that are not there, or are no longer those, are a failure. */
export const readSoundOriginal = async (
  paths: WorkspacePaths,
  article: Pick<Article, 'original' | 'text'>,
): Promise<Result<Uint8Array>> => {
  const { original } = article;
  const file = paths.original(original.sha256);
  const details = { name: original.fileName, file };
  try {
    // Another size is other bytes, however many there are to read.
    const { size } = await stat(file);
    if (size !== original.byteLength) return fail('original-altered', details);
    const bytes = await readOriginal(paths, article);
    if (bytes === null) return fail('original-missing', details);
    return sha256(bytes) === original.sha256 ? succeed(bytes) : fail('original-altered', details);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('original-missing', details);
    return fail('file-unreadable', { file, cause: describeCause(error) });
  }
};

/** The characters of an original. */
export interface OriginalText {
  readonly text: string;
  /** The WHATWG name of the encoding by which the bytes are shown. */
  readonly encoding: string;
  /** UTF-16 code units that are left out at the end. */
  readonly more: number;
}

/** Every byte is a character in it, so that what holds parts in several encodings is shown whole. */
const BYTE_BY_BYTE = 'windows-1252';

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * The original's characters as the article was decoded, a byte order mark left out; null where its bytes are no text. A
 * message or a page saved as one file may have parts in several encodings: what is not UTF-8 is shown byte by byte.
 */
export const textOfOriginal = (
  article: Pick<Article, 'original' | 'markup'>,
  bytes: Uint8Array,
): OriginalText | null => {
  const reader = readerOf(article);
  if (!isTextItself(reader)) return null;
  const holdsParts = reader === 'email' || isPageWithParts(article.original.fileName);
  const known = holdsParts ? undefined : article.original.howRead?.encoding?.label;
  const encoding = known ?? (isUtf8(bytes) ? 'utf-8' : BYTE_BY_BYTE);
  const whole = new TextDecoder(encoding).decode(bytes);
  const isCutInPair = /[\uD800-\uDBFF]/u.test(whole.charAt(LONGEST_SHOWN_ORIGINAL - 1));
  const text = whole.slice(0, isCutInPair ? LONGEST_SHOWN_ORIGINAL - 1 : LONGEST_SHOWN_ORIGINAL);
  return { text, encoding, more: whole.length - text.length };
};

/** Writes a copy of an original for use outside of the workspace. Returns the number of bytes written. */
export const copyOriginal = async (
  paths: WorkspacePaths,
  article: Pick<Article, 'original' | 'text'>,
  path: string,
): Promise<Result<number>> => {
  const bytes = await readSoundOriginal(paths, article);
  return bytes.ok ? writeOutside(path, bytes.value, paths.root) : bytes;
};
