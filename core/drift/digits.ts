// Owns what a number written in digits is worth: digits of any script, marks of thousands and decimals. It knows no words
// and no percent signs.

import { foldForSearch } from '../text/fold';
import type { TextRange } from '../text/trim-range';
import { primaryLanguage } from './primary-language';

/** A number in digits, its minus sign with it. Offsets are UTF-16 code units. */
export interface DigitNumber extends TextRange {
  readonly value: number;
}

/** Digits of one script or many, with single signs between them; a plain space parts numbers. */
const DIGITS = /\p{Nd}+(?:[.,٬٫،'’\u00A0\u2009\u202F/]\p{Nd}+)*/gu;
/** The same where thousands are parted by spaces, which typists do not make narrow: 290 000. */
const SPACED_DIGITS = /\p{Nd}+(?:(?:[.,٬٫،'’\u00A0\u2009\u202F/]|(?<!\p{Nd}{4}) (?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*/gu;
const SIGNS = /[^\p{Nd}]/gu;

/** Where a comma is written for decimals, and a full stop or a space for thousands. */
const COMMA_IS_DECIMAL: ReadonlySet<string> = new Set(
  'bg ca cs da de el es fi fr hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi'.split(' '),
);

const BIDI_MARK = /[\u061C\u200E\u200F]/u;
const MINUS = /[-\u2212]/u;

/** Where the minus sign of the digits at `start` stands; `start` itself where there is none. A hyphen in a word is none. */
const startWithMinus = (text: string, start: number): number => {
  if (!MINUS.test(text.charAt(start - 1))) return start;
  let before = start - 2;
  while (BIDI_MARK.test(text.charAt(before))) before -= 1;
  return before < 0 || /[\s(["'“«]/u.test(text.charAt(before)) ? start - 1 : start;
};

/** Groups of three as in most places, or of two before the last three as in India. */
const areThousands = (groups: readonly string[]): boolean => {
  const [first = '', ...rest] = groups;
  if (rest.length === 0 || first.length > 3 || first.startsWith('0')) return false;
  const [last = '', ...middle] = rest.toReversed();
  if (last.length !== 3) return false;
  return middle.every(({ length }) => length === 3) || (first.length < 3 && middle.every(({ length }) => length === 2));
};

const allSame = (signs: readonly string[]): boolean => signs.every((sign) => sign === signs[0]);

type SignRole = 'thousands' | 'decimal' | 'parting';

/** What one sign by itself says in a language; the shape of the groups around it may overrule it. */
const roleOf = (sign: string, isCommaDecimal: boolean, isPercentage: boolean): SignRole => {
  if (sign === '٫') return 'decimal';
  if (sign === '.') return isCommaDecimal ? 'thousands' : 'decimal';
  if (sign === ',') return isCommaDecimal ? 'decimal' : 'thousands';
  // A slash is a Persian decimal mark (۱۲/۵ درصد), and the sign of dates and fractions everywhere.
  if (sign === '/') return isPercentage ? 'decimal' : 'parting';
  return 'thousands';
};

/** The groups as one plain decimal, or null where the signs part several numbers: dates, lists, versions. */
const asOne = (
  groups: readonly string[],
  signs: readonly string[],
  language: string | null,
  isPercentage: boolean,
): string | null => {
  const last = signs.at(-1);
  if (last === undefined) return groups.join('');
  const isCommaDecimal = language !== null && COMMA_IS_DECIMAL.has(language);
  const role = roleOf(last, isCommaDecimal, isPercentage && language === 'fa');
  const head = signs.slice(0, -1);
  const isGrouping = role === 'thousands' || (head.length > 0 && (last === '.' || last === ','));
  if (isGrouping && allSame(signs) && areThousands(groups)) return groups.join('');
  const isDecimal = role === 'decimal' || last === '.' || (last === ',' && head.length > 0);
  const whole = groups.slice(0, -1);
  const isHeadWhole = head.length === 0 || (allSame(head) && head[0] !== last && areThousands(whole));
  return isDecimal && isHeadWhole ? `${whole.join('')}.${groups.at(-1) ?? ''}` : null;
};

/**
 * The numbers that are written in digits, in text order. What a sign between digits means is told by its shape first
 * (`1.234.567` has thousands in any language), then by the language's convention; `۱۲/۵` is a decimal in Persian where
 * `isPercentage` says that a percent sign or word follows the offset. Dates, times and lists give a number for each of
 * their parts. Numbers too large to be told apart are left out.
 */
export const digitNumbersIn = (
  text: string,
  tag: string | null,
  isPercentage: (end: number) => boolean,
): DigitNumber[] => {
  const language = primaryLanguage(tag);
  const pattern = language !== null && COMMA_IS_DECIMAL.has(language) ? SPACED_DIGITS : DIGITS;
  const numbers: DigitNumber[] = [];
  const add = (digits: string, start: number, end: number): void => {
    const from = startWithMinus(text, start);
    const value = from === start ? Number(digits) : -Number(digits);
    if (Number.isFinite(value)) numbers.push({ value: value === 0 ? 0 : value, start: from, end });
  };
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    const end = index + raw.length;
    const signs = [...raw.matchAll(SIGNS)].map(({ 0: sign }) => (sign === '،' ? ',' : sign));
    const groups = raw.split(SIGNS);
    const folded = groups.map((group) => foldForSearch(group).text);
    const one = asOne(folded, signs, language, isPercentage(end));
    if (one !== null) add(one, index, end);
    else {
      let start = index;
      for (const [place, group] of groups.entries()) {
        add(folded[place] ?? '', start, start + group.length);
        start += group.length + 1;
      }
    }
  }
  return numbers;
};
