// Owns how bytes reach the disk so that they are still there after a crash or a power cut: a file is replaced as a
// whole or not at all, and "done" means that file and folder have been flushed. Neither lowdb's writer nor the usual
// atomic-write packages promise that (docs/adr/0003).

import { createHash, randomUUID } from 'node:crypto';
import {
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import { systemCode } from './file-failure';

/** A rename is refused while a virus scanner or a sync tool holds the file; it lets go within a second or two. */
const RENAME_ATTEMPTS = 10;
const RENAME_PAUSE_MILLISECONDS = 150;

/** The ending of a file that is not finished yet. It is never read, and swept when a workspace is opened. */
export const UNFINISHED_SUFFIX = '.unfinished';

/** Flushes a folder's entries, so that a rename in it survives a power cut. Windows has no such call. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes all bytes at `position`; one call may write fewer than asked. */
export const writeFully = async (handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    written += bytesWritten;
  }
};

const renamePatiently = async (from: string, to: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passing = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '');
      if (!passing || attempt === RENAME_ATTEMPTS) throw error;
      await wait(RENAME_PAUSE_MILLISECONDS);
    }
  }
};

/** What is in a workspace is its owner's alone. */
const PRIVATE_MODE = 0o600;

/** A file that is whole and flushed beside its place, but not in its place yet. */
export interface PreparedFile {
  readonly unfinished: string;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** How many bytes are gathered before they are written; the process can answer others between two writes. */
const WRITE_BYTES = 256 * 1024;

/** Gathers pieces into buffers of about `WRITE_BYTES`. */
function* gather(pieces: Iterable<string | Uint8Array>): Generator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    held.push(bytes);
    length += bytes.length;
    if (length < WRITE_BYTES) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  yield Buffer.concat(held);
}

/**
 * Writes a file beside its place: temporary file, all bytes, flush, size check. When it throws a system error, nothing is
 * left. `mode` is of a new file, as `open` has it.
 */
export const prepareFile = async (
  path: string,
  pieces: Iterable<string | Uint8Array>,
  mode = PRIVATE_MODE,
): Promise<PreparedFile> => {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED_SUFFIX}`;
  const handle = await open(unfinished, 'wx', mode);
  const hash = createHash('sha256');
  let length = 0;
  try {
    for (const bytes of gather(pieces)) {
      await writeFully(handle, bytes, length);
      hash.update(bytes);
      length += bytes.length;
      await breathe();
    }
    await handle.sync();
    const { size } = await handle.stat();
    if (size !== length) throw Object.assign(new Error('the file came out short'), { code: 'EIO' });
  } catch (error) {
    await handle.close();
    await unlink(unfinished).catch(() => undefined);
    throw error;
  }
  await handle.close();
  return { unfinished, sha256: hash.digest('hex') };
};

/** Removes a prepared file that is not to be put in its place. */
export const discardFile = async ({ unfinished }: PreparedFile): Promise<void> => {
  await unlink(unfinished).catch(() => undefined);
};

/** Keeps the file at `path` also as `copy`, without a moment at which `copy` is not whole; none at `path` is fine. */
const keepPrevious = async (path: string, copy: string): Promise<void> => {
  const unfinished = `${copy}.${randomUUID()}${UNFINISHED_SUFFIX}`;
  try {
    // A link costs nothing. File systems without links get a copy.
    await link(path, unfinished).catch(async (error: unknown) => {
      if (systemCode(error) === 'ENOENT') throw error;
      await copyFile(path, unfinished);
    });
    await renamePatiently(unfinished, copy);
    // Where the copy is the very same file already, as after a failed write, renaming leaves both names.
    await unlink(unfinished).catch(() => undefined);
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    if (systemCode(error) !== 'ENOENT') throw error;
  }
};

/**
 * Puts a prepared file in its place, and flushes the folder. `previous` is where the file that it replaces is kept, in a
 * folder that is there. When it throws a system error, the old file is as it was and nothing is left beside it.
 */
export const placeFile = async (
  prepared: PreparedFile,
  path: string,
  previous: string | null = null,
): Promise<void> => {
  try {
    if (previous !== null) await keepPrevious(path, previous);
    await renamePatiently(prepared.unfinished, path);
  } catch (error) {
    await discardFile(prepared);
    throw error;
  }
  await syncFolder(dirname(path));
};

/**
 * Replaces (or makes) a file: temporary file beside it, all bytes, flush, size check, rename, flush of the folder. When
 * it throws a system error, the old file is as it was and nothing is left beside it.
 */
export const replaceFile = async (path: string, bytes: Uint8Array, mode = PRIVATE_MODE): Promise<void> => {
  await placeFile(await prepareFile(path, [bytes], mode), path);
};

/** Makes a second file of the same bytes. Throws a system error. */
export const copyDurably = async (from: string, to: string): Promise<void> => {
  await replaceFile(to, await readFile(from));
};

/**
 * Makes a file that must not change afterwards; one that is there already is left alone. Only the holder of the
 * workspace's lock makes files in it, so looking first is enough; a hard link would not do on exFAT.
 */
export const createFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  if (!(await exists(path))) await replaceFile(path, bytes);
};

/** Makes a folder durably in one that must be there, so that a workspace that was removed is not half made anew. */
export const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    throw error;
  }
  await syncFolder(dirname(path));
};

/** Puts a folder in a place where nothing is but, at most, an empty folder. Throws a system error. */
export const moveFolder = async (from: string, to: string): Promise<void> => {
  // Windows does not replace even an empty folder. One that is not empty stays, and the rename says so.
  await rmdir(to).catch(() => undefined);
  await renamePatiently(from, to);
  await syncFolder(dirname(to));
};

/** True for the name of what a crash left unfinished; it is ours to remove. */
export const isUnfinished = (name: string): boolean => UNFINISHED_NAME.test(name);

const UNFINISHED_NAME = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.unfinished$/;

/** Removes what a crash left unfinished in a folder. What cannot be removed does no harm and stays. */
export const sweepUnfinished = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isUnfinished)) {
    await unlink(join(folder, name)).catch(() => undefined);
  }
};

/** Removes a file durably; one that is gone already is fine. */
export const removeFile = async (path: string): Promise<void> => {
  await unlink(path).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  await syncFolder(dirname(path));
};

/** True when something stands at the path. */
export const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
