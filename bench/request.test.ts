import { expect, test } from 'vitest';
import { parseBenchRequest } from './request';

test('without words every part is measured', () => {
  expect(parseBenchRequest([])).toEqual({
    parts: ['text', 'start', 'search', 'store', 'queries', 'package'],
    isQuick: false,
    sizes: [],
    views: [],
  });
});

test('parts, sizes and views can be chosen', () => {
  expect(parseBenchRequest(['--only=start,text', '--quick', '--sizes=many', '--views=hashiya,static'])).toEqual({
    parts: ['text', 'start'],
    isQuick: true,
    sizes: ['many'],
    views: ['hashiya', 'static'],
  });
});

test.each([['--only=texts'], ['--sizes=huge'], ['--views=word'], ['--fast'], ['small']])(
  '%s makes no sense',
  (word) => {
    expect(parseBenchRequest([word])).toHaveProperty('complaint');
  },
);
