import { expect, test } from 'vitest';
import { markUnknown, perCent, unknownShare } from './usable-text';

test('ordinary text in the scripts that people write is known', () => {
  const texts = ['Naïve façade, 50 %', 'می‌خواهد ٪۵۰', 'بيّن «ذلك»', 'שָׁלוֹם „כן”', '新聞 новости 😀 €'];
  expect(unknownShare(texts)).toBe(0);
});

test('private characters, unassigned ones and letters of dead scripts are not', () => {
  expect(unknownShare(['ab\uE000\uFFFD'])).toBe(0.5);
  expect(unknownShare(['\u{12000}\u{10380}'])).toBe(1);
  expect(unknownShare(['aбβ'])).toBe(1);
  expect(unknownShare(['', ' '])).toBe(0);
});

test('controls become signs that can be seen', () => {
  expect(markUnknown('a\u0000\u0003b\uD800')).toBe('a\uFFFD\uFFFDb\uFFFD');
});

test('a share is told in per cent, and is never nothing where there is something', () => {
  expect([0, 0.000_01, 0.037_4, 1].map(perCent)).toEqual([0, 0.1, 3.7, 100]);
});
