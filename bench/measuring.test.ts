import { expect, test } from 'vitest';
import { median, quantile } from './measuring';

test('the median is the one in the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4])).toBe(4);
});

test('below the 95th percentile lie 95 of 100 samples', () => {
  const samples = Array.from({ length: 100 }, (_, index) => index);
  expect(quantile(samples.toReversed(), 0.95)).toBe(95);
  expect(quantile(samples, 1)).toBe(99);
});

test('of nothing there is no median', () => {
  expect(median([])).toBeNaN();
});
