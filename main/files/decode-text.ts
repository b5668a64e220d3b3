// Owns the way from bytes to text: strict UTF-8, with or without a byte order mark. What is not that is refused with
// the reason; nothing is ever replaced by U+FFFD.

import type { Cause } from '../../core/locales/en/causes';
import { fail, succeed, type Result } from '../../core/result';
import { isBlank } from '../../core/text/trim-range';
import { findInvalidUtf8 } from '../../core/text/utf8';

const UTF8_MARK_LENGTH = 3;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Files that are often given for text, by their first bytes. */
const BINARY_STARTS: readonly { readonly kind: Cause; readonly start: readonly number[] }[] = [
  { kind: 'a PDF document', start: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'a ZIP archive or an office document', start: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an old office document', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'a PNG image', start: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG image', start: [0xff, 0xd8, 0xff] },
  { kind: 'compressed data', start: [0x1f, 0x8b] },
];

const NUL = 0;

/** How many bytes from the start are looked at for what no text has. */
const SAMPLE_BYTES = 8192;

/** The high bytes of what stands between letters of one script: general punctuation, and Arabic presentation forms. */
const OTHER_HIGH_BYTES: readonly number[] = [0x20, 0xfb, 0xfc, 0xfd, 0xfe];

/**
 * True of UTF-16 without a byte order mark in the scripts below U+0900. There every other byte is a small one, which no
 * UTF-8 text has so often; a word of Arabic is even valid UTF-8, of digits and control characters.
 */
const looksLikeUtf16 = (bytes: Uint8Array): boolean => {
  if (bytes.length % 2 !== 0) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return [0, 1].some((place) => {
    const high = sample.filter((_byte, index) => index % 2 === place);
    const ofLetters = high.filter((byte) => byte < 0x09).length;
    return ofLetters * 2 > high.length && high.every((byte) => byte < 0x09 || OTHER_HIGH_BYTES.includes(byte));
  });
};

/** A decoded text, and whether a byte order mark stood before it. The mark is not part of the text. */
export interface DecodedText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** Decodes the bytes of a text file. `file` names it in the failure. */
export const decodeText = (bytes: Uint8Array, file: string): Result<DecodedText> => {
  if (bytes.length === 0) return fail('file-empty', { file });
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return fail('file-utf16', { file });
  if (looksLikeUtf16(bytes)) return fail('file-utf16', { file });
  const binary = BINARY_STARTS.find(({ start }) => startsWith(bytes, start));
  if (binary !== undefined) return fail('file-binary', { file, kind: binary.kind });
  const zero = bytes.subarray(0, SAMPLE_BYTES).indexOf(NUL);
  if (zero !== -1) return fail('file-binary', { file, kind: `binary data (a zero byte at offset ${String(zero)})` });
  const invalid = findInvalidUtf8(bytes);
  if (invalid !== null) return fail('file-not-utf8', { file, offset: invalid });
  const byteOrderMark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const body = byteOrderMark ? bytes.subarray(UTF8_MARK_LENGTH) : bytes;
  // The mark is cut off above, so a second one stays: it is a character of the text.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  if (isBlank(text)) return fail('text-blank', { file });
  return succeed({ text, byteOrderMark });
};
