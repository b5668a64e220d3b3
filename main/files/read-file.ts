// Owns the first look at a file someone wants to import: it is there, it is a file, it may be read, it is not too large.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { SourceOfBytes } from '../../core/article/article';
import { LARGEST_FILE_BYTES, tooLarge } from '../../core/article/size-limit';
import { fail, succeed, type Result } from '../../core/result';
import { describeCause, systemCode } from '../store/file-failure';

/** Opening a named pipe would otherwise wait until someone writes to it. Windows has neither. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** A file's own name and its bytes. */
export interface FileContent {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Where it is from; left out of what was dropped on the window. */
  readonly source?: SourceOfBytes;
}

/** Reads a file of at most `limit` bytes. Its size is looked at before a byte of it is read. */
export const readFileForImport = async (path: string, limit = LARGEST_FILE_BYTES): Promise<Result<FileContent>> => {
  try {
    const handle = await open(path, READ_WITHOUT_WAITING);
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) return fail('file-is-folder', { file: path });
      if (!stat.isFile()) return fail('file-unreadable', { file: path, cause: 'it is not an ordinary file' });
      const refusal = tooLarge(path, stat.size, limit);
      if (refusal !== null) return refusal;
      return succeed({
        fileName: basename(path),
        bytes: await handle.readFile(),
        source: { kind: 'file', path: resolve(path) },
      });
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('file-missing', { file: path });
    if (systemCode(error) === 'EISDIR') return fail('file-is-folder', { file: path });
    return fail('file-unreadable', { file: path, cause: describeCause(error) });
  }
};
