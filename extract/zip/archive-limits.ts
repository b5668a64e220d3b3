// Owns how much an archive may unpack to. All that counts is counted on the bytes that come out, since the sizes that an
// archive declares can lie.

import { fail } from '../../core/result';

const MEBIBYTE = 1024 * 1024;

export interface ArchiveLimits {
  /** The most parts an archive may have, folders included. */
  readonly parts: number;
  /** The most bytes that one part may unpack to. */
  readonly partBytes: number;
  /** The most bytes that all that is read of an archive may unpack to; a part that is read twice counts twice. */
  readonly totalBytes: number;
  /** The most bytes that a packed byte may unpack to, in parts that unpack to more than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

/** Above what documents and saved pages come to, far below what a machine has: deflate alone reaches 1032 to 1. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  parts: 20_000,
  partBytes: 64 * MEBIBYTE,
  totalBytes: 256 * MEBIBYTE,
  ratio: 200,
  ratioFromBytes: 16 * MEBIBYTE,
};

/** The failure of a file that unpacks to more than `bytes`, or has more than `limits.parts` parts. */
export const inflatesTooFar = (file: string, bytes: number, limits: ArchiveLimits): ReturnType<typeof fail> =>
  fail('file-inflates', { file, limit: Math.ceil(bytes / MEBIBYTE), parts: limits.parts });
