import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenTogether } from './shorten';

describe('two texts that are shortened together', () => {
  const beginning = 'The agency did not name its source. '.repeat(30);

  test('show what differs, however far into them it is, from the beginning of a word', () => {
    const [ours, theirs] = shortenTogether(`${beginning}It is safe.`, `${beginning}It is not safe.`, 80);
    expect(ours).toBe('…its source. It is safe.');
    expect(theirs).toBe('…its source. It is not safe.');
  });

  test('are whole where they are short, and begin as they do where the difference is near their beginning', () => {
    expect(shortenTogether('پل ایمن است', 'پل ایمن نیست', 80)).toEqual(['پل ایمن است', 'پل ایمن نیست']);
    const [ours, theirs] = shortenTogether(`a${beginning}`, `b${beginning}`, 80);
    expect(ours).toMatch(/^aThe agency.*…$/u);
    expect(theirs).toMatch(/^bThe agency.*…$/u);
  });

  test('always differ where they did, are not much longer than asked for, and cut no character in two', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', 'پ', '😀', '👩‍👧'), maxLength: 300 });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 8, max: 60 }), (alike, left, right, length) => {
        fc.pre(left !== right);
        const [ours, theirs] = shortenTogether(alike + left, alike + right, length);
        expect(ours).not.toBe(theirs);
        for (const each of [ours, theirs]) {
          expect(each.length).toBeLessThanOrEqual(length + 2);
          expect(each).not.toMatch(/\p{Cs}/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
