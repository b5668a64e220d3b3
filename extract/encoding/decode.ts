// Owns the way from bytes to text where a file does not fix its encoding: what the analyst chose, a byte order mark, valid
// UTF-8, what the file declares, and at last detection, in this order. Where detection is not sure the analyst chooses.

import { isBlank } from '../../core/text/trim-range';
import { findInvalidUtf8 } from '../../core/text/utf8';
import { fail, succeed, type Result } from '../../core/result';
import type { Encoding, ExtractionWarning } from '../../core/extraction/extraction';
import { detailsOfCandidates } from '../../core/extraction/encodings';
import { shorten } from '../../core/text/shorten';
import { candidatesOf, clearCandidate, orderOfUtf16, type Candidate } from './detect';
import { decodeStrictly, encodingOfLabel } from './strict-decode';

/** Bytes to decode; `file` names them in failures. */
export interface Undecoded {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The encoding that the analyst chose; null where none was. */
  readonly chosen: string | null;
  /** The label that the file itself gives, such as that of a `<meta charset>`; null where it gives none. */
  readonly declared: string | null;
}

/** A decoded text. A byte order mark is not part of it. */
export interface Decoded {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly encoding: Encoding;
  readonly warnings: readonly ExtractionWarning[];
}

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** The encoding that a byte order mark tells, with the length of the mark; null where there is no mark. */
export const markOf = (bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null => {
  const found = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return found === undefined ? null : { encoding: found.encoding, length: found.mark.length };
};

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

const decodeAs = (
  { file, bytes }: Undecoded,
  encoding: string,
  reason: Encoding['reason'],
  warnings: readonly ExtractionWarning[] = [],
): Result<Decoded> => {
  const mark = markOf(bytes);
  // The mark of another encoding is no mark: it is decoded, and most often refused.
  const length = mark?.encoding === encoding ? mark.length : 0;
  const decoded = decodeStrictly(bytes.subarray(length), encoding);
  if ('wrongAt' in decoded) {
    const offset = decoded.wrongAt + length;
    return encoding === 'utf-8' && reason !== 'analyst'
      ? fail('file-not-utf8', { file, offset })
      : fail('encoding-wrong', { file, encoding, offset });
  }
  if (isBlank(decoded.text)) return fail('text-blank', { file });
  return succeed({ text: decoded.text, byteOrderMark: length > 0, encoding: { label: encoding, reason }, warnings });
};

/** How much of a candidate's text is shown to choose by, in UTF-16 code units. */
const SAMPLE_LENGTH = 160;
const MOST_CANDIDATES = 8;

/** What there is to choose from. A file of much markup begins with ASCII, so samples begin where it ends. */
const toChoose = (file: string, candidates: readonly Candidate[]): ReturnType<typeof fail> => {
  // What nobody can have written is shown only where there is nothing else.
  const possible = candidates.filter(({ likelihood }) => likelihood > 0);
  const shown = (possible.length === 0 ? candidates : possible).slice(0, MOST_CANDIDATES).map(({ encoding, text }) => {
    const start = /[^\0-\x7F]/.exec(text)?.index ?? 0;
    const sample = shorten(text.slice(Math.max(0, start - 20)).replace(/\s+/gu, ' '), SAMPLE_LENGTH);
    return { encoding, sample };
  });
  return fail('encoding-unsure', { file, ...detailsOfCandidates(shown) });
};

/** So many letters beyond ASCII that are sound for one that is not, and the bytes are UTF-8 that was damaged. */
const SOUND_FOR_ONE = 8;

/** Whether the bytes are UTF-8 in which something is broken: another encoding would only hide that. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7F]/gu)?.length ?? 0;
  return beyondAscii - broken >= broken * SOUND_FOR_ONE;
};

const detectEncoding = (undecoded: Undecoded): Result<Decoded> => {
  const { file, bytes } = undecoded;
  const candidates = isDamagedUtf8(bytes) && orderOfUtf16(bytes) === null ? [] : candidatesOf(bytes);
  if (candidates.length === 0) return fail('file-not-utf8', { file, offset: findInvalidUtf8(bytes) ?? 0 });
  const clear = clearCandidate(candidates);
  return clear === null
    ? toChoose(file, candidates)
    : decodeAs(undecoded, clear.encoding, 'detected', [
        { code: 'encoding-detected', details: { label: clear.encoding } },
      ]);
};

/**
 * Decodes bytes. A declared encoding is believed where the bytes are allowed in it and do not tell otherwise: a page that
 * declares a legacy encoding, and is valid UTF-8 with letters beyond ASCII, is UTF-8.
 */
export const decode = (undecoded: Undecoded): Result<Decoded> => {
  const { file, bytes, chosen } = undecoded;
  if (bytes.length === 0) return fail('file-empty', { file });
  if (chosen !== null) {
    const encoding = encodingOfLabel(chosen);
    return encoding === null
      ? fail('encoding-unknown', { encoding: chosen })
      : decodeAs(undecoded, encoding, 'analyst');
  }
  const mark = markOf(bytes);
  if (mark !== null) return decodeAs(undecoded, mark.encoding, 'byte-order-mark');
  const declared = undecoded.declared === null ? null : encodingOfLabel(undecoded.declared);
  // UTF-16 cannot declare itself in ASCII: a page that says so is in something else.
  const believed = declared?.startsWith('utf-16') === true ? null : declared;
  const order = orderOfUtf16(bytes);
  if (order !== null) return detectEncoding(undecoded);
  const isUtf8 = findInvalidUtf8(bytes) === null;
  const differs = (found: string): ExtractionWarning[] =>
    declared === null || declared === found
      ? []
      : [{ code: 'encoding-not-as-declared', details: { declared, label: found } }];
  if (isUtf8) {
    const isAscii = bytes.every((byte) => byte < 0x80);
    if (isAscii && believed !== null) return decodeAs(undecoded, believed, 'declared');
    return decodeAs(undecoded, 'utf-8', declared === 'utf-8' ? 'declared' : 'valid-utf-8', differs('utf-8'));
  }
  if (believed !== null && !isUnlikely(believed, bytes)) {
    const asDeclared = decodeAs(undecoded, believed, 'declared');
    if (asDeclared.ok || asDeclared.error.code === 'text-blank') return asDeclared;
  }
  const detected = detectEncoding(undecoded);
  if (!detected.ok) return detected;
  const { encoding, warnings } = detected.value;
  return succeed({ ...detected.value, warnings: [...warnings, ...differs(encoding.label)] });
};
