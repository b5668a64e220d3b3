// Owns how large a file may be to become an article; the window looks at it before it sends a file, main before it
// reads one.

import { fail } from '../result';

const MEBIBYTE = 1024 * 1024;

/** The largest file that is taken as an article, in bytes: about ten thousand printed pages of plain text. */
export const LARGEST_FILE_BYTES = 32 * MEBIBYTE;

/** The largest archive that is opened, in bytes; how far it unpacks has a limit of its own. */
export const LARGEST_ARCHIVE_BYTES = 256 * MEBIBYTE;

/** How much of an original is shown at once, in UTF-16 code units: some two hundred printed pages. */
export const LONGEST_SHOWN_ORIGINAL = 500_000;

/** The largest export that is taken back, in bytes: some hundreds of thousands of mentions. */
export const LARGEST_EXPORT_BYTES = 256 * MEBIBYTE;

/** The largest evidence pack, in bytes: it is put together in memory, and read whole by the page in it. */
export const LARGEST_PACK_BYTES = 1024 * MEBIBYTE;

/** The largest pack that can be dropped on the window, in bytes: its bytes go through the window's memory. */
export const LARGEST_DROPPED_PACK_BYTES = 256 * MEBIBYTE;

/** The largest manifest of a pack that is read, in bytes: some hundreds of thousands of items. */
export const LARGEST_MANIFEST_BYTES = 64 * MEBIBYTE;

/** True for the name of an export; every other file is taken for an article's. */
export const isExportName = (fileName: string): boolean => /\.json$/i.test(fileName);

/** A size in MiB, a part of one counted as whole. */
export const inMebibytes = (bytes: number): number => Math.ceil(bytes / MEBIBYTE);

/** The failure for a file of that many bytes, sizes told in MiB; null when it is small enough. */
export const tooLarge = (
  file: string,
  byteLength: number,
  limit = LARGEST_FILE_BYTES,
): ReturnType<typeof fail> | null =>
  byteLength > limit ? fail('file-too-large', { file, size: inMebibytes(byteLength), limit: limit / MEBIBYTE }) : null;
