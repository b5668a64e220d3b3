// Owns the strict reading of UTF-8 (RFC 3629): where bytes first stop being it. Decoding itself is the platform's.

/** How many bytes a sequence has by its first byte, and the allowed range of its second byte; null if it cannot start one. */
const sequenceOf = (first: number): { length: number; low: number; high: number } | null => {
  if (first <= 0x7f) return { length: 1, low: 0, high: 0 };
  if (first >= 0xc2 && first <= 0xdf) return { length: 2, low: 0x80, high: 0xbf };
  if (first === 0xe0) return { length: 3, low: 0xa0, high: 0xbf };
  if (first === 0xed) return { length: 3, low: 0x80, high: 0x9f };
  if (first >= 0xe1 && first <= 0xef) return { length: 3, low: 0x80, high: 0xbf };
  if (first === 0xf0) return { length: 4, low: 0x90, high: 0xbf };
  if (first >= 0xf1 && first <= 0xf3) return { length: 4, low: 0x80, high: 0xbf };
  if (first === 0xf4) return { length: 4, low: 0x80, high: 0x8f };
  return null;
};

/** The byte offset (from 0) of the first sequence that is not UTF-8, or null when all of it is. */
export const findInvalidUtf8 = (bytes: Uint8Array): number | null => {
  let index = 0;
  while (index < bytes.length) {
    const sequence = sequenceOf(bytes[index] ?? 0);
    if (sequence === null || index + sequence.length > bytes.length) return index;
    for (let step = 1; step < sequence.length; step += 1) {
      const byte = bytes[index + step] ?? 0;
      const low = step === 1 ? sequence.low : 0x80;
      const high = step === 1 ? sequence.high : 0xbf;
      if (byte < low || byte > high) return index;
    }
    index += sequence.length;
  }
  return null;
};
