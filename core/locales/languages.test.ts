import { describe, expect, test } from 'vitest';
import { conventionsOf, localeOf } from './conventions';
import { chooseLanguage, type LanguageWishes } from './languages';

const chosen = (wishes: Partial<LanguageWishes>): string =>
  chooseLanguage({ commandLine: null, setting: 'system', system: [], ...wishes });

describe('the language of the interface', () => {
  test('is the first of the system’s that is spoken, whatever its region, script or spelling', () => {
    expect(chosen({ system: ['fa-IR'] })).toBe('fa');
    expect(chosen({ system: ['de-DE', 'ar-EG', 'en-US'] })).toBe('ar');
    expect(chosen({ system: ['fr', 'en-GB', 'he'] })).toBe('en');
    expect(chosen({ system: ['he_IL.UTF-8'] })).toBe('he');
    expect(chosen({ system: ['iw'] })).toBe('he');
    expect(chosen({ system: ['fa-Arab-AF'] })).toBe('fa');
    expect(chosen({ system: ['ar@calendar=islamic'] })).toBe('ar');
  });

  test('is English where the system has none that is spoken, or none at all', () => {
    expect(chosen({})).toBe('en');
    expect(chosen({ system: ['ur-PK', 'ckb', 'c', 'C.UTF-8', 'POSIX', '', '%'] })).toBe('en');
  });

  test('is what was chosen, and what the command line asks for before that', () => {
    expect(chosen({ setting: 'he', system: ['fa'] })).toBe('he');
    expect(chosen({ setting: 'he', commandLine: 'fa' })).toBe('fa');
    expect(chosen({ setting: 'he', commandLine: 'fa-IR' })).toBe('fa');
  });

  test('does not follow a command line that asks for what is not spoken', () => {
    expect(chosen({ setting: 'he', commandLine: 'de' })).toBe('he');
    expect(chosen({ setting: 'he', commandLine: '' })).toBe('he');
    expect(chosen({ setting: 'system', commandLine: 'nonsense!', system: ['ar'] })).toBe('ar');
  });
});

describe('calendar and digits', () => {
  const usual = { calendar: 'language', digits: 'language' } as const;

  test('are those usual in the language, unless chosen', () => {
    expect(localeOf(conventionsOf('en', usual))).toBe('en-u-ca-gregory-nu-latn');
    expect(localeOf(conventionsOf('fa', usual))).toBe('fa-u-ca-persian-nu-arabext');
    expect(localeOf(conventionsOf('ar', usual))).toBe('ar-u-ca-gregory-nu-arab');
    expect(localeOf(conventionsOf('he', usual))).toBe('he-u-ca-gregory-nu-latn');
    expect(localeOf(conventionsOf('he', { calendar: 'islamic-umalqura', digits: 'language' }))).toBe(
      'he-u-ca-islamic-umalqura-nu-latn',
    );
    expect(localeOf(conventionsOf('fa', { calendar: 'gregory', digits: 'latn' }))).toBe('fa-u-ca-gregory-nu-latn');
  });
});
