// Owns the way from the bytes of a page to its characters: what the analyst chose, a byte order mark, what the page
// declares, strict UTF-8 where its bytes speak against that. Detection is handed in. Nothing is ever replaced by U+FFFD.

import sniffEncoding from 'html-encoding-sniffer';
import type { Encoding, ExtractionWarning } from '../../core/extraction/extraction';
import { fail, succeed, type Result } from '../../core/result';
import { findInvalidUtf8 } from '../../core/text/utf8';

export interface DecodedPage {
  readonly text: string;
  readonly encoding: Encoding;
  readonly warnings: readonly ExtractionWarning[];
}

/**
 * Decodes bytes by what they look like. `declared` is what the page says it is in and cannot be, or most likely is not;
 * null where it says nothing.
 */
export type DecodeByDetection = (bytes: Uint8Array, declared: string | null) => Result<DecodedPage>;

export interface BytesOfPage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The encoding that the analyst chose. */
  readonly chosen: string | null;
  /** The encoding that what holds the page gives it, as the header of a part of a message does. */
  readonly outer: string | null;
}

const UTF8 = 'utf-8';

/** Stands for “declares nothing” where the sniffer would answer with its default. */
const NOTHING = '';

const BYTE_ORDER_MARKS: readonly { readonly label: string; readonly mark: readonly number[] }[] = [
  { label: UTF8, mark: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', mark: [0xff, 0xfe] },
  { label: 'utf-16be', mark: [0xfe, 0xff] },
];

/** The name by the Encoding Standard; null for a label that it does not have or that browsers decode as nothing. */
const nameOfLabel = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

const decodeStrictly = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The offset of the first byte that does not fit: the longest beginning that decodes ends before it. */
const firstWrongByte = (bytes: Uint8Array, label: string): number => {
  let fits = 0;
  let fails = bytes.length;
  while (fits < fails) {
    const middle = (fits + fails + 1) >> 1;
    try {
      // As a stream, so that a character that is cut off is not yet wrong.
      new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      fits = middle;
    } catch {
      fails = middle - 1;
    }
  }
  return fits;
};

/** What the XML declaration of an XHTML page says; the prescan of HTML does not look at it. */
const xmlEncoding = (bytes: Uint8Array): string | null => {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  const label = /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(start)?.[1];
  return label === undefined ? null : nameOfLabel(label);
};

const declaredBy = (bytes: Uint8Array, outer: string | null): string | null => {
  const sniffed = sniffEncoding(bytes, {
    defaultEncoding: NOTHING,
    ...(outer === null ? {} : { transportLayerEncodingLabel: outer }),
  });
  return sniffed === NOTHING ? xmlEncoding(bytes) : nameOfLabel(sniffed);
};

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** The share of high bytes from which on no text of a Latin script is likely: those have a few accents. */
const LATIN_SHARE = 0.15;

/** What servers and editors write without being asked; a page in another script often says it is in one of these. */
const UNASKED: ReadonlySet<string> = new Set(['windows-1252', 'iso-8859-1', 'us-ascii']);

const isUnlikely = (declared: string, bytes: Uint8Array): boolean => {
  if (!UNASKED.has(declared)) return false;
  let high = 0;
  for (const byte of bytes) if (byte >= 0xc0) high += 1;
  return high > bytes.length * LATIN_SHARE;
};

const notAsDeclared = (declared: string): ExtractionWarning => ({
  code: 'encoding-not-as-declared',
  details: { declared },
});

const byDetection = (bytes: Uint8Array, declared: string | null, detect: DecodeByDetection): Result<DecodedPage> => {
  const decoded = detect(bytes, declared);
  if (!decoded.ok || declared === null || decoded.value.encoding.label === declared) return decoded;
  const others = decoded.value.warnings.filter(({ code }) => code !== 'encoding-not-as-declared');
  return succeed({ ...decoded.value, warnings: [notAsDeclared(declared), ...others] });
};

const decodeAs = (page: BytesOfPage, label: string, reason: Encoding['reason']): Result<DecodedPage> => {
  const name = nameOfLabel(label) ?? label;
  const text = nameOfLabel(label) === null ? null : decodeStrictly(page.bytes, label);
  if (text !== null) return succeed({ text, encoding: { label: name, reason }, warnings: [] });
  const offset = nameOfLabel(label) === null ? 0 : firstWrongByte(page.bytes, label);
  return fail('encoding-wrong', { file: page.fileName, encoding: name, offset });
};

/** Decodes a page. A byte order mark is no part of its text. */
export const decodePage = (page: BytesOfPage, detect: DecodeByDetection): Result<DecodedPage> => {
  const { bytes } = page;
  if (page.chosen !== null) return decodeAs(page, page.chosen, 'analyst');
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decodeAs(page, marked.label, 'byte-order-mark');
  const declared = declaredBy(bytes, page.outer);
  const isUtf8 = findInvalidUtf8(bytes) === null;
  if (declared === UTF8 || (declared === null && isUtf8 && !bytes.includes(0))) {
    const reason = declared === null ? 'valid-utf-8' : 'declared';
    return isUtf8 ? decodeAs(page, UTF8, reason) : byDetection(bytes, declared, detect);
  }
  if (isUtf8 && !bytes.includes(0) && !isAscii(bytes) && declared !== null) {
    const decoded = decodeAs(page, UTF8, 'valid-utf-8');
    return decoded.ok ? succeed({ ...decoded.value, warnings: [notAsDeclared(declared)] }) : decoded;
  }
  if (declared === null || isUnlikely(declared, bytes)) return byDetection(bytes, declared, detect);
  const text = decodeStrictly(bytes, declared);
  if (text === null) return byDetection(bytes, declared, detect);
  return succeed({ text, encoding: { label: declared, reason: 'declared' }, warnings: [] });
};
