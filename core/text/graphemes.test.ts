import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeBoundaries, trickyText } from '../testing/tricky-text';
import { graphemeEnd, graphemeStart, isGraphemeBoundary, nextGrapheme, previousGrapheme } from './graphemes';

const textWithOffset = trickyText().chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));

describe('grapheme boundaries', () => {
  test('are those of the segmenter over the whole text, at every offset', () => {
    fc.assert(
      fc.property(textWithOffset, ([text, offset]) => {
        const boundaries = graphemeBoundaries(text);
        const sorted = [...boundaries].sort((left, right) => left - right);
        expect(isGraphemeBoundary(text, offset)).toBe(boundaries.has(offset));
        expect(graphemeStart(text, offset)).toBe(sorted.findLast((boundary) => boundary <= offset));
        expect(graphemeEnd(text, offset)).toBe(sorted.find((boundary) => boundary >= offset));
        expect(nextGrapheme(text, offset)).toBe(sorted.find((boundary) => boundary > offset) ?? text.length);
        expect(previousGrapheme(text, offset)).toBe(sorted.findLast((boundary) => boundary < offset) ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a family of joined emoji', '👨‍👩‍👧', 8],
    ['a flag', '🇸🇾', 4],
    ['a letter with harakat', 'قَّ', 3],
    ['a letter with niqqud', 'שִׁ', 3],
    ['CR LF', '\r\n', 2],
    ['an alef with a combining hamza', 'ا\u0654', 2],
    ['a number sign with the digit under it', '\u06001', 2],
    ['a letter with a non-joiner', 'ب\u200C', 2],
  ])('%s is one cluster', (_name, cluster, length) => {
    const text = `.${cluster}.`;
    expect(cluster).toHaveLength(length);
    for (let offset = 2; offset < 1 + length; offset += 1) {
      expect(isGraphemeBoundary(text, offset)).toBe(false);
      expect(graphemeStart(text, offset)).toBe(1);
      expect(graphemeEnd(text, offset)).toBe(1 + length);
    }
    expect(isGraphemeBoundary(text, 1 + length)).toBe(true);
  });

  test('offsets outside the text are drawn to its ends', () => {
    expect(graphemeStart('سلام', -3)).toBe(0);
    expect(graphemeEnd('سلام', -3)).toBe(0);
    expect(graphemeStart('سلام', 9)).toBe(4);
    expect(graphemeEnd('سلام', 9)).toBe(4);
    expect(nextGrapheme('سلام', -3)).toBe(1);
    expect(previousGrapheme('سلام', 9)).toBe(3);
  });

  test('flags in a row pair up from the start of the row', () => {
    const flags = '🇨🇳🇸🇾🇮🇷';
    expect([...graphemeBoundaries(flags)]).toEqual([0, 4, 8, 12]);
    expect(graphemeStart(flags, 6)).toBe(4);
    expect(previousGrapheme(flags, 12)).toBe(8);
  });
});
