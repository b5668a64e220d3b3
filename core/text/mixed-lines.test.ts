import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, mixedLine, mixedLines, type MixedLine } from '../../e2e/driver/mixed-lines';
import { describeAnchor, resolvePlacement } from '../anchor/anchor';
import { readBlocks } from '../article/blocks';
import { anyRangeOf } from '../testing/tricky-text';
import { directionOfLine, directionsOfLines, type Direction } from './direction';

/** The rule of the shares over the words that the line was put together from. */
const expectedDirection = ({ rightToLeft, leftToRight, first, hasAddress }: MixedLine): Direction | null => {
  const words = rightToLeft + leftToRight;
  if (words === 0) return hasAddress ? 'ltr' : null;
  const share = rightToLeft / words;
  return share >= 0.6 ? 'rtl' : share < 0.4 ? 'ltr' : first;
};

describe('lines of mixed directions', () => {
  test('are the same for the same seed, and hold what they are for', () => {
    const lines = mixedLines(7, 500).map(({ text }) => text);
    expect(mixedLines(7, 500).map(({ text }) => text)).toEqual(lines);
    expect(mixedLines(8, 500).map(({ text }) => text)).not.toEqual(lines);
    expect(lines).toHaveLength(500);
    const all = lines.join('\n');
    for (const wanted of [
      /\p{Script=Arabic}/u,
      /\p{Script=Hebrew}/u,
      /\p{Script=Adlam}/u,
      /\p{Script=Latin}/u,
      /[0-9]/u,
      /[۰-۹]/u,
      /[٠-٩]/u,
      /[()]/u,
      /[«»]/u,
      /http:/u,
      /\p{Emoji_Presentation}/u,
      /\u200C/u,
      /\p{M}/u,
      /\u00A0/u,
      /[\u2066-\u2068]/u,
      /[\u200E\u200F\u061C]/u,
    ])
      expect(all).toMatch(wanted);
  });

  test('D4, D5: have the direction that the share of their words gives them, or the first word in balance', () => {
    fc.assert(
      fc.property(mixedLine, (line) => {
        expect(directionOfLine(line.text), escaped(line.text)).toBe(expectedDirection(line));
      }),
      { numRuns: 2000 },
    );
  });

  test('D3: hand their direction on to the lines below that have none', () => {
    const lines = mixedLines(11, 1000);
    let current: Direction = 'rtl';
    const expected = lines.map((line) => (current = expectedDirection(line) ?? current));
    expect(
      directionsOfLines(
        lines.map(({ text }) => text),
        'rtl',
      ),
    ).toEqual(expected);
    expect(lines.filter((line) => expectedDirection(line) === null).length).toBeGreaterThan(10);
  });

  test('are blocks of a plain text, and any range of them is quoted and found again', () => {
    fc.assert(
      fc.property(
        fc
          .array(mixedLine, { minLength: 1, maxLength: 12 })
          .map((lines) => lines.map(({ text }) => text).join('\n'))
          .chain((text) => fc.tuple(fc.constant(text), anyRangeOf(text))),
        ([text, selection]) => {
          expect(readBlocks(text, 'mixed.txt').markup).toBe('plain');
          const ranges = describeAnchor(text, [selection]) ?? [];
          for (const { start, end, quote } of ranges) expect(text.slice(start, end)).toBe(quote);
          expect(resolvePlacement(text, ranges)).toBe('placed');
        },
      ),
      { numRuns: 500 },
    );
  });
});
