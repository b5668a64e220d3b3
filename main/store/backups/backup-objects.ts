// Owns the bytes of backed up files: each under its SHA-256, written once and flushed, shared by all backups of a workspace.

import { createHash, randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeFully } from '../durable-file';
import { systemCode } from '../file-failure';
import { stopIfCancelled, type Work } from '../work';

/** Neither follows a link nor waits for the other end of a pipe. Windows has no such flags, which then count as 0. */
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Opens an ordinary file for reading; null where there is none. Throws a system error. */
export const openFile = async (path: string): Promise<{ handle: FileHandle; stats: Stats } | null> => {
  let handle: FileHandle;
  try {
    handle = await open(path, READ_ONLY);
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENXIO'].includes(systemCode(error) ?? '')) return null;
    throw error;
  }
  try {
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, stats };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
};

/** Runs something with an ordinary file open for reading; null where there is none. Throws a system error. */
export const withFile = async <Value>(
  path: string,
  use: (handle: FileHandle) => Promise<Value>,
): Promise<Value | null> => {
  const file = await openFile(path);
  if (file === null) return null;
  try {
    return await use(file.handle);
  } finally {
    await file.handle.close();
  }
};

/** What bytes are known by. */
export interface Digest {
  readonly sha256: string;
  readonly byteLength: number;
}

const LARGEST_CHUNK = 1 << 20;

/** Reads a file from its beginning to wherever it ends by then, handing on each chunk; `size` is what is expected. */
export const readThrough = async (
  handle: FileHandle,
  size: number,
  work: Work,
  use: (chunk: Uint8Array, position: number) => Promise<void> = () => Promise.resolve(),
): Promise<Digest> => {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(LARGEST_CHUNK, size + 1));
  let position = 0;
  for (;;) {
    stopIfCancelled(work);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), byteLength: position };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await use(chunk, position);
    position += bytesRead;
  }
};

/** Copies an open file into a new one and flushes that. When it throws, the new one is gone again. */
export const copyThrough = async (from: FileHandle, size: number, to: string, work: Work): Promise<Digest> => {
  const target = await open(to, 'wx', 0o600);
  try {
    const digest = await readThrough(from, size, work, (chunk, position) => writeFully(target, chunk, position));
    await target.sync();
    const written = await target.stat();
    if (written.size !== digest.byteLength) throw Object.assign(new Error('the file came out short'), { code: 'EIO' });
    await target.close();
    return digest;
  } catch (error) {
    await target.close();
    await unlink(to).catch(() => undefined);
    throw error;
  }
};

/** How much is taken on trust: files by size and time, objects by size; or nothing. */
export type Care = 'quick' | 'thorough';

/** The objects of one workspace's backups, as one backup adds to them. */
export class BackupObjects {
  private readonly added = new Set<string>();

  constructor(private readonly folder: string) {}

  /** True when an object of that name and size is there. */
  async has({ sha256, byteLength }: Digest): Promise<boolean> {
    const stats = await lstat(join(this.folder, sha256)).catch(() => null);
    return stats?.isFile() === true && stats.size === byteLength;
  }

  /** True when the object is there and holds the bytes it should. */
  private async isSound(digest: Digest, work: Work): Promise<boolean> {
    const read = (handle: FileHandle): Promise<Digest> => readThrough(handle, digest.byteLength, work);
    // One that cannot be read is written anew.
    const found = await withFile(join(this.folder, digest.sha256), read).catch((error: unknown) => {
      if (systemCode(error) === null) throw error;
      return null;
    });
    return found?.sha256 === digest.sha256;
  }

  /**
   * Keeps the bytes of an open file that was read as `digest`, unless they are kept already; `care` says whether an object
   * that is there is read to see that it is sound. A damaged one is replaced, which mends every backup it belongs to.
   * Returns what was kept. Throws a system error.
   */
  async keep(handle: FileHandle, digest: Digest, care: Care, work: Work): Promise<Digest> {
    if ((await this.has(digest)) && (care === 'quick' || (await this.isSound(digest, work)))) return digest;
    const unfinished = join(this.folder, `object.${randomUUID()}.unfinished`);
    // A file that grows may by now hold more than before: what was copied is what counts.
    const copied = await copyThrough(handle, digest.byteLength, unfinished, work);
    const path = join(this.folder, copied.sha256);
    try {
      if ((await lstat(path).catch(() => null)) === null) this.added.add(path);
      await rename(unfinished, path);
    } catch (error) {
      await unlink(unfinished).catch(() => undefined);
      throw error;
    }
    return copied;
  }

  /** Flushes the folder, also for objects that a crash kept from being flushed. Throws a system error. */
  flush(): Promise<void> {
    return syncFolder(this.folder);
  }

  /** Counts what was added as there for good. */
  letStay(): void {
    this.added.clear();
  }

  /** Takes away what was added, for a backup that does not come about: it may have filled the disk. */
  async takeBack(): Promise<void> {
    for (const path of this.added) await unlink(path).catch(() => undefined);
  }
}
