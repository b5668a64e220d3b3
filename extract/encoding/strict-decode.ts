// Owns decoding that refuses: bytes are decoded in one encoding exactly, or the first byte that is not allowed is named.
// Nothing is ever replaced by U+FFFD.

import { findInvalidUtf8 } from '../../core/text/utf8';
import { decodeLegacy } from './decode-legacy';

/** The WHATWG name that a label stands for, such as `windows-1252` for `latin1`; null where there is none. */
export const encodingOfLabel = (label: string): string | null => {
  // Node has no decoder of this one.
  if (/^\s*iso-8859-16\s*$/iu.test(label)) return 'iso-8859-16';
  try {
    const { encoding } = new TextDecoder(label.trim());
    // What the standard calls `replacement` decodes nothing.
    return encoding === 'replacement' ? null : encoding;
  } catch {
    return null;
  }
};

const BYTES_AT_ONCE = 65_536;

/** The text of the bytes, or null where one of them is not allowed. `isCut` where they may end within a character. */
const decodeAllowed = (bytes: Uint8Array, encoding: string, isCut: boolean): string | null => {
  const legacy = decodeLegacy(bytes, encoding, isCut);
  // None of these encodings has U+FFFD itself.
  if (legacy !== null) return legacy.includes('\uFFFD') ? null : legacy;
  try {
    // Whoever calls has cut off a mark; a second one is a character of the text.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
};

/** The offset of the first byte that the encoding does not allow, found by halving what fails. */
const firstWrongByte = (bytes: Uint8Array, encoding: string): number => {
  const fits = (length: number): boolean => decodeAllowed(bytes.subarray(0, length), encoding, true) !== null;
  let low = 0;
  let high = bytes.length;
  // Whole stretches first, so that a large file is not decoded again and again from its start.
  for (let end = BYTES_AT_ONCE; end < bytes.length && fits(end); end *= 2) low = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle + 1)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The text of the bytes in an encoding, or the offset of the first byte that it does not allow. A mark is no text. */
export type StrictText = { readonly text: string } | { readonly wrongAt: number };

/** Decodes bytes in one encoding. `encoding` must be a name that `encodingOfLabel` gave. */
export const decodeStrictly = (bytes: Uint8Array, encoding: string): StrictText => {
  if (encoding === 'utf-8') {
    const wrongAt = findInvalidUtf8(bytes);
    if (wrongAt !== null) return { wrongAt };
  }
  const text = decodeAllowed(bytes, encoding, false);
  return text === null ? { wrongAt: firstWrongByte(bytes, encoding) } : { text };
};
