// Owns how dates and numbers are written on screen: in which language, by which calendar, with which digits. In files and
// exports they are ISO 8601 in ASCII, whatever is chosen here.

import { LANGUAGES, type Language } from './languages';

/** Calendars by their Unicode names: Gregorian, Jalali (solar Hijri), and Hijri as Umm al-Qura has it. */
export const CALENDARS = ['gregory', 'persian', 'islamic-umalqura'] as const;
export type Calendar = (typeof CALENDARS)[number];

/** Digits by their Unicode names: 0–9, Arabic-Indic ٠–٩, and those of Persian and Urdu ۰–۹. */
export const DIGITS = ['latn', 'arab', 'arabext'] as const;
export type Digits = (typeof DIGITS)[number];

/** Everything that the writing of a date or a number depends on. */
export interface Conventions {
  readonly language: Language;
  readonly calendar: Calendar;
  readonly digits: Digits;
}

/**
 * What is usual in a language. The calendar of news in Arabic and Hebrew is the Gregorian one; the digits are those that
 * the Unicode CLDR has for the bare language. Asked of no runtime: Chromium 130 and 156 answer differently for Arabic.
 */
const USUAL = {
  en: { calendar: 'gregory', digits: 'latn' },
  fa: { calendar: 'persian', digits: 'arabext' },
  ar: { calendar: 'gregory', digits: 'arab' },
  he: { calendar: 'gregory', digits: 'latn' },
} as const satisfies Record<Language, { calendar: Calendar; digits: Digits }>;

/** What the analyst has chosen; `language` stands for what is usual in the language of the interface. */
export interface ChosenConventions {
  readonly calendar: Calendar | 'language';
  readonly digits: Digits | 'language';
}

/** The conventions of an interface in that language. */
export const conventionsOf = (language: Language, chosen: ChosenConventions): Conventions => ({
  language,
  calendar: chosen.calendar === 'language' ? USUAL[language].calendar : chosen.calendar,
  digits: chosen.digits === 'language' ? USUAL[language].digits : chosen.digits,
});

/** The conventions as one BCP 47 tag with Unicode extensions, such as `fa-u-ca-persian-nu-arabext`. */
export const localeOf = ({ language, calendar, digits }: Conventions): string =>
  `${language}-u-ca-${calendar}-nu-${digits}`;

/** Every combination there is. */
export const ALL_CONVENTIONS: readonly Conventions[] = LANGUAGES.flatMap((language) =>
  CALENDARS.flatMap((calendar) => DIGITS.map((digits) => ({ language, calendar, digits }))),
);
