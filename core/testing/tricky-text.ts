// Owns the texts on which offsets go wrong: clusters of many code units, invisible characters, mixed line ends.

import fc from 'fast-check';
import type { TextRange } from '../text/trim-range';

const FRAGMENTS = [
  'a',
  'The word ',
  'said',
  '.',
  ' ',
  '  ',
  '\t',
  '\u00A0',
  '\u3000',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u2028',
  '\u0085',
  'سلام',
  'دنیا',
  'کتاب‌ها',
  'می‌روم',
  'قَالَ',
  'الرَّجُلُ',
  'ﷺ',
  'ﺳﻼﻡ',
  'ا\u0654',
  'שלום',
  'בְּרֵאשִׁית',
  'צה"ל',
  '\uFB2A',
  '👨‍👩‍👧',
  '👍🏽',
  '🇨🇳',
  '🇸🇾',
  '🇮',
  '😀',
  '𐎠',
  '𞤀𞤣',
  'é',
  'e\u0301',
  '\u0301',
  '\u093F',
  'क्षि',
  '각',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u061C',
  '\u202A',
  '\u202E',
  '\u202C',
  '\u2066',
  '\u2067',
  '\u2069',
  '\uFEFF',
];

const MARKDOWN_FRAGMENTS = [
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '](http://x.ir/a)',
  '(',
  ')',
  '<',
  '>',
  '\\',
  '!',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '---',
  'www.',
  'www.afgazad.com',
  'http://x.ir/a',
  'foo@bar.com',
  'xmpp:',
  'mailto:',
  '&amp;',
  '```',
  '    ',
];

const joined = (fragments: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...fragments), { maxLength, size: 'max' }).map((parts) => parts.join(''));

/** Any character but a lone surrogate. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

/** Text in which nearly every offset is a trap. It holds no lone surrogates. */
export const trickyText = (maxLength = 24): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: joined(FRAGMENTS, maxLength) },
    {
      weight: 1,
      arbitrary: fc.array(anyCharacter, { maxLength, size: 'max' }).map((characters) => characters.join('')),
    },
  );

/** The same with Markdown's punctuation in every place, right or wrong. */
export const trickyMarkdown = (maxLength = 16): fc.Arbitrary<string> =>
  joined([...FRAGMENTS, ...MARKDOWN_FRAGMENTS, ...MARKDOWN_FRAGMENTS], maxLength);

/** Any range of a text, its ends in either order, wherever they fall. */
export const anyRangeOf = (text: string): fc.Arbitrary<TextRange> =>
  fc.record({ start: fc.nat(text.length), end: fc.nat(text.length) });

/** Ranges that lie in text order and do not overlap, as the syntax of an article does. */
export const hiddenRangesOf = (text: string): fc.Arbitrary<TextRange[]> =>
  fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }).map((offsets) => {
    const sorted = [...offsets].sort((left, right) => left - right);
    return sorted.flatMap((start, index) => {
      const end = sorted[index + 1];
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
  });

/** Every grapheme boundary of a text, by the platform's segmenter over the text as a whole. */
export const graphemeBoundaries = (text: string): Set<number> => {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  return new Set([...[...segments].map((segment) => segment.index), text.length]);
};
