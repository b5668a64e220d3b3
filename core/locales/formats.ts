// Owns how dates, numbers, names of languages and lists are written, by given conventions, all through Intl. Calendar and
// digits are always named: what a runtime takes for a language's default changes from version to version.

import { localeOf, type Conventions } from './conventions';
import { directionOfLanguage } from './languages';

/** The ways to write what is no word. */
export interface Formats {
  /** A calendar date `YYYY-MM-DD`. */
  readonly date: (date: string) => string;
  /** The month, or the year, that a calendar date `YYYY-MM-DD` is in. */
  readonly month: (date: string) => string;
  readonly year: (date: string) => string;
  /** An ISO 8601 time, in the machine's time zone. */
  readonly instant: (instant: string) => string;
  /** A whole number. */
  readonly count: (count: number) => string;
  /** A share from 0 to 1, in whole per cent; what is less than all is never told as all. */
  readonly share: (share: number) => string;
  /** A count of bytes. */
  readonly bytes: (bytes: number) => string;
  /** The name of a language by its BCP 47 tag; a tag that only looks like one stands for itself. */
  readonly languageName: (tag: string) => string;
  /** Names in a row, as in a sentence. */
  readonly list: (names: readonly string[]) => string;
  /** Facts side by side, not bound into a sentence. */
  readonly facts: (facts: readonly string[]) => string;
  /** The order of names. */
  readonly compare: (a: string, b: string) => number;
}

const LEFT_TO_RIGHT_MARK = '\u200E';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/** Latin letters and digits keep their order in any sentence of a left-to-right language. */
const isPlain = (text: string): boolean => /^[\p{Script=Latin}ʻ0-9\p{P}\p{Zs}]*$/u.test(text);

/** Makes the writings for given conventions. */
export const makeFormats = (conventions: Conventions): Formats => {
  const { language } = conventions;
  const locale = localeOf(conventions);
  const isEnglish = language === 'en';
  // Arabic writes its medium dates in figures alone, which leaves day and month to be guessed at.
  const dateStyle = isEnglish ? 'medium' : 'long';
  const dates = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const years = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: 'percent' });
  // Only English has its short names of units in its own letters.
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: isEnglish ? 'short' : 'long',
    maximumFractionDigits: 1,
  });
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = new Intl.ListFormat(locale, { type: 'unit' });
  const collator = new Intl.Collator(locale);

  /** A date is one thing in a sentence: its figures take no part in the order of the words around them. */
  const isolated = (text: string): string => {
    if (directionOfLanguage(language) === 'rtl') return `${RIGHT_TO_LEFT_ISOLATE}${text}${POP_ISOLATE}`;
    if (isPlain(text)) return text;
    // Arabic-Indic numbers with nothing but commas between them would change places (UAX #9, N1).
    const apart = text.replace(/\p{Nd}+(?::\p{Nd}+)*/gu, `$&${LEFT_TO_RIGHT_MARK}`);
    return `${LEFT_TO_RIGHT_ISOLATE}${apart}${POP_ISOLATE}`;
  };

  /** Hebrew has no words for the Jalali era and would say it in Latin letters; the month says enough. */
  const inOwnLetters = (format: Intl.DateTimeFormat, date: Date): string =>
    isEnglish
      ? format.format(date)
      : format
          .formatToParts(date)
          .filter(({ type, value }) => type !== 'era' || !/\p{Script=Latin}/u.test(value))
          .map(({ value }) => value)
          .join('')
          .trim();

  const written = (format: Intl.DateTimeFormat, date: string): string =>
    isolated(inOwnLetters(format, new Date(`${date}T00:00:00Z`)));

  return {
    date: (date) => written(dates, date),
    month: (date) => written(months, date),
    year: (date) => written(years, date),
    instant: (instant) => {
      const time = new Date(instant);
      return isolated(`${inOwnLetters(days, time)}${isEnglish || language === 'he' ? ',' : '،'} ${times.format(time)}`);
    },
    count: (count) => numbers.format(count),
    share: (share) => isolated(shares.format(Math.floor(share * 100) / 100)),
    bytes: (bytes) => kilobytes.format(bytes / 1000),
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    list: (items) => lists.format(items),
    facts: (facts) => units.format(facts),
    compare: (a, b) => collator.compare(a, b),
  };
};
