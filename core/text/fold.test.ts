import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { findLoneSurrogate } from './surrogates';
import { foldedText, foldForSearch, leaveOut } from './fold';

const fold = (text: string): string => foldForSearch(text).text;

describe('F1: folding for search', () => {
  test.each([
    ['Arabic and Persian kaf', 'كتاب', 'کتاب'],
    ['alef maksura and yeh', 'على', 'علی'],
    ['harakat', 'قَالَ', 'قال'],
    ['tatweel', 'کتـــاب', 'کتاب'],
    ['hamza on alef', 'أحمد', 'احمد'],
    ['hamza on yeh', 'رئیس', 'رییس'],
    ['Persian digits', '۱۳۹۵', '1395'],
    ['Arabic digits', '٢٠١٦', '2016'],
    ['presentation forms', 'ﺳﻼﻡ', 'سلام'],
    ['Arabic yeh', 'ي', 'ی'],
    ['Pashto yeh', 'ې', 'ی'],
    ['yeh barree, with hamza too', 'ےۓ', 'یی'],
    ['swash kaf', 'ڪتاب', 'کتاب'],
    ['the hehs of Urdu and Uyghur', 'ہھە', 'ههه'],
    ['teh marbuta', 'مدرسة', 'مدرسه'],
    ['heh with yeh above', 'خانۀ', 'خانه'],
    ['heh goal with hamza', 'ۂ', 'ه'],
    ['alef wasla and madda', 'ٱآ', 'اا'],
    ['waw with hamza', 'مؤمن', 'مومن'],
    ['a hamza that combines', 'ا\u0654', 'ا'],
    ['the phrase in one character', 'ﷺ', 'صلی الله علیه وسلم'],
    ['niqqud', 'בְּרֵאשִׁית', 'בראשית'],
    ['Hebrew presentation forms', '\uFB2A\uFB4B', 'שו'],
    ['maqaf, gershayim, geresh', 'צה״ל־ג׳', 'צה"ל-ג\''],
    ['Arabic punctuation', '٫٬،؛؟۔', '.,,;?.'],
    ['curly quotes and dashes', '“a”‘b’–c—d−e‑f', '"a"\'b\'-c-d-e-f'],
    ['letter case', 'Körper ΟΔΟΣ', 'korper οδοσ'],
    ['a sigma that ends a word', 'οδός', 'οδοσ'],
    ['Latin ligatures', 'ﬁnance', 'finance'],
    ['fullwidth letters', 'ＡＢＣ１２３', 'abc123'],
    ['digits of Devanagari and Adlam', '१२३𞥑𞥒', '12312'],
    ['mathematical digits', '𝟏𝟐𝟑', '123'],
    ['spaces of every kind, in runs', 'a\u00A0 \u3000\t\u2009b', 'a b'],
    ['bidi controls, soft hyphen, byte order mark', '\u202Ea\u2069\u00ADb\uFEFF\u200Fc', 'abc'],
    ['joiners of emoji', '👨‍👩‍👧', '👨👩👧'],
    ['CR LF', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a dotted capital i', 'İstanbul', 'istanbul'],
    ['an accent that stands alone', 'a¨b', 'ab'],
    ['harakat with forms of their own', 'a\uFE70b\uFE71', 'ab'],
    ['letters beyond the first plane', '𐐀𐎠', '𐐨𐎠'],
  ])('%s: %j is %j', (_name, text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  test.each([
    ['سلم', 'سلام'],
    ['כף', 'כפ'],
    ['ם', 'מ'],
    ['ı', 'i'],
    ['ß', 'ss'],
    ['پ', 'ب'],
    ['a b', 'ab'],
    ['a\nb', 'a b'],
  ])('%j is not %j', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('knows the value of every decimal digit of Unicode', () => {
    const wrong: string[] = [];
    let run = 0;
    for (let point = 0x30; point <= 0x1fbf9; point += 1) {
      const character = String.fromCodePoint(point);
      run = /\p{Nd}/u.test(character) ? run + 1 : 0;
      if (run > 0 && fold(character) !== String((run - 1) % 10)) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test('is the same when it is done twice, for every character', () => {
    const characters = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));
    // A line for each, so that none stands beside another.
    const once = fold(characters.filter((character) => !/[\n\r]/u.test(character)).join('\n')).split('\n');
    const twice = fold(once.join('\n')).split('\n');
    expect(once).toHaveLength(0x110000 - 2);
    expect(once.filter((folded, line) => folded !== twice[line])).toEqual([]);
  });
});

describe('the way back', () => {
  test('names what each unit stands for', () => {
    const { text, starts, ends } = foldForSearch('قَﷺ  \u200C9');
    expect(text).toBe('قصلی الله علیه وسلم 9');
    expect([starts[0], ends[0]]).toEqual([0, 1]);
    expect(new Set(starts.slice(1, 19))).toEqual(new Set([2]));
    expect(new Set(ends.slice(1, 19))).toEqual(new Set([3]));
    expect([starts[19], ends[19], starts[20], ends[20]]).toEqual([3, 6, 6, 7]);
  });

  test('lies in the text, runs forward, and cuts no character', () => {
    fc.assert(
      fc.property(trickyText(60), (text) => {
        const folded = foldForSearch(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        expect(folded.ends).toHaveLength(folded.text.length);
        let [lastStart, lastEnd] = [0, 0];
        for (let index = 0; index < folded.text.length; index += 1) {
          const [start = -1, end = -1] = [folded.starts[index], folded.ends[index]];
          expect(start).toBeGreaterThanOrEqual(lastStart);
          expect(end).toBeGreaterThanOrEqual(lastEnd);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(findLoneSurrogate(text.slice(start, end))).toBeNull();
          [lastStart, lastEnd] = [start, end];
        }
      }),
      { numRuns: 400 },
    );
  });

  test('passes hidden ranges over, folded or not', () => {
    const text = 'a **Bold** [ك](x) end';
    const hidden = [
      { start: 2, end: 4 },
      { start: 8, end: 10 },
      { start: 11, end: 12 },
      { start: 13, end: 17 },
    ];
    expect(foldForSearch(text, hidden).text).toBe('a bold ک end');
    expect(leaveOut(text, hidden).text).toBe('a Bold ك end');
    expect(leaveOut(text, hidden).starts[2]).toBe(4);
  });
});

test('F1: a text folds to the same words with and without the way back', () => {
  fc.assert(
    fc.property(fc.oneof(trickyText(60), fc.string({ unit: 'binary' })), (text) => {
      expect(foldedText(text)).toBe(fold(text));
    }),
    { numRuns: 400 },
  );
});
