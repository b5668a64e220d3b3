// Owns which encodings bytes may be in when nothing says it: each is tried, and what comes out is judged. Nothing is
// guessed in silence: whoever asks gets every candidate with its text and how likely it is.

import { detect as detectByStatistics } from 'chardet';
import { ENCODINGS } from '../../core/extraction/encodings';
import { decodeStrictly, encodingOfLabel } from './strict-decode';
import { likelihoodOf } from './likelihood';

export interface Candidate {
  /** WHATWG name. */
  readonly encoding: string;
  readonly text: string;
  /** From 0 to 1, as `likelihoodOf` has it. */
  readonly likelihood: number;
}

/** From this likelihood on a text is one that somebody wrote. */
const LIKELY = 0.8;
/** And the next other text must be less likely by this much. */
const CLEARLY = 0.12;

const ZERO_HIGH = 0x09;

/** The high bytes of what stands between letters of one script: general punctuation, and Arabic presentation forms. */
const OTHER_HIGH_BYTES: readonly number[] = [0x20, 0xfb, 0xfc, 0xfd, 0xfe];

/** How many bytes from the start are looked at for what no text has. */
const SAMPLE_BYTES = 8192;

/**
 * The byte order of UTF-16 without a byte order mark in the scripts below U+0900, else null. There every other byte is a
 * small one, which no other text has so often; a word of Arabic is even valid UTF-8, of digits and control characters.
 */
export const orderOfUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const isHigh = (place: number): boolean => {
    const high = sample.filter((_byte, index) => index % 2 === place);
    const ofLetters = high.filter((byte) => byte < ZERO_HIGH).length;
    return ofLetters * 2 > high.length && high.every((byte) => byte < ZERO_HIGH || OTHER_HIGH_BYTES.includes(byte));
  };
  if (isHigh(1)) return 'utf-16le';
  return isHigh(0) ? 'utf-16be' : null;
};

/** Where several give the same text, this one is named: what has no letters but Latin ones is most often in it. */
const WESTERN = 'windows-1252';

/** The encodings without a byte order of their own that are tried on bytes that are not UTF-8. */
const TRIED = [WESTERN, ...ENCODINGS.filter((encoding) => !encoding.startsWith('utf-') && encoding !== WESTERN)];

/**
 * Every encoding that the bytes may be in, the likeliest first; of those that give the same text only the first. Empty
 * where none allows all of the bytes.
 */
export const candidatesOf = (bytes: Uint8Array): readonly Candidate[] => {
  const order = orderOfUtf16(bytes);
  const hint = encodingOfLabel(detectByStatistics(bytes.subarray(0, SAMPLE_BYTES * 8)) ?? '');
  const tried = order === null ? [...TRIED, ...(hint === null ? [] : [hint])] : [order];
  const texts = new Set<string>();
  return [...new Set(tried)]
    .flatMap((encoding): Candidate[] => {
      const decoded = decodeStrictly(bytes, encoding);
      if ('wrongAt' in decoded || texts.has(decoded.text)) return [];
      texts.add(decoded.text);
      return [{ encoding, text: decoded.text, likelihood: likelihoodOf(decoded.text) }];
    })
    .sort((one, other) => other.likelihood - one.likelihood);
};

/** Fewer letters beyond ASCII than this are no text to judge by: a word of Hebrew is nearly a word of Russian. */
const FEWEST_LETTERS = 24;

/** The candidate that is clearly the likeliest; null where the analyst has to choose. */
export const clearCandidate = (candidates: readonly Candidate[]): Candidate | null => {
  const [best, next] = candidates;
  if (best === undefined || best.likelihood < LIKELY) return null;
  if (next === undefined) return best;
  const letters = best.text.match(/(?=[^\0-\x7F])\p{L}/gu)?.length ?? 0;
  return letters >= FEWEST_LETTERS && best.likelihood - next.likelihood >= CLEARLY ? best : null;
};
