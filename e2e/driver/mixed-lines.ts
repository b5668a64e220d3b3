// Owns made-up lines in which both directions meet everything that has none of its own: numbers in three systems, dates,
// brackets, quotes, addresses, punctuation, emoji, joiners, marks, isolates. The same seed gives the same lines.

import fc from 'fast-check';
import { declarationWords } from './declaration';

/** A line, and what is known of its direction because it was put together here. */
export interface MixedLine {
  readonly text: string;
  /** How many of its words with letters run in each direction; addresses are no words. */
  readonly rightToLeft: number;
  readonly leftToRight: number;
  /** Which way the first of them runs; null where there is none. */
  readonly first: 'ltr' | 'rtl' | null;
  readonly hasAddress: boolean;
}

/** Real words of every script that the app's users read, and some of a script outside the Basic Multilingual Plane. */
const RIGHT_TO_LEFT = ['pes_1', 'arb', 'heb', 'urd', 'pbu', 'uig_arab', 'ydd', 'fuf_adlm'];
const LEFT_TO_RIGHT = ['eng', 'fra', 'rus'];

const ISOLATES = ['\u2066', '\u2067', '\u2068'];
const PAIRS = ['()', '[]', '{}', '«»', '“”', '‘’', '""', '‹›', '⟨⟩'];

const nothing = (text: string): MixedLine => ({
  text,
  rightToLeft: 0,
  leftToRight: 0,
  first: null,
  hasAddress: false,
});
const oneOf = (...texts: readonly string[]): fc.Arbitrary<MixedLine> => fc.constantFrom(...texts).map(nothing);

const rightToLeftWord = fc
  .oneof(
    ...RIGHT_TO_LEFT.map((code) => fc.constantFrom(...declarationWords(code))),
    fc.constantFrom(
      'می‌روم',
      'کتاب‌ها',
      'قَالَ',
      'الرَّجُلُ',
      'בְּרֵאשִׁית',
      'צה"ל',
      'ﷺ',
      'ﺳﻼﻡ',
      'کتـــاب',
      'ا\u0654ن',
      '\uFB2Aם',
    ),
  )
  .map((text): MixedLine => ({ ...nothing(text), rightToLeft: 1, first: 'rtl' }));

const leftToRightWord = fc
  .oneof(
    ...LEFT_TO_RIGHT.map((code) => fc.constantFrom(...declarationWords(code))),
    fc.constantFrom('e\u0301tude', 'C', 'NFS'),
  )
  .map((text): MixedLine => ({ ...nothing(text), leftToRight: 1, first: 'ltr' }));

const number = oneOf(
  '7',
  '2016',
  '1,234.5',
  '-3',
  '+98',
  '50%',
  '$5',
  '۱۳۹۵',
  '۱۲٫۵٪',
  '۱٬۰۰۰',
  '٢٠١٦',
  '٣٫٥',
  '٪٥٠',
  '12:30',
  '10-20',
  '۳–۵',
);
const date = oneOf('8/17/2016', '2016-08-17', '17.8.2016', '۱۳۹۵/۵/۲۷', '۱۳۹۵-۰۵-۲۷', '١٧/٨/٢٠١٦', '١٧-٨-٢٠١٦');
const emoji = oneOf('😀', '👨‍👩‍👧', '🇮🇷', '👍🏽', '❤️');
const mark = oneOf('***', '…', '—', '&', '=', '+', '§', '%', '№', '\u200E', '\u200F', '\u061C');
const address = fc
  .constantFrom('http://x.ir/a?b=1#c', 'www.afgazad.com', 'info@afgazad.com', 'https://example.org/%D8%B3/')
  .map((text): MixedLine => ({ ...nothing(text), hasAddress: true }));

const joined = (parts: readonly MixedLine[]): MixedLine => ({
  text: parts.map(({ text }) => text).join(''),
  rightToLeft: parts.reduce((sum, part) => sum + part.rightToLeft, 0),
  leftToRight: parts.reduce((sum, part) => sum + part.leftToRight, 0),
  first: parts.find((part) => part.first !== null)?.first ?? null,
  hasAddress: parts.some((part) => part.hasAddress),
});

const bare = fc.oneof(
  { weight: 8, arbitrary: rightToLeftWord },
  { weight: 5, arbitrary: leftToRightWord },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: date },
  { weight: 1, arbitrary: emoji },
  { weight: 1, arbitrary: mark },
);

/** Between two parts stands always something that no word may hold. */
const space = oneOf(' ', ' ', ' ', ' ', ' ', ' ', ' ', '\u00A0', '  ', ' - ', '/', ' — ', '\u200F ', '\t');

const phrase = (part: fc.Arbitrary<MixedLine>, most: number): fc.Arbitrary<MixedLine> =>
  fc
    .tuple(part, fc.array(fc.tuple(space, part), { maxLength: most - 1, size: 'max' }))
    .map(([first, rest]) => joined([first, ...rest.flat()]));

const enclosed = fc
  .tuple(fc.constantFrom(...PAIRS), phrase(bare, 3))
  .map(([pair, inner]) => joined([nothing([...pair][0] ?? ''), inner, nothing([...pair][1] ?? '')]));

/** Mostly closed; one that is left open lasts to the end of its line and no further. */
const isolated = fc
  .tuple(fc.constantFrom(...ISOLATES), phrase(bare, 3), fc.constantFrom('\u2069', '\u2069', '\u2069', ''))
  .map(([opening, inner, closing]) => joined([nothing(opening), inner, nothing(closing)]));

// An address takes in whatever stands against it, so it keeps apart.
const apart = address.map((part) => joined([nothing(' '), part, nothing(' ')]));

const punctuated = fc
  .tuple(bare, fc.constantFrom('،', '؛', '؟', '.', ',', '!', ':', ';', '?', '۔', '…', '', '', '', ''))
  .map(([part, sign]) => joined([part, nothing(sign)]));

/** A line of a few parts; some lines have no letters at all. */
export const mixedLine: fc.Arbitrary<MixedLine> = phrase(
  fc.oneof(
    { weight: 14, arbitrary: punctuated },
    { weight: 3, arbitrary: enclosed },
    { weight: 1, arbitrary: isolated },
    { weight: 1, arbitrary: apart },
  ),
  8,
);

/** So many lines of a seed, none of them blank. */
export const mixedLines = (seed: number, count: number): MixedLine[] =>
  fc
    .sample(mixedLine, { seed, numRuns: count * 2 })
    .filter(({ text }) => /[^\s\p{Cf}]/u.test(text))
    .slice(0, count);

/** A line as it can be read in a report whatever the terminal does with directions: ASCII and escapes. */
export const escaped = (text: string): string =>
  [...text]
    .map((letter) => (/^[ -~]$/u.test(letter) ? letter : `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`))
    .join('');
