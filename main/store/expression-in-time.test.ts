import { expect, test } from 'vitest';
import { runInTime } from './expression-in-time';

test('an expression tells where it matches in each text', () => {
  expect(runInTime(/\p{L}+/gu, ['او 12 كتاب', '12'])).toEqual([
    [
      { start: 0, end: 2 },
      { start: 6, end: 10 },
    ],
    [],
  ]);
  expect(runInTime(/x/gu, ['abc'])).toEqual([[]]);
});

test('one that would take ages is ended, what was found before is there, and the next one runs', () => {
  const began = performance.now();
  const slow = `${'a'.repeat(40)}b`;
  expect(runInTime(/(a+)+$/gu, ['a', slow, 'a'])).toEqual([[{ start: 0, end: 1 }]]);
  expect(runInTime(/(a+)+$/gu, [slow, 'a'])).toEqual([null]);
  // Years, without an end to it.
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(runInTime(/a/gu, ['ba'])).toEqual([[{ start: 1, end: 2 }]]);
});

test('an expression that needs more of the stack than there is counts as one that takes too long, and throws nothing', () => {
  const deep = new RegExp(`${'(?:'.repeat(2000)}a${')?'.repeat(2000)}`, 'gu');
  expect(() => runInTime(deep, ['a'.repeat(100), 'b'])).not.toThrow();
  const lookbehind = /(?<=(?:(?:(?:.)*)*)*)x/gu;
  expect(() => runInTime(lookbehind, ['a'.repeat(30) + 'x'])).not.toThrow();
});
