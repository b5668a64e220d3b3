// Owns texts that are made up for tests of readers: of every script, with what is easily lost or doubled on the way.

import fc from 'fast-check';
import { isBlank } from '../../core/text/trim-range';

/** Separators, spaces, joiners, controls, marks, emoji, the scripts of analysts, and what looks like markup. */
const TRICKY = [
  ' ',
  '\n',
  '\t',
  '\u00A0',
  '\u202F',
  '\u2028',
  '\u2029',
  'a\u2028b',
  '\u2029c d',
  '\u200B',
  'می\u200Cرود',
  'ک\u200Dتاب',
  'سلام دنیا',
  'قال الوزير: «نعم».',
  'السَّلامُ',
  'שלום',
  'בְּרֵאשִׁית',
  '\u202Eabc\u202C',
  '\u2067اسم\u2069 (x)',
  '\u200Fabc\u200E',
  '\u061C',
  '👩\u200D👧',
  '🇮🇷🏳\uFE0F\u200D🌈',
  'e\u0301',
  '\u{1D4D0}\u{10330}',
  '۱۲۳٬۴۵۶',
  '<b>',
  '&amp;',
  '&#x202E;',
  ']]>',
  '--',
  '=3D=',
] as const;

/** A line of nothing but characters that hide is blank, and is no block; so these always stand beside one that is seen. */
export const besideSomething = (text: string): string =>
  text.replace(/[^\s\u0085]+/gu, (run) => (isBlank(run) ? `${run}.` : run));

/** Texts without NUL and without carriage returns, which no format keeps. They may be blank. */
export const visibleText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...TRICKY)), { maxLength: 4 })
    .map((parts) => besideSomething(parts.join('').replace(/[\0\r]/g, '')));

/** The same without the characters that XML has no way to hold. */
export const visibleXmlText = (): fc.Arbitrary<string> =>
  visibleText().map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' '));

/** All that is seen of a text: everything but white space. */
export const seenOf = (text: string): string => text.replace(/[\s\u0085]+/gu, '');
