import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from './segment-long';

describe.each(['word', 'sentence'] as const)('the %s segments of a long text', (granularity) => {
  const segmenter = new Intl.Segmenter('und', { granularity });

  test('are those of ICU', () => {
    const part = fc.constantFrom(
      'He said. ',
      'it ',
      'U.S. ',
      '3.5 ',
      '«گفت». ',
      'می‌رود ',
      'צה"ל? ',
      '👨‍👩‍👧',
      '\n',
      'a-b_c,',
      '… ',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 120 }), (parts, times) => {
        const text = parts.join('').repeat(times);
        expect(segmentsOf(segmenter, text)).toEqual(
          [...segmenter.segment(text)].map(({ segment, index, isWordLike }) => ({
            start: index,
            end: index + segment.length,
            isWordLike: isWordLike === true,
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('can be longer than a piece', () => {
    const text = 'a'.repeat(50_000);
    expect(segmentsOf(segmenter, text).map(({ start, end }) => [start, end])).toEqual([[0, 50_000]]);
  });
});
