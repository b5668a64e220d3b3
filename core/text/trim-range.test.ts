import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRangeOf, graphemeBoundaries, hiddenRangesOf, trickyText } from '../testing/tricky-text';
import { graphemeEnd, graphemeStart } from './graphemes';
import { isBlank, trimRange, type TextRange } from './trim-range';

const textRangeAndHidden = trickyText().chain((text) =>
  fc.tuple(fc.constant(text), anyRangeOf(text), fc.oneof(fc.constant([]), hiddenRangesOf(text))),
);

/** The clusters between two boundaries. */
const clustersOf = (text: string, range: TextRange): TextRange[] => {
  const inside = [...graphemeBoundaries(text)].filter((boundary) => range.start <= boundary && boundary <= range.end);
  return inside.slice(1).map((end, index) => ({ start: inside[index] ?? 0, end }));
};

const isSeen = (text: string, cluster: TextRange, hidden: readonly TextRange[]): boolean =>
  !isBlank(text.slice(cluster.start, cluster.end)) &&
  !hidden.some((part) => part.start < cluster.end && cluster.start < part.end);

describe('a trimmed range', () => {
  test('is the widened range from its first seen cluster to its last', () => {
    fc.assert(
      fc.property(textRangeAndHidden, ([text, range, hidden]) => {
        const widened = {
          start: graphemeStart(text, Math.min(range.start, range.end)),
          end: graphemeEnd(text, Math.max(range.start, range.end)),
        };
        const seen = clustersOf(text, widened).filter((cluster) => isSeen(text, cluster, hidden));
        const first = seen[0];
        const last = seen.at(-1);
        const expected = first === undefined || last === undefined ? null : { start: first.start, end: last.end };
        expect(trimRange(text, range, hidden)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('begins and ends on grapheme boundaries and trims to itself', () => {
    fc.assert(
      fc.property(textRangeAndHidden, ([text, range, hidden]) => {
        const trimmed = trimRange(text, range, hidden);
        if (trimmed === null) return;
        const boundaries = graphemeBoundaries(text);
        expect(boundaries.has(trimmed.start) && boundaries.has(trimmed.end)).toBe(true);
        expect(trimRange(text, trimmed, hidden)).toEqual(trimmed);
        expect(trimRange(text, { start: trimmed.end, end: trimmed.start }, hidden)).toEqual(trimmed);
      }),
      { numRuns: 300 },
    );
  });

  test('S15: is the inner word, without blank and invisible edges, and nothing where all is blank', () => {
    const trimmed = (text: string): string | null => {
      const range = trimRange(text, { start: 0, end: text.length });
      return range === null ? null : text.slice(range.start, range.end);
    };
    expect(trimmed(' \u00A0سلام\u200F ')).toBe('سلام');
    expect(trimmed('\u200Bx')).toBe('x');
    expect(trimmed(' \u00A0\u200F\u200B\u2069 ')).toBeNull();
  });

  test.each([
    [' \u00A0سلام\u200F ', 'سلام'],
    ['\u200Bx', 'x'],
    ['\u2067سلام\u2069', 'سلام'],
    ['\uFEFFword\r\n', 'word'],
    ['می‌روم ', 'می‌روم'],
  ])('of all of %j is %j', (text, word) => {
    const range = trimRange(text, { start: 0, end: text.length });
    expect(range).not.toBeNull();
    expect(text.slice(range?.start, range?.end)).toBe(word);
  });

  test.each(['', ' ', '\u00A0\u200E\u202E\u2069', '\r\n\t', '\u0085', '\u200B\uFEFF\u061C'])(
    'of the blank %j is nothing',
    (text) => {
      expect(isBlank(text)).toBe(true);
      expect(trimRange(text, { start: 0, end: text.length })).toBeNull();
    },
  );

  test('of a caret between two clusters is nothing', () => {
    expect(trimRange('سلام', { start: 2, end: 2 })).toBeNull();
  });

  test('keeps a ZWNJ at a word’s end, for it belongs to the word', () => {
    expect(trimRange('می\u200C روم', { start: 0, end: 4 })).toEqual({ start: 0, end: 3 });
  });

  test('leaves hidden syntax outside, also where a combining mark follows it', () => {
    const link = [
      { start: 0, end: 1 },
      { start: 5, end: 14 },
    ];
    expect(trimRange('[سلام](http://) x', { start: 0, end: 15 }, link)).toEqual({ start: 1, end: 15 });
    expect(
      trimRange('[سلام](http://)', { start: 0, end: 15 }, [
        { start: 0, end: 1 },
        { start: 5, end: 15 },
      ]),
    ).toEqual({ start: 1, end: 5 });
    expect(trimRange('**\u0301x', { start: 0, end: 4 }, [{ start: 0, end: 2 }])).toEqual({ start: 3, end: 4 });
  });

  test('of hidden syntax alone is nothing', () => {
    expect(
      trimRange('**a**', { start: 0, end: 2 }, [
        { start: 0, end: 2 },
        { start: 3, end: 5 },
      ]),
    ).toBeNull();
  });
});
