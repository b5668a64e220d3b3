import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLoneSurrogate } from './surrogates';

test('finds the first half character, and none in whole ones', () => {
  expect(findLoneSurrogate('سلام 😀')).toBeNull();
  expect(findLoneSurrogate('a\uD83Db')).toBe(1);
  expect(findLoneSurrogate('😀\uDE00')).toBe(2);
  expect(findLoneSurrogate('\uD83D')).toBe(0);
});

test('finds one exactly where a text cannot go through UTF-8 unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'س', '😀', '\uD83D', '\uDE00')), (parts) => {
      const text = parts.join('');
      const survives = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)) === text;
      expect(findLoneSurrogate(text) === null).toBe(survives);
    }),
  );
});
