import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { lineAt, nextLineStart, splitLines } from './lines';

describe('the lines of a text', () => {
  test('with the breaks between them are the text', () => {
    fc.assert(
      fc.property(trickyText(), (text) => {
        const lines = splitLines(text);
        const breaks = lines.map((line, index) => text.slice(line.end, lines[index + 1]?.start ?? text.length));
        expect(lines[0]?.start).toBe(0);
        expect(breaks.slice(0, -1).every((between) => ['\r\n', '\n', '\r'].includes(between))).toBe(true);
        expect(breaks.at(-1)).toBe('');
        expect(lines.some((line) => /[\r\n]/.test(text.slice(line.start, line.end)))).toBe(false);
        expect(lines.map((line) => text.slice(line.start, line.end))).toEqual(text.split(/\r\n|\r|\n/));
      }),
    );
  });

  test.each([
    ['', [[0, 0]]],
    ['سلام', [[0, 4]]],
    [
      'a\n',
      [
        [0, 1],
        [2, 2],
      ],
    ],
    [
      'a\r\nb\rc\n\nd',
      [
        [0, 1],
        [3, 4],
        [5, 6],
        [7, 7],
        [8, 9],
      ],
    ],
    ['a\u2028b\u0085c', [[0, 5]]],
  ])('of %j stand at %j', (text, expected) => {
    expect(splitLines(text).map((line) => [line.start, line.end])).toEqual(expected);
  });
});

describe('the line at an offset', () => {
  test('is the one that holds it or ends there, and the next begins after its break', () => {
    fc.assert(
      fc.property(trickyText(), (text) => {
        const lines = splitLines(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const index = lines.findLastIndex(({ start }) => start <= offset);
          expect(lineAt(text, offset)).toEqual(lines[index]);
          expect(nextLineStart(text, offset)).toBe(lines[index + 1]?.start ?? null);
        }
      }),
    );
  });
});
