import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGraphemeBoundary } from '../text/graphemes';
import { trickyText } from '../testing/tricky-text';
import { shiftBetween } from './units';

const withEnds = (text: string, end: string, mark: string): string => mark + text.replace(/\r\n?|\n/gu, end);

test('offsets go over between texts that differ in line ends and byte order marks, wherever a character begins', () => {
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const marks = fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF');
  fc.assert(
    fc.property(trickyText(), ends, ends, marks, marks, (raw, left, right, before, after) => {
      const text = raw.replace(/^\uFEFF+/u, '');
      const [from, to] = [withEnds(text, left, before), withEnds(text, right, after)];
      const shift = shiftBetween(from, to);
      if (shift === null) throw new Error('they are one text');
      const plain = (each: string): string => withEnds(each, '\n', '').replace(/^\uFEFF+/u, '');
      for (let at = before.length; at <= from.length; at += 1) {
        if (!isGraphemeBoundary(from, at)) continue;
        expect(plain(to.slice(0, shift(at)))).toBe(plain(from.slice(0, at)));
        expect(plain(to.slice(shift(at)))).toBe(plain(from.slice(at)));
      }
    }),
  );
});

test('a text with other words, or more of them, is another', () => {
  for (const [from, to] of [
    ['a\nb', 'a\nc'],
    ['a\n', 'a'],
    ['a\n\n', 'a\r\n'],
    ['', 'a'],
  ] as const)
    expect(shiftBetween(from, to)).toBeNull();
});
