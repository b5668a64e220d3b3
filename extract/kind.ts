// Owns what kind a file is: by its first bytes where they tell, else by its name's ending. A page that is called .txt is
// read as a text all the same: what an analyst saved as text is text.

import type { Cause } from '../core/locales/en/causes';
import type { Reader } from '../core/extraction/extraction';

/** What is done with a file: read by a reader, opened as a ZIP archive first, or refused as something without text. */
export type FileKind =
  | { readonly kind: Reader }
  /** An office document, a book, or an archive of files: what is in it tells. */
  | { readonly kind: 'zip' }
  | { readonly kind: 'mhtml' }
  | { readonly kind: 'binary'; readonly what: Cause }
  | { readonly kind: 'unknown' };

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const BINARY_STARTS: readonly { readonly what: Cause; readonly start: readonly number[] }[] = [
  { what: 'an old office document', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'an RTF document', start: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { what: 'a PNG image', start: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a JPEG image', start: [0xff, 0xd8, 0xff] },
  { what: 'compressed data', start: [0x1f, 0x8b] },
];

const ENDINGS: readonly { readonly ending: RegExp; readonly kind: Reader | 'mhtml' }[] = [
  { ending: /\.txt$/i, kind: 'text' },
  { ending: /\.(?:md|markdown)$/i, kind: 'markdown' },
  { ending: /\.(?:html?|xhtml)$/i, kind: 'html' },
  { ending: /\.mht(?:ml)?$/i, kind: 'mhtml' },
  { ending: /\.eml$/i, kind: 'email' },
];

/** How many bytes from the start are looked at for what no text has. A PDF may have other bytes before its mark. */
const SAMPLE_BYTES = 8192;
const PDF_WITHIN = 1024;

/** True where the bytes hold a zero byte and are not UTF-16, whose letters have them. */
const hasZero = (bytes: Uint8Array): boolean => bytes.subarray(0, SAMPLE_BYTES).includes(0);

/** Tells the kind of a file. `isUtf16` is asked only where zero bytes stand in what is called a text. */
export const kindOf = (fileName: string, bytes: Uint8Array, isUtf16: (bytes: Uint8Array) => boolean): FileKind => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN));
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'zip' };
  const binary = BINARY_STARTS.find((each) => startsWith(bytes, each.start));
  if (binary !== undefined) return { kind: 'binary', what: binary.what };
  const byEnding = ENDINGS.find(({ ending }) => ending.test(fileName));
  if (byEnding === undefined) return { kind: 'unknown' };
  return hasZero(bytes) && !isUtf16(bytes) ? { kind: 'binary', what: 'binary data' } : { kind: byEnding.kind };
};
