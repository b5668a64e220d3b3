import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromLeft, fromRight, run } from '../testing/pdf/glyphs';
import { turnOrder } from './bidi-order';
import { directionOfRuns, lineText } from './line-text';

const textOf = (...words: Parameters<typeof lineText>): string => lineText(...words).text;

const word = (letters: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));

const LATIN = word('abcdefgéß');
const HEBREW = word('אבגדהוזחטש');
const ARABIC = word('ابتثجحخدذرسشصعفق');

describe('the words of a line', () => {
  test('that are set from the left are read from the left, in whatever order they are drawn', () => {
    fc.assert(
      fc.property(fc.array(LATIN, { minLength: 1 }), fc.nat(), (words, turn) => {
        const runs = fromLeft(words, 40, 100);
        const at = turn % runs.length;
        expect(textOf([...runs.slice(at), ...runs.slice(0, at)], 'ltr', 'as-drawn')).toBe(words.join(' '));
      }),
    );
  });

  test('that are set from the right are read from the right, letter by letter', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(HEBREW, ARABIC), { minLength: 1 }), (words) => {
        expect(textOf(fromRight(words, 400, 100), 'rtl', 'as-drawn')).toBe(words.join(' '));
      }),
    );
  });

  test('of both directions come back from the order in which another program shows them', () => {
    const bidi = bidiFactory();
    // What stands between words of two directions decides on which side a number or sign is shown; where two such
    // stand beside each other a page is ambiguous, so each has a right-to-left word before and after it.
    const inside = fc.oneof(LATIN, fc.constantFrom('12', '19.75', '2,318', 'IAEA 2014', 'a-b', 'x.org'));
    const line = fc.tuple(HEBREW, fc.array(fc.tuple(inside, fc.oneof(HEBREW, ARABIC)), { maxLength: 4 }));
    fc.assert(
      fc.property(line, ([first, rest]) => {
        const text = [first, ...rest.flat()].join(' ');
        const levels = bidi.getEmbeddingLevels(text, 'rtl');
        const shown = Array.from(bidi.getReorderedString(text, levels));
        const { order } = turnOrder(shown, { base: 'rtl', contextSide: 'right' });
        expect(order.map((place) => shown[place]).join('')).toBe(text);
      }),
    );
  });
});

describe('the text of a line', () => {
  test('has brackets as they are meant where they are drawn as they look', () => {
    const runs = fromRight(['שלום', '(אב'], 400, 100).map((each) =>
      each.text === '(' ? { ...each, text: ')' } : each,
    );
    expect(textOf(runs, 'rtl', 'as-drawn')).toBe('שלום (אב');
    expect(textOf(runs, 'rtl', 'as-meant')).toBe('שלום )אב');
  });

  test('has letters for their shapes, with both of a ligature, and nothing else normalised', () => {
    expect(textOf(fromRight(['ﺳﻼﻡ', 'ﷺ'], 400, 100), 'rtl', 'as-drawn')).toBe('سلام ﷺ');
    expect(textOf([run('oﬀ ½ ① ﬁn', 40, 100)], 'ltr', 'as-drawn')).toBe('off ½ ① fin');
  });

  test('has a non-joiner where shapes show that letters do not join, and none where there is a space', () => {
    expect(textOf(fromRight(['ﻣﯽﺭﻭﺩ'], 400, 100), 'rtl', 'as-drawn')).toBe('می\u200Cرود');
    expect(textOf(fromRight(['ﻣﯽ', 'ﺭﻭﺩ'], 400, 100), 'rtl', 'as-drawn')).toBe('می رود');
    expect(textOf(fromRight(['ﻛﺘﺎﺏ'], 400, 100), 'rtl', 'as-drawn')).toBe('كتاب');
  });

  test('has a mark after its letter, on whichever side of it the page draws it', () => {
    const [noon, yeh, beh] = [run('ن', 100, 50, { direction: 'rtl' }), run('ي', 105, 50), run('ب', 110, 50)];
    const mark = run('ّ', 104, 49, { width: 0 });
    expect(textOf([noon, mark, yeh, beh], 'rtl', 'as-drawn')).toBe('بيّن');
    expect(textOf([beh, yeh, mark, noon], 'rtl', 'as-drawn')).toBe('بيّن');
  });

  test('has the sign of a number on the side on which it is read', () => {
    const shown = [run('%59', 60, 50), run('ةبسن', 80, 50)];
    expect(textOf([shown[0] ?? run('', 0, 0), run('نسبة', 80, 50, { direction: 'rtl' })], 'rtl', 'as-drawn')).toBe(
      'نسبة 59%',
    );
    expect(textOf([run('59%', 60, 50), run('של', 80, 50, { direction: 'rtl' })], 'rtl', 'as-drawn')).toBe('של 59%');
  });

  test('keeps a year beside a foreign name apart unless the page draws both in one go', () => {
    const year = run('سال', 140, 50, { direction: 'rtl' });
    expect(textOf([run('IAEA', 60, 50), run('2014', 90, 50), year], 'rtl', 'as-drawn')).toBe('سال 2014 IAEA');
    expect(textOf([run('IAEA 2014', 60, 50), year], 'rtl', 'as-drawn')).toBe('سال IAEA 2014');
  });

  test('of nothing but spaces is empty', () => {
    expect(textOf([run(' ', 0, 0)], 'ltr', 'as-drawn')).toBe('');
  });
});

test('the direction of runs is that of most letters, and the other one’s where there are none', () => {
  expect(directionOfRuns([run('abc', 0, 0), run('אבגד', 0, 0)], 'ltr')).toBe('rtl');
  expect(directionOfRuns([run('12', 0, 0)], 'rtl')).toBe('rtl');
});
