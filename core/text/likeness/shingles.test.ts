import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWordsOf } from './plain-words';
import { finish } from '../../merge/progress';
import { makingShingles, SHINGLE_WORDS, shinglesOf } from './shingles';

describe('the words of a text', () => {
  test.each([
    ['case and punctuation', 'The U.S. said: “No – 290,000!”', ['the', 'us', 'said', 'no', '290000']],
    ['letters of other keyboards', 'كتابي', ['کتابی']],
    ['vocalised and drawn out', 'قَالَ الرَّجُـــلُ', ['قال', 'الرجل']],
    ['a non-joiner', 'می‌شود کتاب‌های بین‌المللی', ['میشود', 'کتابهای', 'بین', 'المللی']],
    ['a space in its place', 'می شود کتاب های بین المللی', ['میشود', 'کتابهای', 'بین', 'المللی']],
    ['nothing in its place', 'میشود کتابهای', ['میشود', 'کتابهای']],
    ['one sign that is several words', 'ﷺ', ['صلی', 'الله', 'علیه', 'وسلم']],
    ['gershayim, straight or not', 'צה"ל צה״ל', ['צהל', 'צהל']],
    ['digits of another script', 'سال ۱۳۹۵', ['سال', '1395']],
    ['neither pictures nor signs', '🇸🇾 😀 — * ـ', []],
  ])('are the same whatever the spelling: %s', (_what, text, words) => {
    expect(plainWordsOf(text)).toEqual(words);
  });

  test('are not cut in a long text, wherever the line breaks are', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word${String(index)}`);
    expect(plainWordsOf(words.join(' '))).toEqual(words);
    expect(plainWordsOf(words.join('\r\n'))).toEqual(words);
    expect(plainWordsOf('😀'.repeat(4001))).toEqual([]);
    expect(plainWordsOf('𐎠'.repeat(4001)).join('')).toBe('𐎠'.repeat(4001));
  });
});

describe('the shingles of a text', () => {
  test('are the same on every machine and in every version', () => {
    expect([...shinglesOf('China to host Syrian troops')]).toEqual([-936591865]);
    expect([...shinglesOf('چین میزبان نیروهای سوری')]).toEqual([-777450197]);
  });

  test('are one for fewer words than a shingle has, and none without a word', () => {
    expect(shinglesOf('one two three').size).toBe(1);
    expect(shinglesOf('one two three four five').size).toBe(1);
    expect(shinglesOf('one two three four five six').size).toBe(2);
    expect(shinglesOf(' — \n').size).toBe(0);
    expect(shinglesOf('one two')).not.toEqual(shinglesOf('two one'));
  });

  test('are as many as the words but four where no run comes twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: SHINGLE_WORDS, max: 3000 }), (length) => {
        const text = Array.from({ length }, (_, index) => `w${String(index)}`).join(' ');
        expect(shinglesOf(text).size).toBe(length - SHINGLE_WORDS + 1);
      }),
      { numRuns: 20 },
    );
  });

  test('are the same of a text in parts, wherever lines are parted', () => {
    const word = fc.constantFrom(
      'می',
      'نمی',
      'ها',
      'شود',
      'کتاب',
      'a',
      'U.S.',
      '2016-08-17',
      'ﷺ',
      '😀',
      'it’s',
      '\u200C',
      '—',
      '',
    );
    const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 5 }), (parts) => {
        const inParts = finish(makingShingles(parts.map((lines) => lines.join('\n'))));
        expect([...inParts]).toEqual([...shinglesOf(parts.map((lines) => lines.join('\n')).join('\n'))]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['one line', 'a line of news '.repeat(67_000)],
    ['nothing but line ends', '\n'.repeat(200_000)],
    ['letters and dots', 'a.'.repeat(200_000)],
    ['dates', '2016-08-17 '.repeat(20_000)],
    ['marks', `a${'\u0301'.repeat(200_000)}`],
    ['Chinese without a space', '中国国防部发言人说将为叙利亚军队提供培训'.repeat(10_000)],
  ])('take time in proportion to the text: %s', (_what, text) => {
    expect(shinglesOf(text).size).toBeLessThan(100);
  });
});
