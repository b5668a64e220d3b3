// Owns the words by which texts are compared: folded, and bare of all that a reposting site, a keyboard or a typesetter
// changes without changing a word.

import { foldedText } from '../fold';
import { wordsOf } from '../words';

/** Beginnings and endings of Persian words, folded, that are written joined, after a non-joiner, or after a space. */
const BEGINNINGS: ReadonlySet<string> = new Set(['می', 'نمی']);
const ENDINGS: ReadonlySet<string> = new Set(
  'ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین ای ام ات اش اند'.split(' '),
);

const NO_WORD_CHARACTERS = /[^\p{L}\p{N}]+/gu;

/**
 * The words of a text in order, folded as for search, with letters and digits only: `U.S.` is `us`, `290,000` is
 * `290000`, and pictures are no words. A non-joiner parts words as a space does, and then the beginnings and endings of
 * Persian words are joined to them, so that «می‌شود», «می شود» and «میشود» are the same.
 */
export const plainWordsOf = (text: string): string[] => {
  const words: string[] = [];
  let isBegun = false;
  const add = (word: string): void => {
    if (word === '') return;
    const last = words.at(-1);
    if (last !== undefined && (isBegun || ENDINGS.has(word))) words[words.length - 1] = last + word;
    else words.push(word);
    isBegun = BEGINNINGS.has(word);
  };
  for (const { start, end } of wordsOf(text)) {
    // One sign can fold to several words (U+FDFA), hence the space beside the non-joiner.
    for (const word of foldedText(text.slice(start, end)).split(/[ \n\u200C]/)) {
      add(word.replace(NO_WORD_CHARACTERS, ''));
    }
  }
  return words;
};
