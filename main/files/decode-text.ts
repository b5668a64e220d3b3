// Owns the strict reading of files that are UTF-8 by their format, such as exports. Texts of unknown encoding are read in
// `extract/encoding`.

import { fail, succeed, type Result } from '../../core/result';
import { isBlank } from '../../core/text/trim-range';
import { findInvalidUtf8 } from '../../core/text/utf8';

/** Decodes UTF-8, without a byte order mark if there is one. `file` names it in the failure. */
export const decodeUtf8 = (bytes: Uint8Array, file: string): Result<string> => {
  if (bytes.length === 0) return fail('file-empty', { file });
  const invalid = findInvalidUtf8(bytes);
  if (invalid !== null) return fail('file-not-utf8', { file, offset: invalid });
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return isBlank(text) ? fail('text-blank', { file }) : succeed(text);
};
