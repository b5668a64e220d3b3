import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPaces } from '../testing/paces';
import { graphemeBoundaries, trickyText } from '../testing/tricky-text';
import { graphemeEnd, graphemeStart } from './graphemes';
import { trimRange } from './trim-range';
import { isWholeWords, nextWord, previousWord, wordAt, wordPiecesOf, wordsOf, type WordPiece } from './words';

const textWithOffset = trickyText(30).chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));

describe('the pieces of a text', () => {
  test('stand in order without a gap, and cut no cluster', () => {
    fc.assert(
      fc.property(trickyText(30), (text) => {
        const boundaries = graphemeBoundaries(text);
        let before = 0;
        for (const { start, end } of wordPiecesOf(text)) {
          expect(start).toBe(before);
          expect(end).toBeGreaterThan(start);
          expect(boundaries.has(end)).toBe(true);
          before = end;
        }
        expect(before).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('keep a sign that is written before others with what follows it', () => {
    // The abbreviation sign of Syriac before a character that no letter or digit is.
    for (const text of ['\u070F\u{1E2FA}', '\u06DD\u0661', '\u0600 ', 'x \u070F\u0710 y']) {
      const boundaries = graphemeBoundaries(text);
      expect(wordPiecesOf(text).filter(({ end }) => !boundaries.has(end))).toEqual([]);
    }
  });

  test('that are words begin and end with something to see', () => {
    fc.assert(
      fc.property(trickyText(30), (text) => {
        for (const { start, end } of wordsOf(text)) {
          expect(trimRange(text, { start, end })).toEqual({ start, end });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a long text', () => {
  const spanOf = ({ start, end, isWord }: WordPiece): string => `${String(start)}-${String(end)} ${String(isWord)}`;

  test('has the same pieces wherever the stretches end that it is read in', () => {
    const parts = fc.tuple(
      trickyText(60),
      fc.constantFrom('a.b.c.', '12:30 ', '🇨🇳🇸🇾', 'צה”ל', 'don’t', '\u0301\u200D'),
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 1990 }), ([text, unit], shift) => {
        const long = `${text}${unit}`.repeat(Math.ceil(4500 / (text.length + unit.length)));
        const shifted = wordPiecesOf(`${'x'.repeat(shift)}\n${long}`)
          .slice(2)
          .map((piece) => ({ ...piece, start: piece.start - shift - 1, end: piece.end - shift - 1 }));
        expect(shifted.map(spanOf)).toEqual(wordPiecesOf(long).map(spanOf));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['words', 'The سلام دنیا U.S. 2016-08-17 צה”ל '],
    ['one word', 'a'],
    ['initials', 'a.'],
    ['letters and marks', 'ש\u05B0'],
    ['flags', '🇨🇳'],
  ])('of %s takes its time by its length', async (_what, unit) => {
    const { value: found, paces } = await inPaces(() => wordsOf(unit.repeat(Math.ceil(200_000 / unit.length))));
    expect(found.length).toBeGreaterThan(0);
    expect(paces).toBeLessThan(400);
  });
});

describe('a step by words', () => {
  test('ends at a word’s end forwards and at its beginning backwards', () => {
    fc.assert(
      fc.property(textWithOffset, ([text, offset]) => {
        const words = wordsOf(text);
        expect(nextWord(text, offset)).toBe(words.find((word) => word.end > offset)?.end ?? text.length);
        expect(previousWord(text, offset)).toBe(words.findLast((word) => word.start < offset)?.start ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['او می‌روم خانه', 3, 9],
    ['قَالَ الرَّجُلُ', 6, 15],
    ['צה"ל הודיע', 0, 4],
    ['The word سلام دنیا', 9, 13],
  ])('over the word in %j goes from %i to %i', (text, start, end) => {
    expect(nextWord(text, start)).toBe(end);
    expect(previousWord(text, end)).toBe(start);
  });

  test('goes word by word through a long text as well', () => {
    const text = 'سلام hello '.repeat(200);
    const words = wordsOf(text);
    expect(words.map((word) => nextWord(text, word.start))).toEqual(words.map((word) => word.end));
    expect(words.map((word) => previousWord(text, word.end))).toEqual(words.map((word) => word.start));
  });
});

describe('the word at an offset', () => {
  test.each([
    ['او می‌روم خانه', 8, 'می‌روم'],
    ['قَالَ الرَّجُلُ كَلِمَةً', 14, 'الرَّجُلُ'],
    ['צה"ל הודיע', 3, 'צה"ל'],
    ['گفت China در', 4, 'China'],
    ['سلام 👨‍👩‍👧 دنیا', 6, '👨‍👩‍👧'],
    ['سلام (hello).', 11, ')'],
  ])('in %j at %i is %j', (text, offset, word) => {
    const { start, end } = wordAt(text, offset);
    expect(text.slice(start, end)).toBe(word);
  });

  test('holds the offset, however long the text', () => {
    const text = 'سلام hello '.repeat(200);
    for (const { start, end } of wordsOf(text)) {
      expect(wordAt(text, start)).toEqual({ start, end });
      expect(wordAt(text, end - 1)).toEqual({ start, end });
    }
  });

  test('is nothing at the end of the text', () => {
    expect(wordAt('سلام', 4)).toEqual({ start: 4, end: 4 });
  });
});

describe('whole words', () => {
  const news = fc
    .array(
      fc.constantFrom(
        ...[
          'U.S. ',
          'The Army. ',
          'army',
          'سلام، ',
          'کتاب‌ها',
          'ق.م. ',
          'צה"ל ',
          'פרופ’ ',
          '2016-08-17',
          '12:30',
          'é',
          '\u0301',
        ],
        ...[
          'don’t',
          ' ',
          '\n',
          '.',
          '(',
          ')',
          '«',
          '»',
          '!',
          '👩',
          '🇨',
          '中',
          'a',
          'ا',
          '\u0640',
          '1',
          '۳',
          ':',
          '\u200C',
        ],
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''));

  test('are what the words at both ends of a range say', () => {
    fc.assert(
      fc.property(fc.oneof(news, trickyText(20)), fc.nat(), fc.nat(), (text, one, other) => {
        fc.pre(text !== '');
        const [from, to] = [one % text.length, other % text.length].sort((left, right) => left - right);
        const [start, end] = [graphemeStart(text, from ?? 0), graphemeEnd(text, (to ?? 0) + 1)];
        const expected = wordAt(text, start).start === start && wordAt(text, end - 1).end === end;
        expect(isWholeWords(text, { start, end })).toBe(expected);
      }),
      { numRuns: 4000 },
    );
  });
});
