// Owns reading ZIP archives from bytes: which parts there are, and the bytes of one. Archives inside archives are parts
// like others and are not opened. Nothing is ever written.

import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import type { Cause } from '../../core/locales/en/causes';
import { fail, succeed, type Result } from '../../core/result';
import { ARCHIVE_LIMITS, inflatesTooFar, type ArchiveLimits } from './archive-limits';
import { isInsideName, toldName } from './part-name';

export interface Archive {
  /** The names of the parts in the order of the archive's directory, without folders. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a part, checked against their checksum. All that is read counts towards the archive's limits. */
  readonly read: (name: string) => Promise<Result<Uint8Array>>;
}

const UNSOUND = 'it is not a sound ZIP archive' satisfies Cause;

const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** True for a part that a Unix system packed as a link. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;

/** True where the size that a part declares, or has come to, is out of all proportion to its packed bytes. */
const isDisproportionate = (bytes: number, entry: Entry, limits: ArchiveLimits): boolean =>
  bytes > limits.ratioFromBytes && bytes > entry.compressedSize * limits.ratio;

const checkEntry = (
  entry: Entry,
  name: string,
  file: string,
  limits: ArchiveLimits,
): ReturnType<typeof fail> | null => {
  if (entry.isEncrypted()) return fail('file-encrypted', { file });
  if (!isInsideName(name) || isLink(entry))
    return fail('file-damaged', { file, cause: `the part ${toldName(name)} has a name that leads out of the archive` });
  if (isDisproportionate(entry.uncompressedSize, entry, limits))
    return inflatesTooFar(file, limits.ratioFromBytes, limits);
  return null;
};

const readDirectory = async (
  zip: ZipFile,
  file: string,
  limits: ArchiveLimits,
): Promise<Result<Map<string, Entry>>> => {
  if (zip.entryCount > limits.parts) return inflatesTooFar(file, limits.totalBytes, limits);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    const failure = checkEntry(entry, name, file, limits);
    if (failure !== null) return failure;
    if (name.endsWith('/')) continue;
    // Programs differ in which of two parts of one name they take, so what one shows another would hide.
    if (entries.has(name)) return fail('file-damaged', { file, cause: UNSOUND });
    entries.set(name, entry);
  }
  return succeed(entries);
};

/** The bytes of a stream, or null as soon as `accepts` refuses the count of those that have come. */
const gather = async (
  stream: AsyncIterable<Buffer>,
  accepts: (bytes: number) => boolean,
): Promise<Uint8Array | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (!accepts(bytes)) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
};

/** Told by yauzl in words alone. */
const isEncryptionError = (error: unknown): boolean => error instanceof Error && /encrypt/i.test(error.message);

const failureOf = (error: unknown, file: string): ReturnType<typeof fail> =>
  isEncryptionError(error) ? fail('file-encrypted', { file }) : fail('file-damaged', { file, cause: UNSOUND });

/**
 * Opens an archive, its directory read and checked: a name that leads out of it, a link, a name that stands twice, or a
 * part that is encrypted refuses it as a whole. `fileName` is told in failures. Zip64 is read; archives in several files
 * are not.
 */
export const openArchive = async (
  bytes: Uint8Array,
  fileName: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Result<Archive>> => {
  let zip: ZipFile;
  let entries: Map<string, Entry>;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
      // Names are decoded here, so that the one that is refused can be told.
      decodeStrings: false,
      strictFileNames: true,
    });
    const directory = await readDirectory(zip, fileName, limits);
    if (!directory.ok) return directory;
    entries = directory.value;
  } catch (error) {
    return failureOf(error, fileName);
  }
  let total = 0;
  const read = async (name: string): Promise<Result<Uint8Array>> => {
    const entry = entries.get(name);
    if (entry === undefined)
      return fail('file-damaged', { file: fileName, cause: `the part ${toldName(name)} is missing` });
    const most = Math.min(limits.partBytes, limits.totalBytes - total);
    const accepts = (count: number): boolean => count <= most && !isDisproportionate(count, entry, limits);
    if (entry.uncompressedSize > most) return inflatesTooFar(fileName, most, limits);
    try {
      const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
      const content = await gather(stream, accepts);
      if (content === null) return inflatesTooFar(fileName, Math.min(most, limits.ratioFromBytes), limits);
      total += content.length;
      if (crc32(content) !== entry.crc32) return fail('file-damaged', { file: fileName, cause: UNSOUND });
      return succeed(content);
    } catch (error) {
      return failureOf(error, fileName);
    }
  };
  return succeed({ names: [...entries.keys()], has: (name) => entries.has(name), read });
};
