// Owns how a word is looked up among the number words of a language.

import { foldedText, NON_JOINER } from '../../text/fold';
import type { DriftLanguage } from '../primary-language';
import { arabic } from './arabic';
import { english } from './english';
import { hebrew } from './hebrew';
import type { NumberWord, NumberWords } from './number-word';
import { persian } from './persian';

/** A language's number words made ready for folded look-up. */
export interface Lexicon {
  /** By folded word without non-joiners. One word can do the work of two: ألفين is two and thousand. */
  readonly words: ReadonlyMap<string, readonly NumberWord[]>;
  readonly prefixes: readonly { readonly letters: string; readonly says: 'and' | 'article' | 'preposition' }[];
  readonly and: NumberWord;
  readonly lookalikes: readonly string[];
  readonly percent: readonly string[];
}

const bare = (word: string): string => foldedText(word).replaceAll(NON_JOINER, '');

const lexiconOf = (language: NumberWords): Lexicon => {
  const words = new Map<string, readonly NumberWord[]>();
  const add = (forms: string, ...does: NumberWord[]): void => {
    for (const form of forms.split(' ')) if (form !== '') words.set(bare(form), does);
  };
  const weak = new Set(language.weak);
  for (const [key, forms] of Object.entries(language.counts)) {
    const value = Number(key);
    const isTens = value >= 20 && value < 100 && language.tensAfterUnit;
    const role = value === 10 ? 'ten' : isTens ? 'tens-after-unit' : 'count';
    for (const form of forms.split(' ')) add(form, { role, value, isWeak: weak.has(form) });
  }
  for (const [exponent, forms] of Object.entries(language.scales)) {
    add(forms, { role: 'scale', exponent: Number(exponent) });
  }
  for (const [exponent, forms] of Object.entries(language.manys)) {
    add(forms, { role: 'many', exponent: Number(exponent) });
  }
  for (const [exponent, forms] of Object.entries(language.duals)) {
    add(forms, { role: 'count', value: 2, isWeak: false }, { role: 'scale', exponent: Number(exponent) });
  }
  const and: NumberWord = { role: language.andRole };
  add(language.some, { role: 'some' });
  add(language.half, { role: 'half' });
  add(language.and, and);
  if (language === english) {
    add('of', { role: 'of' });
    add('a', { role: 'article' });
  }
  const prefixes = Object.entries(language.prefixes).map(([letters, says]) => ({ letters: bare(letters), says }));
  return { words, prefixes, and, lookalikes: language.lookalikes, percent: language.percent };
};

/** The number words by language. */
export const LEXICONS: Readonly<Record<DriftLanguage, Lexicon>> = {
  en: lexiconOf(english),
  fa: lexiconOf(persian),
  ar: lexiconOf(arabic),
  he: lexiconOf(hebrew),
};

/** A number word with where it begins in the folded word; it runs to where the next one begins, or to the end. */
export interface FoundWord {
  readonly word: NumberWord;
  readonly from: number;
}

const lookUpWhole = (folded: string, from: number, lexicon: Lexicon): FoundWord[] | null => {
  const word = folded.replaceAll(NON_JOINER, '');
  const does = lexicon.words.get(word);
  if (does !== undefined) return does.map((each) => ({ word: each, from }));
  for (const { letters, says } of lexicon.prefixes) {
    const rest = word.startsWith(letters) ? lexicon.words.get(word.slice(letters.length)) : undefined;
    // A joined prefix does not carry another joiner, and و by itself is a word.
    if (rest === undefined || rest[0] === lexicon.and) continue;
    const begin = says === 'article' ? from : from + letters.length;
    const found = rest.map((each) => ({ word: each, from: begin }));
    return says === 'and' ? [{ word: lexicon.and, from }, ...found] : found;
  }
  return null;
};

/**
 * What a folded word does in a number; nothing where it is no number word. A word with non-joiners is one only if each
 * of its parts is: سه‌شنبه is a Tuesday and no three.
 */
export const lookUp = (folded: string, lexicon: Lexicon): readonly FoundWord[] => {
  const whole = lookUpWhole(folded, 0, lexicon);
  if (whole !== null || !folded.includes(NON_JOINER)) return whole ?? [];
  const found: FoundWord[] = [];
  let from = 0;
  for (const part of folded.split(NON_JOINER)) {
    const words = lookUpWhole(part, from, lexicon);
    if (words === null) return [];
    found.push(...words);
    from += part.length + 1;
  }
  return found;
};
