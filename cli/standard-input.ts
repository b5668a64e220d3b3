// Owns what comes by standard input: it stands for the file that is named `-`.

import { LARGEST_FILE_BYTES, tooLarge } from '../core/article/size-limit';
import { fail, succeed, type Result } from '../core/result';
import { readFileForImport, type FileContent } from '../main/files/read-file';
import { describeCause } from '../main/store/file-failure';
import { say } from './words';

export type StandardInput = AsyncIterable<Uint8Array>;

/** The name by which standard input is asked for in the place of a file. */
export const INPUT = '-';

/**
 * Reads standard input to its end, but no more than `limit` bytes. `fileName` is what the bytes are called from then on,
 * as if they had been a file of that name.
 */
export const readInput = async (
  input: StandardInput,
  fileName: string,
  limit = LARGEST_FILE_BYTES,
): Promise<Result<FileContent>> => {
  const name = say('standard-input');
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of input) {
      pieces.push(piece);
      length += piece.length;
      const refusal = tooLarge(name, length, limit);
      if (refusal !== null) return refusal;
    }
  } catch (error) {
    return fail('file-unreadable', { file: name, cause: describeCause(error) });
  }
  return length === 0 ? fail('file-empty', { file: name }) : succeed({ fileName, bytes: Buffer.concat(pieces) });
};

/** Reads the file that is named, or standard input under the name that it was given. */
export const readNamed = (
  path: string,
  { input }: { readonly input: StandardInput },
  { fileName, limit = LARGEST_FILE_BYTES }: { readonly fileName: string; readonly limit?: number },
): Promise<Result<FileContent>> =>
  path === INPUT ? readInput(input, fileName, limit) : readFileForImport(path, limit);
