// Owns what a text is made of when it is compared with others: its shingles, the runs of words in it (A. Broder, "On the
// resemblance and containment of documents", 1997). Where in the text they stand is not kept.

import { finish } from '../../merge/progress';
import { PlainWords } from './plain-words';

/**
 * Words in a shingle. Runs of three or four are in any two reports of one event ("the Syrian defence minister"), and a
 * run of ten, as Broder and others took for whole web pages, makes a news text of some hundred words with an edited word
 * in each sentence look like another one. Five keep both apart.
 */
export const SHINGLE_WORDS = 5;

/** FNV-1a in 32 bits (Fowler, Noll, Vo). */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const withByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, FNV_PRIME);

const hashOfWord = (word: string): number => {
  let hash = FNV_START;
  for (let index = 0; index < word.length; index += 1) {
    const unit = word.charCodeAt(index);
    hash = withByte(withByte(hash, unit & 0xff), unit >>> 8);
  }
  return hash;
};

const hashOfRun = (hashes: Int32Array, start: number, end: number): number => {
  let hash = FNV_START;
  for (const word of hashes.subarray(start, end)) {
    for (let shift = 0; shift < 32; shift += 8) hash = withByte(hash, (word >>> shift) & 0xff);
  }
  return hash;
};

/** How many words are looked at between two steps: a millisecond of work. */
const WORDS_A_STEP = 2000;

/** Makes the shingles of a text that comes in parts, each of which ends where a line ends; a step is about as long as a part takes. */
export function* makingShingles(parts: Iterable<string>): Generator<undefined, ReadonlySet<number>> {
  const collected = new PlainWords();
  for (const part of parts) {
    collected.take(part);
    yield;
  }
  const { words } = collected;
  const hashes = new Int32Array(words.length);
  for (const [index, word] of words.entries()) {
    hashes[index] = hashOfWord(word);
    if (index % WORDS_A_STEP === 0) yield;
  }
  const shingles = new Set<number>();
  if (hashes.length === 0) return shingles;
  const last = Math.max(0, hashes.length - SHINGLE_WORDS);
  for (let start = 0; start <= last; start += 1) {
    shingles.add(hashOfRun(hashes, start, Math.min(start + SHINGLE_WORDS, hashes.length)));
    if (start % WORDS_A_STEP === 0) yield;
  }
  return shingles;
}

/**
 * The shingles of a text, each as a signed hash of 32 bits (engines hold those without a box) that is the same on every machine. A text of fewer words
 * than a shingle gives one, of all its words; a text without a word gives none. Two different runs share a hash once in
 * 2³² pairs: with texts of a thousand shingles, one common shingle too many in some four thousand comparisons.
 */
export const shinglesOf = (text: string): ReadonlySet<number> => finish(makingShingles([text]));
