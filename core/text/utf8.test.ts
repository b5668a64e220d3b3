import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { findInvalidUtf8 } from './utf8';

const decodes = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Where the longest beginning that decodes ends, or null when that is all. */
const oracle = (bytes: Uint8Array): number | null => {
  if (decodes(bytes)) return null;
  for (let length = bytes.length - 1; length > 0; length -= 1) if (decodes(bytes.subarray(0, length))) return length;
  return 0;
};

const INTERESTING = [
  0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0,
  0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

describe('the first byte that is not UTF-8', () => {
  test('is null for whatever text was encoded', () => {
    fc.assert(fc.property(trickyText(), (text) => findInvalidUtf8(new TextEncoder().encode(text)) === null));
  });

  test('is where the platform’s strict decoder stops, for text with bytes overwritten, dropped or cut off', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INTERESTING, null)), { maxLength: 3 });
    fc.assert(
      fc.property(trickyText(8), damage, fc.nat(), (text, edits, cut) => {
        const bytes = [...new TextEncoder().encode(text)];
        for (const [place, byte] of edits) {
          if (bytes.length === 0) break;
          if (byte === null) bytes.splice(place % bytes.length, 1);
          else bytes[place % bytes.length] = byte;
        }
        const damaged = Uint8Array.from(cut % 3 === 0 ? bytes.slice(0, cut % (bytes.length + 1)) : bytes);
        expect(findInvalidUtf8(damaged)).toBe(oracle(damaged));
      }),
      { numRuns: 1000 },
    );
  });

  test('is where the decoder stops for every sequence of bytes at the edges of the ranges', () => {
    for (const first of INTERESTING) {
      for (const second of INTERESTING) {
        for (const third of [0x7f, 0x80, 0xbf, 0xc0]) {
          const bytes = Uint8Array.of(first, second, third, 0x80);
          expect(findInvalidUtf8(bytes)).toBe(oracle(bytes));
        }
      }
    }
  });

  test.each([
    ['a Persian letter and a stray byte', [0xd8, 0xb3, 0xff], 2],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x33, 0x06], 0],
    ['سلام in windows-1256', [0xd3, 0xe1, 0xc7, 0xe3], 0],
    ['an encoded surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['a letter cut off', [0x61, 0xd8], 1],
  ])('of %s is told', (_name, bytes, offset) => {
    expect(findInvalidUtf8(Uint8Array.from(bytes))).toBe(offset);
  });

  test('is null after a byte order mark and for no bytes at all', () => {
    expect(findInvalidUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBeNull();
    expect(findInvalidUtf8(new Uint8Array())).toBeNull();
  });
});
