// Owns telling the files of old office programs from those of today. A document of today that has a password is wrapped
// in such a file, under a name that says so ([MS-OFFCRYPTO] 1.3.2).

import type { Cause } from '../../core/locales/en/causes';
import { fail } from '../../core/result';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const OLD = 'an old office document' satisfies Cause;

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The failure of a compound file: locked, or of an old kind that there is no reader for; null for any other file. */
export const oldOfficeFailure = (bytes: Uint8Array, file: string): ReturnType<typeof fail> | null => {
  if (!COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
    ? fail('file-encrypted', { file })
    : fail('file-binary', { file, kind: OLD });
};
