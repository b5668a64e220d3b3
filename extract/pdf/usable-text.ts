// Owns whether the characters of a document can be its text. A font whose table of characters is wrong or missing gives
// controls, private characters, or letters of scripts that nobody mixes in one word.

/** What stands for a glyph that has no character; a reader of the page sees something there. */
export const UNKNOWN = '\uFFFD';

const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;
const UNREADABLE = /[\uFFFD\p{Co}\p{Cn}]/u;
const WORD = /[\p{L}\p{M}]+/gu;

/** Scripts that people write today. Letters of any other are of no script that an article is expected in. */
const LIVING =
  /[\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Ethiopic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Tifinagh}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Cherokee}\p{Script=Canadian_Aboriginal}\p{Script=Common}\p{Script=Inherited}]/u;
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];

/** From this share on, a text is no use to anybody: one character in ten. */
export const UNUSABLE_SHARE = 0.1;

/** Puts U+FFFD in the place of controls and halves of characters, so that what cannot be read can still be seen. */
export const markUnknown = (text: string): string => text.replace(NO_CHARACTER, UNKNOWN);

/** A word with letters of three alphabets, as a wrong table of characters gives them. */
const isOfMixedAlphabets = (word: string): boolean => ALPHABETS.filter((alphabet) => alphabet.test(word)).length >= 3;

/** The share, 0 to 1, of the visible characters of some texts that are of no known script. */
export const unknownShare = (texts: readonly string[]): number => {
  let all = 0;
  let unknown = 0;
  for (const text of texts) {
    for (const character of text) {
      if (/\s/u.test(character)) continue;
      all += 1;
      if (UNREADABLE.test(character) || !LIVING.test(character)) unknown += 1;
    }
    for (const [word] of text.matchAll(WORD)) if (isOfMixedAlphabets(word)) unknown += Array.from(word).length;
  }
  return all === 0 ? 0 : Math.min(1, unknown / all);
};

/** A share as per cent, with one decimal and never 0 where there is something. */
export const perCent = (share: number): number => Math.max(share === 0 ? 0 : 0.1, Math.round(share * 1000) / 10);
