import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { codePointMap } from './code-points';

describe('the code point map', () => {
  test('agrees with counting the characters before every offset, and comes back', () => {
    fc.assert(
      fc.property(trickyText(), (text) => {
        const map = codePointMap(text);
        let offset = 0;
        let points = 0;
        for (const character of text) {
          expect(map.toCodePoints(offset)).toBe(points);
          expect(map.toCodeUnits(points)).toBe(offset);
          if (character.length === 2) expect(map.toCodePoints(offset + 1)).toBe(points);
          offset += character.length;
          points += 1;
        }
        expect(map.toCodePoints(text.length)).toBe([...text].length);
        expect(map.toCodeUnits([...text].length)).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('holds for lone surrogates, which count as one each', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\uD83D', '\uDE00', '😀') }), fc.nat(), (text, seed) => {
        const offset = text.length === 0 ? 0 : seed % (text.length + 1);
        const inside = offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
        expect(codePointMap(text).toCodePoints(offset)).toBe([...text.slice(0, inside ? offset - 1 : offset)].length);
      }),
    );
  });

  test('tells the three counts of a Persian word after emoji and an astral letter apart', () => {
    const text = 'سلام 👨‍👩‍👧 دنیا 𐎠 کتاب‌ها';
    const start = text.indexOf('کتاب‌ها');
    const map = codePointMap(text);
    expect([start, text.length]).toEqual([22, 29]);
    expect([map.toCodePoints(start), map.toCodePoints(text.length)]).toEqual([18, 25]);
    const encoder = new TextEncoder();
    expect([encoder.encode(text.slice(0, start)).length, encoder.encode(text).length]).toEqual([42, 57]);
  });
});
