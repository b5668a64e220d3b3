// Owns words in the form in which cues are compared, and the search for phrases of them. Offsets are UTF-16 code units.

import { foldedText, NON_JOINER } from '../text/fold';
import type { TextRange } from '../text/trim-range';
import { wordPiecesOf } from '../text/words';

/**
 * A word, or a part of one that a zero-width non-joiner parts: «می‌گوید» is two, so that «می گوید» is the same. `key` is
 * folded.
 */
export interface CueWord extends TextRange {
  readonly key: string;
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
  /** False where a sign stands between it and the word before: no phrase goes on over one. */
  readonly follows: boolean;
}

const GAP = /^[\s\u200C\u05BE-]*$/u;

/** The words of a stretch of text, in order. */
export const cueWordsOf = (text: string): CueWord[] => {
  const words: CueWord[] = [];
  let lastEnd = 0;
  for (const piece of wordPiecesOf(text)) {
    if (!piece.isWord) continue;
    let start = piece.start;
    for (const part of text.slice(piece.start, piece.end).split(NON_JOINER)) {
      const end = start + part.length;
      const key = part === '' ? '' : foldedText(part);
      if (key !== '') {
        const follows = GAP.test(text.slice(lastEnd, start));
        words.push({ start, end, key, follows, beginsWord: start === piece.start, endsWord: end === piece.end });
        lastEnd = end;
      }
      start = end + NON_JOINER.length;
    }
  }
  return words;
};

interface PhraseNode<Value> {
  readonly next: Map<string, PhraseNode<Value>>;
  readonly values: Value[];
}

/** Phrases by their words, each with what it stands for. */
export type Phrases<Value> = PhraseNode<Value>;

const emptyNode = <Value>(): PhraseNode<Value> => ({ next: new Map(), values: [] });

/** Phrases to search for. A non-joiner in one may be left out in the text, or be a space. */
export const phrasesOf = <Value>(entries: Iterable<readonly [phrase: string, value: Value]>): Phrases<Value> => {
  const root = emptyNode<Value>();
  for (const [phrase, value] of entries) {
    for (const form of new Set([phrase, phrase.replaceAll(NON_JOINER, '')])) {
      let node = root;
      for (const { key } of cueWordsOf(form)) {
        const next = node.next.get(key) ?? emptyNode<Value>();
        node.next.set(key, next);
        node = next;
      }
      if (node !== root && !node.values.includes(value)) node.values.push(value);
    }
  }
  return root;
};

export interface PhraseHit<Value> {
  /** In words. */
  readonly length: number;
  readonly values: readonly Value[];
}

/** The longest phrase that begins with the word at `index` and ends, as a whole word, before `limit`; null for none. */
export const longestPhraseAt = <Value>(
  phrases: Phrases<Value>,
  words: readonly CueWord[],
  index: number,
  limit = words.length,
): PhraseHit<Value> | null => {
  if (words[index]?.beginsWord !== true) return null;
  let node: PhraseNode<Value> | undefined = phrases;
  let longest: PhraseHit<Value> | null = null;
  for (let at = index; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined || (at > index && !word.follows)) break;
    node = node.next.get(word.key);
    if (node === undefined) break;
    if (word.endsWord && node.values.length > 0) longest = { length: at + 1 - index, values: node.values };
  }
  return longest;
};
