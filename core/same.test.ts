import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSame } from './same';

/** The same value with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, turned(held)]),
  );
};

describe('two records', () => {
  test('are the same whatever the order of their keys, and after a way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no negative zero: it comes back as zero, which is the same number.
        expect(isSame(value, turned(value))).toBe(true);
        expect(isSame(value, JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
    );
  });

  test.each([
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: undefined, b: 1 }, { a: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [null, {}],
    ['سلام', 'سلام '],
    [{ a: { x_future: 1 } }, { a: {} }],
  ])('%j and %j are not the same', (left, right) => {
    expect(isSame(left, right)).toBe(false);
    expect(isSame(right, left)).toBe(false);
  });

  test('are the same where one leaves out what is undefined in the other', () => {
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });
});
