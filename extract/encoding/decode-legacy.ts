// Owns decoding in the legacy encodings for which Node's own decoder differs from the Encoding Standard, or from one version
// to the next, so that the command line and the app read the same text: those of one byte a character, and three others.

import iconv from 'iconv-lite';
import { SINGLE_BYTE_RUNS } from './single-byte-runs';

const NONE = 0xfffd;

const tables = new Map<string, Uint16Array>();

/** The 256 characters of an encoding, U+FFFD for a byte without one; null for an encoding of several bytes a character. */
const tableOf = (encoding: string): Uint16Array | null => {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  // Logical Hebrew has the characters of visual Hebrew, in another order.
  const name = encoding === 'iso-8859-8-i' ? 'iso-8859-8' : encoding;
  const runs = Object.hasOwn(SINGLE_BYTE_RUNS, name) ? SINGLE_BYTE_RUNS[name] : undefined;
  if (runs === undefined) return null;
  const units = Array.from({ length: 128 }, (_none, byte) => byte);
  for (const run of runs.split(' ')) {
    const [start = '', count = '1'] = run.split('*');
    for (let index = 0; index < Number(count); index += 1)
      units.push(start === '-' ? NONE : parseInt(start, 16) + index);
  }
  const table = Uint16Array.from(units);
  tables.set(encoding, table);
  return table;
};

/** By their WHATWG names, the library's tables that are those of the standard. */
const BY_LIBRARY: Readonly<Record<string, string>> = { 'euc-kr': 'cp949', big5: 'big5hkscs', shift_jis: 'shiftjis' };

/**
 * The text of bytes, U+FFFD where a byte has no character in the encoding; null for an encoding that is not decoded here.
 * With `isCut` a character that the bytes end within is left out.
 */
export const decodeLegacy = (bytes: Uint8Array, encoding: string, isCut = false): string | null => {
  const table = tableOf(encoding);
  if (table !== null) {
    const units = Buffer.alloc(bytes.length * 2);
    for (let index = 0; index < bytes.length; index += 1)
      units.writeUInt16LE(table[bytes[index] ?? 0] ?? NONE, index * 2);
    return units.toString('utf16le');
  }
  const name = Object.hasOwn(BY_LIBRARY, encoding) ? BY_LIBRARY[encoding] : undefined;
  if (name === undefined) return null;
  const decoder = iconv.getDecoder(name, { stripBOM: false });
  const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return isCut ? text : text + (decoder.end() ?? '');
};
