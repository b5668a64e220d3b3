import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPieces } from './json-pieces';

const textOf = (value: object): string => [...jsonPieces(value)].join('');

describe('the text of a record', () => {
  test('is what JSON.stringify gives, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(textOf(value)).toBe(`${JSON.stringify(value, null, 1)}\n`);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same for lists that are given in several pieces', () => {
    for (const length of [0, 1, 49, 50, 51, 100, 101]) {
      const mentions = Array.from({ length }, (_, index) => ({ id: index, note: 'خط\nnext', ranges: [{}] }));
      const value = { before: [], mentions, after: { deep: [mentions[0] ?? null] } };
      expect(textOf(value)).toBe(`${JSON.stringify(value, null, 1)}\n`);
    }
  });
});
