// Owns the way from an operating system's error to an expected failure that names the file and the cause.

import type { Cause } from '../../core/locales/en/causes';
import { fail, type ErrorCode, type Result } from '../../core/result';

/** What people are told of the usual causes; the rest is named by its system code. */
const CAUSES: Readonly<Record<string, Cause>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reported an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something of that name is there already',
  ENOTEMPTY: 'it is a folder that is not empty',
  ESTALE: 'another program has changed it meanwhile',
  ELOOP: 'its path goes in circles',
  ENAMETOOLONG: 'its name is too long',
  EFBIG: 'it would be larger than the system allows',
  EDQUOT: 'the disk quota is used up',
  ENOSPC: 'the disk is full',
};

/** The system code of a thrown value (`ENOSPC`), or null where it is not a system error. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Names the cause in words. A value that is no system error is a bug and is thrown on. */
export const describeCause = (error: unknown): string => {
  const code = systemCode(error);
  if (code === null) throw error;
  return CAUSES[code] ?? code;
};

/** A failure to write: a full disk has a code of its own, since its remedy is another. */
export const writeFailure = (
  error: unknown,
  file: string,
): { ok: false; error: { code: ErrorCode; details: Record<string, string | number> } } => {
  const cause = describeCause(error);
  const full = systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT';
  return full ? fail('disk-full', { file }) : fail('write-failed', { file, cause });
};

/** Runs a write and turns a system error into a failure. */
export const attemptWrite = async <Value>(file: string, write: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    return writeFailure(error, file);
  }
};
