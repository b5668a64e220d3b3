// Owns an evidence pack as an archive: opening it, its parts by name, and the bytes of a part within limits. Nothing of it is
// unpacked to disk, and no name in it is ever used as a path.

import { stat as lookAt } from 'node:fs/promises';
import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { LARGEST_PACK_BYTES, tooLarge } from '../../core/article/size-limit';
import { fail, succeed, type Result } from '../../core/result';
import { describeCause, systemCode } from '../store/file-failure';

/** A pack that has no path here: what was dropped on the window. */
export interface DroppedPack {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The path of a pack, or its bytes. */
export type PackSource = string | DroppedPack;

/** What a pack is called in messages. */
export const nameOfPack = (source: PackSource): string => (typeof source === 'string' ? source : source.name);

/** Thrown where a part cannot be read at all. */
export class Unreadable extends Error {}

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

/** Hands the bytes of a part on as they come; refuses more than the part says it has. */
export const readPart = async (zip: ZipFile, entry: Entry, take: (chunk: Buffer) => void): Promise<void> => {
  if (entry.uncompressedSize > LARGEST_PACK_BYTES) throw new Unreadable();
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > entry.uncompressedSize) throw new Unreadable();
    take(chunk);
  }
};

/** A part as a whole; refused where it has, or says it has, more than `most` bytes. */
export const wholePart = async (zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> => {
  if (entry.uncompressedSize > most) throw new Unreadable();
  const chunks: Buffer[] = [];
  await readPart(zip, entry, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
};

/** The parts of an archive by name, folders left out; refused where two have one name. */
export const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    // Of two parts of one name, programs differ in which they show.
    if (entries.has(name)) throw new Unreadable();
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
};

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, strictFileNames: true } as const;

const notAnArchive = (file: string): Result<never> =>
  fail('file-damaged', { file, cause: 'it is not a sound ZIP archive' });

const openBytes = async ({
  name,
  bytes: { buffer, byteOffset, byteLength },
}: DroppedPack): Promise<Result<ZipFile>> => {
  const refusal = tooLarge(name, byteLength, LARGEST_PACK_BYTES);
  if (refusal !== null) return refusal;
  try {
    return succeed(await fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), OPTIONS));
  } catch {
    return notAnArchive(name);
  }
};

/** A pack, as far as it can be opened as an archive without waiting for anybody. */
export const openPack = async (source: PackSource): Promise<Result<ZipFile>> => {
  if (typeof source !== 'string') return openBytes(source);
  const file = source;
  try {
    const stat = await lookAt(file);
    if (stat.isDirectory()) return fail('file-is-folder', { file });
    if (!stat.isFile()) return fail('file-unreadable', { file, cause: 'it is not an ordinary file' });
    const refusal = tooLarge(file, stat.size, LARGEST_PACK_BYTES);
    if (refusal !== null) return refusal;
    return succeed(await openPromise(file, OPTIONS));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('file-missing', { file });
    if (systemCode(error) !== null) return fail('file-unreadable', { file, cause: describeCause(error) });
    return notAnArchive(file);
  }
};
