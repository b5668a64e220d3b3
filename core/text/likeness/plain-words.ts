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

/** Collects the words of a text that comes in parts, each of which ends where a line ends. */
export class PlainWords {
  readonly words: string[] = [];
  #isBegun = false;

  take(part: string): void {
    for (const { start, end } of wordsOf(part)) {
      // One sign can fold to several words (U+FDFA), hence the space beside the non-joiner.
      for (const word of foldedText(part.slice(start, end)).split(/[ \n\u200C]/)) {
        this.#add(word.replace(NO_WORD_CHARACTERS, ''));
      }
    }
  }

  #add(word: string): void {
    if (word === '') return;
    const last = this.words.at(-1);
    if (last !== undefined && (this.#isBegun || ENDINGS.has(word))) this.words[this.words.length - 1] = last + word;
    else this.words.push(word);
    this.#isBegun = BEGINNINGS.has(word);
  }
}

/**
 * The words of a text in order, folded as for search, with letters and digits only: `U.S.` is `us`, `290,000` is
 * `290000`, and pictures are no words. A non-joiner parts words as a space does, and then the beginnings and endings of
 * Persian words are joined to them, so that «می‌شود», «می شود» and «میشود» are the same.
 */
export const plainWordsOf = (text: string): string[] => {
  const collected = new PlainWords();
  collected.take(text);
  return collected.words;
};
