import { expect, test } from 'vitest';
import { CrashCount } from './crash-count';

test('the third crash within a minute is the last', () => {
  const count = new CrashCount();
  expect([0, 30_000, 59_999].map((moment) => count.add(moment))).toEqual([true, true, false]);
});

test('crashes far apart are each worth another try', () => {
  const count = new CrashCount();
  expect([0, 40_000, 80_000, 120_000, 180_000].map((moment) => count.add(moment))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
});
