// Owns the texts that foreign files of tests are about, in four languages, with an emoji before each mark, which reveals a
// wrong unit; their marks, and their places in other units.

import { nextGrapheme } from '../../text/graphemes';
import type { TextRange } from '../../text/trim-range';

/** Own texts: `claim` is said by `source`. */
export const TEXTS = {
  en: {
    text: '🛰️ Harbour news 😀\n\nThe port authority said that the new pier will open in May.\nLocal fishers doubt it, and say the pier is unsafe.\n',
    claim: 'the new pier will open in May',
    source: 'The port authority',
    denial: 'the pier is unsafe',
  },
  fa: {
    text: '😀 خبر بندر\n\nسازمان بندر می‌گوید اسکلهٔ تازه در اردیبهشت باز می‌شود.\nماهی‌گیران می‌گویند اسکله ایمن نیست.\n',
    claim: 'اسکلهٔ تازه در اردیبهشت باز می‌شود',
    source: 'سازمان بندر',
    denial: 'اسکله ایمن نیست',
  },
  ar: {
    text: '😀 خبر الميناء\n\nقالت هيئة الميناء إنّ الرصيف الجديد سيُفتتح في أيار.\nوقال الصيّادون إنّ الرصيف غير آمن.\n',
    claim: 'الرصيف الجديد سيُفتتح في أيار',
    source: 'هيئة الميناء',
    denial: 'الرصيف غير آمن',
  },
  he: {
    text: '😀 חדשות הנמל\n\nרשות הנמל אמרה שהרציף החדש ייפתח במאי.\nהדייגים אומרים שהרציף אינו בטוח.\n',
    claim: 'הרציף החדש ייפתח במאי',
    source: 'רשות הנמל',
    denial: 'הרציף אינו בטוח',
  },
} as const;

export type TextName = keyof typeof TEXTS;

/** What is marked in one text. Ranges are UTF-16 code units. */
export interface ForeignMark extends TextRange {
  readonly id: string;
  readonly label: string;
}

/** The marks of one of the texts. */
export const marksOf = (name: TextName): ForeignMark[] => {
  const { text, claim, source, denial } = TEXTS[name];
  return [
    { words: claim, id: 'T1', label: 'Claim' },
    { words: source, id: 'T2', label: 'Source' },
    { words: denial, id: 'T3', label: 'Claim' },
  ].map(({ words, id, label }) => {
    const start = text.indexOf(words);
    return { id, label, start, end: start + words.length };
  });
};

/** A position of UTF-16 code units in code points. */
export const inCodePoints = (text: string, offset: number): number => Array.from(text.slice(0, offset)).length;

/** The same in grapheme clusters; the offset must not cut one. */
export const inGraphemes = (text: string, offset: number): number => {
  let count = 0;
  for (let at = 0; at < offset; at = nextGrapheme(text, at)) count += 1;
  return count;
};
