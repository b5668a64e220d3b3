import { describe, expect, test } from 'vitest';
import { ALL_CONVENTIONS, conventionsOf, localeOf, type Calendar, type Digits } from './conventions';
import type { Language } from './languages';
import { makeFormats, type Formats } from './formats';

const ISOLATES = /[\u2066-\u2069\u200E\u200F\u061C]/gu;
const bare = (text: string): string => text.replaceAll(ISOLATES, '');

const formats = (
  language: Language,
  calendar: Calendar | 'language' = 'language',
  digits: Digits | 'language' = 'language',
): Formats => makeFormats(conventionsOf(language, { calendar, digits }));

const DIGITS_OF = { latn: /[0-9]/u, arab: /[٠-٩]/u, arabext: /[۰-۹]/u } as const;

describe('a date', () => {
  test('is written by the calendar and with the digits of the language, or those chosen', () => {
    expect(formats('en').date('2016-08-17')).toBe('Aug 17, 2016');
    expect(bare(formats('fa').date('2016-08-17'))).toBe('۲۷ مرداد ۱۳۹۵');
    expect(bare(formats('ar').date('2016-08-17'))).toBe('١٧ أغسطس ٢٠١٦');
    expect(bare(formats('he').date('2016-08-17'))).toBe('17 באוגוסט 2016');
    expect(bare(formats('fa', 'gregory', 'latn').date('2016-08-17'))).toBe('17 اوت 2016');
    expect(bare(formats('ar', 'islamic-umalqura').date('2016-08-17'))).toBe('١٤ ذو القعدة ١٤٣٧ هـ');
    expect(bare(formats('he', 'persian').date('2016-08-17'))).toBe('27 במרדאד 1395');
    expect(bare(formats('en', 'persian').date('2016-08-17'))).toBe('Mordad 27, 1395 AP');
  });

  test('is the same day in every time zone', () => {
    expect(formats('en').date('2016-01-01')).toBe('Jan 1, 2016');
    expect(formats('en').date('2016-12-31')).toBe('Dec 31, 2016');
  });

  test('is one isolated thing wherever it could disturb the words around it', () => {
    for (const conventions of ALL_CONVENTIONS) {
      const { date, instant } = makeFormats(conventions);
      for (const text of [date('2016-08-17'), instant('2016-08-17T12:30:00Z')]) {
        const isIsolated = /^[\u2066\u2067].*\u2069$/su.test(text);
        const isPlain = conventions.language === 'en' && conventions.digits === 'latn';
        expect(isIsolated, `${localeOf(conventions)}: ${text}`).toBe(!isPlain);
      }
    }
  });

  test('has no digits but the chosen ones, and outside English no Latin letters', () => {
    for (const conventions of ALL_CONVENTIONS) {
      const made = makeFormats(conventions);
      const texts = [
        made.date('2016-08-17'),
        made.instant('2016-08-17T12:30:00Z'),
        made.bytes(1_234_567),
        made.count(12_345),
      ];
      for (const text of texts) {
        for (const [name, pattern] of Object.entries(DIGITS_OF)) {
          expect(pattern.test(text), `${localeOf(conventions)}: ${text}`).toBe(name === conventions.digits);
        }
        if (conventions.language !== 'en') expect(text).not.toMatch(/\p{Script=Latin}/u);
      }
    }
  });
});

describe('other writings', () => {
  test('a count of bytes is in the words of the language', () => {
    expect(formats('en').bytes(3120)).toBe('3.1 kB');
    expect(formats('fa').bytes(3120)).toBe('۳٫۱ کیلوبایت');
  });

  test('languages, lists and the order of names follow the language', () => {
    expect(formats('fa').languageName('ar')).toBe('عربی');
    expect(formats('en').languageName('not a tag')).toBe('not a tag');
    expect(formats('he').list(['א', 'ב'])).toBe('א וב');
    expect(formats('fa').compare('ب', 'پ')).toBeLessThan(0);
  });
});

test('a share is told in whole per cent, and as all of it only where it is all', () => {
  expect(formats('en').share(0.999)).toBe('99%');
  expect(formats('en').share(1)).toBe('100%');
  expect(bare(formats('fa').share(0.92))).toBe('۹۲٪');
  expect(bare(formats('ar').share(0.92))).toBe('٩٢٪');
  expect(bare(formats('he').share(0.92))).toBe('92%');
});
