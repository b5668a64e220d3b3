import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRangeOf, trickyText } from '../../core/testing/tricky-text';
import { trimRange } from '../../core/text/trim-range';
import { paintRange } from './paint-range';

const painted = (text: string, quote: string): string => {
  const start = text.indexOf(quote);
  const { start: from, end } = paintRange(text, { start, end: start + quote.length });
  return text.slice(from, end);
};

describe('what is painted for a range', () => {
  test('takes the control before its first letter along and leaves the one after its last', () => {
    expect(painted('کتاب\u200Cها', 'کتاب\u200C')).toBe('کتاب');
    expect(painted('کتاب\u200Cها', 'ها')).toBe('\u200Cها');
    expect(painted('او \u2067رفت\u2069 باز', 'رفت')).toBe('\u2067رفت');
    expect(painted('\u200F\u202Bسلام', 'سلام')).toBe('\u200F\u202Bسلام');
    expect(painted('سلام\u200Dا', 'سلام\u200D')).toBe('سلام\u200D');
    expect(painted('او گفت', 'او')).toBe('او');
  });

  test('has the same characters but for controls, and ranges that touch still do', () => {
    fc.assert(
      fc.property(
        trickyText(30).chain((text) => fc.tuple(fc.constant(text), anyRangeOf(text))),
        ([text, selection]) => {
          const range = trimRange(text, selection);
          if (range === null) return;
          const inside = paintRange(text, range);
          const seen = ({ start, end }: typeof range): string => text.slice(start, end).replace(/\p{Cf}/gu, '');
          expect(seen(inside)).toBe(seen(range));
          expect(paintRange(text, { start: range.end, end: text.length }).start).toBe(inside.end);
        },
      ),
      { numRuns: 500 },
    );
  });
});
