import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertNever } from '../result';
import { compareWordings } from './compare-wordings';
import type { DriftMark, Excerpt, Wording } from './wording';

const wording = (quote: string, language: string | null = 'en', more: Partial<Wording> = {}): Wording => ({
  quote,
  language,
  mode: null,
  actors: [],
  isQuoted: false,
  ...more,
});

/** Marks as short notes: `kind: before > after`. */
const notes = (earlier: Wording, later: Wording): string[] =>
  compareWordings(earlier, later).map((mark) => {
    const before = 'before' in mark ? labelOf(mark.before) : '';
    const after = 'after' in mark ? labelOf(mark.after) : '';
    return `${mark.kind}: ${before} > ${after}`;
  });

const labelOf = (side: Excerpt | { readonly name: string }): string => ('words' in side ? side.words : side.name);

describe('numbers', () => {
  test.each([
    ['290,000 dead', 'en', '۲۹۰ هزار کشته', 'fa', []],
    ['290,000 dead', 'en', 'مئتين وتسعين ألف قتيل', 'ar', []],
    ['two hundred and ninety thousand dead', 'en', '290 אלף הרוגים', 'he', []],
    ['millions displaced', 'en', 'میلیون‌ها آواره', 'fa', []],
    ['290,000 dead', 'en', '250,000 dead', 'en', ['number-changed: 290,000 > 250,000']],
    ['290,000 dead', 'en', 'هزاران کشته', 'fa', ['number-changed: 290,000 > هزاران']],
    [
      '12 killed, 300 hurt',
      'en',
      '350 hurt, 15 killed',
      'en',
      ['number-changed: 12 > 15', 'number-changed: 300 > 350'],
    ],
    ['in 2016, 12 troops', 'en', '13 troops', 'en', ['number-changed: 12 > 13', 'number-dropped: 2016 > ']],
    ['5 percent', 'en', '5', 'en', ['number-changed: 5 percent > 5']],
    ['5 percent', 'en', '٪۵', 'fa', []],
    ['killed', 'en', 'killed 12', 'en', ['number-added:  > 12']],
    ['a soldier', 'en', 'یک سرباز', 'fa', []],
    ['one soldier', 'en', 'two soldiers', 'en', ['number-changed: one > two']],
    ['12 and 12', 'en', '12', 'en', ['number-dropped: 12 > ']],
    ['9 dead', 'en', '290,000 dead', 'en', ['number-dropped: 9 > ', 'number-added:  > 290,000']],
  ])('%s (%s) and %s (%s)', (before, from, after, to, expected) => {
    expect(notes(wording(before, from), wording(after, to))).toEqual(expected);
  });
});

describe('hedges', () => {
  test.each([
    ['it may be fake', 'en', 'it is fake', 'en', ['hedge-dropped: may > ']],
    ['it may be fake', 'en', 'it might be fake', 'en', ['hedge-dropped: may > ', 'hedge-added:  > might']],
    ['allegedly fake', 'en', 'the alleged fake', 'en', []],
    ['it may be fake', 'en', 'شاید ساختگی باشد', 'fa', []],
    ['it may be fake', 'en', 'ساختگی است', 'fa', ['hedge-dropped: may > ']],
    ['זה מזויף', 'he', 'ربما مزيف', 'ar', ['hedge-added:  > ربما']],
  ])('%s (%s) and %s (%s)', (before, from, after, to, expected) => {
    expect(notes(wording(before, from), wording(after, to))).toEqual(expected);
  });
});

describe('actors', () => {
  const between = (before: [string | null, string][], after: [string | null, string][]): string[] => {
    const actorsOf = (pairs: [string | null, string][]): Partial<Wording> => ({
      actors: pairs.map(([id, name]) => ({ id, name })),
    });
    return notes(wording('x', 'en', actorsOf(before)), wording('x', 'en', actorsOf(after)));
  };

  test('are the same by id, whatever they are called', () => {
    expect(between([['1', 'Wu Qian']], [['1', 'a spokesman']])).toEqual(['actor-renamed: Wu Qian > a spokesman']);
    expect(between([['1', 'Wu Qian']], [['2', 'Wu Qian']])).toEqual([
      'actor-dropped: Wu Qian > ',
      'actor-added:  > Wu Qian',
    ]);
  });

  test('are the same by folded name where one has no id', () => {
    expect(between([['1', 'علي']], [[null, 'علی']])).toEqual([]);
    expect(between([[null, 'Wu Qian']], [[null, 'Qian']])).toEqual(['actor-renamed: Wu Qian > Qian']);
    expect(between([[null, 'Wu Qian']], [[null, 'Qiang']])).toHaveLength(2);
  });

  test('keep their identity when another is put between', () => {
    expect(
      between(
        [
          ['1', 'Guan'],
          ['2', 'Press TV'],
        ],
        [
          ['1', 'Guan'],
          ['3', 'Xinhua'],
          ['2', 'Press TV'],
        ],
      ),
    ).toEqual(['actor-added:  > Xinhua']);
  });
});

describe('the manner', () => {
  test.each([
    [{ mode: 'direct', isQuoted: true }, { mode: 'indirect', isQuoted: false }, 'quote-to-paraphrase'],
    [{ mode: null, isQuoted: false }, { mode: null, isQuoted: true }, 'paraphrase-to-quote'],
    [{ mode: 'direct', isQuoted: true }, { mode: 'indirect', isQuoted: true }, 'quote-to-paraphrase'],
    [{ mode: 'direct', isQuoted: true }, { mode: 'mixed', isQuoted: true }, null],
    [{ mode: 'anonymous', isQuoted: false }, { mode: 'indirect', isQuoted: false }, null],
  ] as const)('from %j to %j', (before, after, expected) => {
    const marks = compareWordings(wording(' said ', 'en', before), wording('told', 'en', after));
    expect(marks.map(({ kind }) => kind)).toEqual(expected === null ? [] : [expected]);
    if (expected !== null) expect(marks[0]).toMatchObject({ before: { words: 'said', start: 1, end: 5 } });
  });
});

const mirrored = (mark: DriftMark): DriftMark => {
  switch (mark.kind) {
    case 'number-changed':
      return { kind: mark.kind, before: mark.after, after: mark.before };
    case 'actor-renamed':
      return { kind: mark.kind, before: mark.after, after: mark.before };
    case 'quote-to-paraphrase':
      return { kind: 'paraphrase-to-quote', before: mark.after, after: mark.before };
    case 'paraphrase-to-quote':
      return { kind: 'quote-to-paraphrase', before: mark.after, after: mark.before };
    case 'number-dropped':
      return { kind: 'number-added', after: mark.before };
    case 'number-added':
      return { kind: 'number-dropped', before: mark.after };
    case 'hedge-dropped':
      return { kind: 'hedge-added', after: mark.before };
    case 'hedge-added':
      return { kind: 'hedge-dropped', before: mark.after };
    case 'actor-dropped':
      return { kind: 'actor-added', after: mark.before };
    case 'actor-added':
      return { kind: 'actor-dropped', before: mark.after };
    default:
      return assertNever(mark);
  }
};

const PARTS = [
  ...['290,000', '12', '13', '2016', '5%', 'one', 'two hundred', 'thousands', 'millions', 'may', 'allegedly', 'killed'],
  ...['۲۹۰ هزار', 'هزاران', 'شاید', 'گویا', 'یک', 'مئتين', 'ربما', 'قد يكون', 'אלפים', 'אולי', '290 אלף', '😀'],
];
const actor = fc.record({
  id: fc.constantFrom('1', '2', null),
  name: fc.constantFrom('Wu Qian', 'Qian', 'Xinhua', 'وو چیان', 'وو چيان', ''),
});
const anyWording: fc.Arbitrary<Wording> = fc.record({
  quote: fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join(', ')),
  language: fc.constantFrom('en', 'fa', 'ar-EG', 'he', 'de', null),
  mode: fc.constantFrom('direct', 'indirect', 'mixed', 'anonymous', null),
  actors: fc.array(actor, { maxLength: 4 }),
  isQuoted: fc.boolean(),
});

const asSet = (marks: readonly DriftMark[]): string[] =>
  marks
    .map((mark) => JSON.stringify([mark.kind, 'before' in mark && mark.before, 'after' in mark && mark.after]))
    .toSorted();

describe('any two wordings', () => {
  test('that are the same have no marks', () => {
    fc.assert(
      fc.property(anyWording, (one) => {
        expect(compareWordings(one, one)).toEqual([]);
      }),
    );
  });

  test('swapped, have the mirrored marks', () => {
    fc.assert(
      fc.property(anyWording, anyWording, (earlier, later) => {
        const there = compareWordings(earlier, later);
        expect(asSet(compareWordings(later, earlier))).toEqual(asSet(there.map(mirrored)));
      }),
      { numRuns: 300 },
    );
  });

  test('have marks whose words stand at their ranges', () => {
    fc.assert(
      fc.property(anyWording, anyWording, (earlier, later) => {
        for (const mark of compareWordings(earlier, later)) {
          if ('before' in mark && 'words' in mark.before) {
            expect(earlier.quote.slice(mark.before.start, mark.before.end)).toBe(mark.before.words);
          }
          if ('after' in mark && 'words' in mark.after) {
            expect(later.quote.slice(mark.after.start, mark.after.end)).toBe(mark.after.words);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
