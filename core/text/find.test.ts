import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRangeOf, graphemeBoundaries, trickyText } from '../testing/tricky-text';
import { findHits, foldedFilter, textFilter } from './find';
import { foldedText, foldForSearch, NON_JOINER } from './fold';
import { graphemeEnd, graphemeStart } from './graphemes';

const places = (text: string, query: string, exact = false): [number, number][] =>
  findHits(text, query, { exact }).map(({ start, end }) => [start, end]);

const LINE = 'او کتاب‌ها را خواند';

describe('finding', () => {
  test.each([
    ['F2: other letters, no joiner', LINE, 'كتابها', [[3, 10]]],
    ['F2: a space for the joiner', LINE, 'کتاب ها', [[3, 10]]],
    ['the joiner itself', LINE, 'کتاب‌ها', [[3, 10]]],
    ['a joiner for a space', 'کتاب ها', 'کتاب‌ها', [[0, 7]]],
    ['a joiner for nothing', 'کتابها', 'کتاب‌ها', [[0, 6]]],
    ['a space is not nothing', 'کتابها', 'کتاب ها', []],
    ['half a word, its joiner with it', LINE, 'کتاب', [[3, 8]]],
    ['vocalised words, all marks with them', 'قَالَ الرَّجُلُ', 'قال الرجل', [[0, 15]]],
    ['a letter of a ligature is the ligature', 'a ﷲ b', 'ل', [[2, 3]]],
    ['one of a family is the family', 'x 👨‍👩‍👧 y', '👩', [[2, 10]]],
    ['digits of another script', 'سال ۱۳۹۵', '1395', [[4, 8]]],
    [
      'any letter case',
      'Wu QIAN, wu qian',
      'Wu Qian',
      [
        [0, 7],
        [9, 16],
      ],
    ],
    [
      'none over another',
      'aaaa',
      'aa',
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['not across a line break', 'China\nhosts', 'China hosts', []],
    ['across one that is asked for', 'China\r\nhosts', 'China\nhosts', [[0, 12]]],
    ['signs of a pattern are letters', 'a.*b a+b', '.*', [[1, 3]]],
    [
      'a lone mark, as it is',
      'قَالَ',
      '\u064E',
      [
        [0, 2],
        [3, 5],
      ],
    ],
    ['blanks are not looked for', 'a b', ' ', []],
    ['nothing is not looked for', 'a b', '', []],
    ['nothing is in a text without it', 'سلام', 'سلم', []],
  ] as const)('%s: in %j, %j', (_name, text, query, expected) => {
    expect(places(text, query)).toEqual(expected);
  });

  test.each([
    ['letter for letter', 'كتاب کتاب', 'کتاب', [[5, 9]]],
    ['in its letter case', 'China china', 'china', [[6, 11]]],
    ['marks count', 'قَالَ قال', 'قال', [[6, 9]]],
    ['widened to the cluster', 'e\u0301a', 'e', [[0, 2]]],
    ['blanks too', 'a  b', '  ', [[1, 3]]],
  ] as const)('exact, %s: in %j, %j', (_name, text, query, expected) => {
    expect(places(text, query, true)).toEqual(expected);
  });

  test('spans what is hidden, and finds nothing in it', () => {
    const text = 'so **bo**ld [word](http://bold)';
    const hidden = [
      { start: 3, end: 5 },
      { start: 7, end: 9 },
      { start: 12, end: 13 },
      { start: 17, end: 31 },
    ];
    for (const exact of [false, true]) {
      expect(findHits(text, 'bold', { exact, hidden })).toEqual([{ start: 5, end: 11 }]);
      expect(findHits(text, 'bold', { exact })).toEqual([{ start: 26, end: 30 }]);
    }
  });

  test('hits lie on grapheme boundaries, in order, none over another, and hold the query', () => {
    const searched = fc.tuple(trickyText(40), trickyText(3), fc.boolean());
    fc.assert(
      fc.property(searched, ([text, query, exact]) => {
        const boundaries = graphemeBoundaries(text);
        const plain = (folded: string): string => folded.replaceAll(NON_JOINER, '').replaceAll(' ', '');
        let last = 0;
        for (const { start, end } of findHits(text, query, { exact })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(start).toBeLessThan(end);
          expect(boundaries.has(start) && boundaries.has(end)).toBe(true);
          if (exact) expect(text.slice(start, end)).toContain(query);
          else expect(plain(foldForSearch(text.slice(start, end)).text)).toContain(plain(foldForSearch(query).text));
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('whatever is cut out of a text is found there, or something over it', () => {
    const cut = trickyText(40).chain((text) => fc.tuple(fc.constant(text), anyRangeOf(text), fc.boolean()));
    fc.assert(
      fc.property(cut, ([text, range, exact]) => {
        const start = graphemeStart(text, Math.min(range.start, range.end));
        const end = graphemeEnd(text, Math.max(range.start, range.end));
        const query = text.slice(start, end);
        // What folds to nothing, or to blanks, is not there to be found.
        const folded = foldForSearch(query);
        if (start === end || (!exact && folded.text.replaceAll(/[ \u200C]/gu, '') === '')) return;
        const first = exact ? start : start + (folded.starts[0] ?? 0);
        const hits = findHits(text, query, { exact });
        expect(hits.some((hit) => hit.start < end && first < hit.end)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a text of a million units in one line, vocalised, is searched in a time like that of its folding', () => {
    const text = 'قَالَ الرَّجُلُ كَلِمَةً کتاب‌ها '.repeat(31_250);
    expect(text.length).toBeGreaterThan(1_000_000);
    const timed = (work: () => unknown): number => {
      const before = performance.now();
      work();
      return performance.now() - before;
    };
    const folding = timed(() => foldForSearch(text));
    expect(findHits(text, 'کتاب ها', { exact: false })).toHaveLength(31_250);
    const finding = timed(() => findHits(text, 'كتابها', { exact: false }));
    // Each hit once took as long as the whole line: that was thousands of times this.
    expect(finding).toBeLessThan(folding * 50);
  });
});

describe('a filter by words', () => {
  test.each([
    ['كتابها', LINE, true],
    ['  کتاب ها ', LINE, true],
    ['KÖRPER', 'Körperschaft', true],
    ['2016', 'گزارش ۲۰۱۶', true],
    ['', LINE, true],
    [' ', LINE, true],
    ['سلم', 'سلام', false],
  ])('%j lets %j through: %j', (query, text, passes) => {
    expect(textFilter(query)(text)).toBe(passes);
    expect(textFilter(query)(text)).toBe(passes);
  });
});

test('a text that is folded already passes where a folded search finds the query in it', () => {
  fc.assert(
    fc.property(trickyText(), trickyText(3), (text, words) => {
      const passes = foldedFilter(words);
      if (passes !== null) expect(passes(foldedText(text))).toBe(findHits(text, words, { exact: false }).length > 0);
    }),
  );
  expect(foldedFilter('كتابها')?.(foldedText(LINE))).toBe(true);
  expect(foldedFilter('\u064E')).toBeNull();
});
