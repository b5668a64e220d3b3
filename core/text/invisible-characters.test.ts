import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countInvisibles, INVISIBLE_NAMES, kindOfInvisible, listInvisibles } from './invisible-characters';
import { splitLines } from './lines';

const balances = (line: string): string[] => listInvisibles(line).map(({ name, balance }) => `${name} ${balance}`);

describe('invisible characters', () => {
  test('are listed with name, kind, place and number', () => {
    expect(listInvisibles('a\u202Eb\u00ADc', 10)).toEqual([
      { start: 11, end: 12, name: 'RLO', kind: 'override', balance: 'unclosed', codePoint: 0x202e },
      { start: 13, end: 14, name: 'SHY', kind: 'other', balance: 'balanced', codePoint: 0xad },
    ]);
  });

  test('each go by a name of their own', () => {
    const all =
      '\u00AD\u061C\u180E\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2063\u2066\u2067\u2068\u2069\u206A\uFEFF\uFFF9\u{E0041}';
    expect(
      listInvisibles(all)
        .map(({ name }) => name)
        .join(' '),
    ).toBe('SHY ALM MVS ZWSP LRM RLM LRE RLE PDF LRO RLO WJ MATH LRI RLI FSI PDI OLD BOM NOTE TAG');
    expect(countInvisibles(listInvisibles(all)).map(({ name, count }) => [name, count])).toEqual(
      INVISIBLE_NAMES.map((name) => [name, 1]),
    );
  });

  test('are not ZWNJ and ZWJ, letters, marks, variation selectors, or the tags of a flag', () => {
    expect(listInvisibles('کتاب‌ها 👨‍👩‍👧 قَالَ שׁלום ❤️ 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}')).toEqual(
      [],
    );
  });

  test('are one where tags stand in a row, wherever they stand', () => {
    expect(listInvisibles('a\u{E0068}\u{E0069}b')).toMatchObject([{ start: 1, end: 5, name: 'TAG' }]);
    expect(listInvisibles('🏴\u{E0067}\u{E0062}')).toMatchObject([{ start: 2, end: 6, name: 'TAG' }]);
  });

  test.each([
    ['a\u202Eb\u202Cc', ['RLO balanced', 'PDF balanced']],
    ['a\u202Eb', ['RLO unclosed']],
    ['\u2069a', ['PDI stray']],
    ['\u202Ca', ['PDF stray']],
    ['\u2067a\u202Eb\u2069c', ['RLI balanced', 'RLO unclosed', 'PDI balanced']],
    ['\u2067a\u202Cb\u2069', ['RLI balanced', 'PDF stray', 'PDI balanced']],
    ['\u202B\u2068a\u2069\u202C', ['RLE balanced', 'FSI balanced', 'PDI balanced', 'PDF balanced']],
    ['\u202A\u2066\u2066a\u2069', ['LRE unclosed', 'LRI unclosed', 'LRI balanced', 'PDI balanced']],
    ['\u200Fa\u200E', ['RLM balanced', 'LRM balanced']],
  ])('in %j are closed or not as UAX #9 pairs them', (line, expected) => {
    expect(balances(line)).toEqual(expected);
  });

  test('of deep nesting are all paired', () => {
    const line = `${'\u202B'.repeat(200)}x${'\u202C'.repeat(200)}`;
    expect(listInvisibles(line).filter(({ balance }) => balance !== 'balanced')).toEqual([]);
  });

  test('do not reach beyond their line', () => {
    const text = 'a\u202Eb\nc\u202Cd';
    const listed = splitLines(text).flatMap(({ start, end }) => listInvisibles(text.slice(start, end), start));
    expect(listed.map(({ start, balance }) => [start, balance])).toEqual([
      [1, 'unclosed'],
      [5, 'stray'],
    ]);
  });

  test('that a line lists are all that are in it, each at its place', () => {
    const piece = fc.constantFrom(
      'a',
      'س',
      '\u202E',
      '\u202B',
      '\u202C',
      '\u2067',
      '\u2069',
      '\u200F',
      '\u200C',
      '😀',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const line = pieces.join('');
        const listed = listInvisibles(line);
        const expected = pieces.filter((each) => /[\u200F\u202B-\u202E\u2067\u2069]/.test(each));
        expect(listed.map(({ start, end }) => line.slice(start, end))).toEqual(expected);
      }),
    );
  });

  test('that are balanced leave what stands after them alone', () => {
    // The oracle resolves the level of the last letter: only what is still open can have raised it.
    const bidi = bidiFactory();
    const piece = fc.constantFrom('a', '\u202E', '\u202D', '\u202B', '\u202A', '\u202C', '\u2067', '\u2066', '\u2069');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const line = `${pieces.join('')}z`;
        const isOpen = listInvisibles(line).some(({ balance }) => balance === 'unclosed');
        const level = bidi.getEmbeddingLevels(line, 'ltr').levels[line.length - 1] ?? 0;
        if (!isOpen) expect(level).toBe(0);
        const inIsolates = listInvisibles(line).filter(
          ({ name, balance }) => balance === 'unclosed' && kindOfInvisible(name) === 'isolate',
        );
        if (inIsolates.length > 0) expect(level).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
