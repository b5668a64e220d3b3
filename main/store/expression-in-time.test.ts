import { expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
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

test('one that would take ages is ended, what was found before is there, and the next one runs', async () => {
  const slow = `${'a'.repeat(40)}b`;
  const { paces } = await inPaces(() => {
    expect(runInTime(/(a+)+$/gu, ['a', slow, 'a'])).toEqual([[{ start: 0, end: 1 }]]);
    expect(runInTime(/(a+)+$/gu, [slow, 'a'])).toEqual([null]);
  });
  // Years, without an end to it.
  expect(paces).toBeLessThan(500);
  expect(runInTime(/a/gu, ['ba'])).toEqual([[{ start: 1, end: 2 }]]);
});

/** Fails as V8 does where an expression needs more of the stack than a thread has, which differs from thread to thread. */
class Overflowing extends RegExp {
  override exec(): never {
    throw new RangeError('Maximum call stack size exceeded');
  }
}

test('an expression that needs more of the stack than there is counts as one that takes too long, and throws nothing', () => {
  expect(runInTime(new Overflowing('x', 'gu'), ['a text', 'another'])).toEqual([null, null]);
  // Found by the fuzzing in a thread; where there is more of the stack it finds nothing.
  expect(() => runInTime(/(?:a?){20202020}a{20}/gu, ['a text'])).not.toThrow();
});
