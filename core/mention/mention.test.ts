import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testId } from '../testing/fixed-environment';
import { compareMentions, endOf, quoteOf, startOf, type Mention } from './mention';

const mentionOf = (number: number, ...ranges: [number, number, string?][]): Mention => ({
  id: testId('e', number),
  kind: 'cue',
  ranges: ranges.map(([start, end, quote]) => ({ start, end, quote: quote ?? 'x', prefix: '', suffix: '' })),
  note: '',
  tags: [],
  createdAt: '2026-11-22T08:00:00.000Z',
  createdBy: testId('f', 1),
  modifiedAt: '2026-11-22T08:00:00.000Z',
  modifiedBy: testId('f', 1),
});

const anyMention = fc
  .tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 3 }))
  .map(([number, start, length]) => mentionOf(number, [start, start + length]));

describe('the reading order of mentions', () => {
  test('is by beginning, then the longer first, then by id', () => {
    const ordered = [
      mentionOf(5, [0, 3]),
      mentionOf(1, [1, 2], [8, 9]),
      mentionOf(2, [1, 5]),
      mentionOf(3, [1, 5]),
      mentionOf(0, [2, 3]),
    ];
    expect(ordered.toReversed().toSorted(compareMentions)).toEqual(ordered);
  });

  test('is an order: no cycles, and ties only for the same', () => {
    fc.assert(
      fc.property(anyMention, anyMention, anyMention, (a, b, c) => {
        const sign = (left: Mention, right: Mention): number => Math.sign(compareMentions(left, right));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        if (sign(a, b) === 0) expect(a).toEqual(b);
      }),
      { numRuns: 500 },
    );
  });
});

test('a mention of several ranges lies from its first to its last, and is quoted with an ellipsis between', () => {
  const mention = mentionOf(1, [3, 8, 'سلام'], [12, 20, 'دنیا\nخوب']);
  expect([startOf(mention), endOf(mention)]).toEqual([3, 20]);
  expect(quoteOf(mention)).toBe('سلام … دنیا\nخوب');
});
