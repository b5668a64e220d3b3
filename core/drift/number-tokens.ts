// Owns what of a text can be part of a number: stretches of digits and number words, in text order. How they make a
// number is in numbers.ts.

import { foldForSearch } from '../text/fold';
import type { TextRange } from '../text/trim-range';
import { digitNumbersIn } from './digits';
import { LEXICONS, lookUp, type Lexicon } from './number-words/lexicon';
import type { NumberWord } from './number-words/number-word';
import { phrasesIn } from './phrases';
import { languagesToSearch } from './primary-language';
import { wordsOf } from './words-by-stretch';

/** A part of a number. Offsets are UTF-16 code units. */
export type NumberToken = TextRange & {
  /** Only blanks and hyphens stand between it and the token before: they can belong to one number. */
  readonly isJoined: boolean;
} & (NumberWord | { readonly role: 'digits'; readonly value: number });

type Part = TextRange & (NumberWord | { readonly role: 'digits'; readonly value: number });

/** What is written joined to digits for their scale: 290k, 2bn, and 3m where it is money. */
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['mn', 6],
  ['bn', 9],
  ['tn', 12],
]);

const GAP = /^(?:[^\S\n\r]|[-\u2010\u2011\u05BE\u200C\u200E\u200F\u061C])*$/u;

/** Walks through ranges in text order beside something else that goes in text order. */
class Cursor {
  private next = 0;

  constructor(private readonly ranges: readonly TextRange[]) {}

  /** The first range that ends after `offset`; offsets never go down. */
  after(offset: number): TextRange | undefined {
    while ((this.ranges[this.next]?.end ?? Infinity) <= offset) this.next += 1;
    return this.ranges[this.next];
  }
}

/** The part of a word before or after the digits in it; the word itself where there are none. */
const lettersOf = (piece: TextRange, digits: TextRange | undefined): TextRange => {
  if (digits === undefined || digits.start >= piece.end) return piece;
  if (digits.start > piece.start) return { start: piece.start, end: digits.start };
  return { start: Math.min(digits.end, piece.end), end: piece.end };
};

const suffixExponent = (text: string, { start, end }: TextRange, digits: TextRange | undefined): number | undefined => {
  if (digits?.end !== start) return undefined;
  const suffix = text.slice(start, Math.min(end, start + 3)).toLowerCase();
  const isMoney = /\p{Sc}/u.test(text.charAt(digits.start - 1));
  return suffix === 'm' && isMoney ? 6 : SUFFIXES.get(suffix);
};

const wordParts = (text: string, range: TextRange, lexicons: readonly Lexicon[]): Part[] => {
  // No number word is as long as this, vocalised or not.
  if (range.end - range.start > 80) return [];
  const folded = foldForSearch(text.slice(range.start, range.end));
  for (const lexicon of lexicons) {
    const found = lookUp(folded.text, lexicon);
    if (found.length === 0) continue;
    return found.map(({ word, from }, index) => {
      const next = found[index + 1]?.from;
      const start = range.start + (folded.starts[from] ?? 0);
      return {
        ...word,
        start,
        end: next === undefined || next === from ? range.end : range.start + (folded.starts[next] ?? 0),
      };
    });
  }
  return [];
};

/** The parts of numbers in a text, in order. `percents` are the words that say percent, in order: they are no numbers. */
export const numberTokensIn = (
  text: string,
  language: string | null,
  percents: readonly TextRange[],
  isPercentage: (end: number) => boolean,
): NumberToken[] => {
  const lexicons = languagesToSearch(language).map((known) => LEXICONS[known]);
  const digits = digitNumbersIn(text, language, isPercentage);
  const lookalikes = lexicons.flatMap((lexicon) => phrasesIn(text, lexicon.lookalikes, []));
  const passedOver = new Cursor([...lookalikes, ...percents].toSorted((left, right) => left.start - right.start));
  const digitsBeside = new Cursor(digits);
  const parts: Part[] = digits.map((number) => ({ ...number, role: 'digits' }));
  for (const piece of wordsOf(text)) {
    if ((passedOver.after(piece.start)?.start ?? Infinity) < piece.end) continue;
    const beside = digitsBeside.after(piece.start - 1);
    const letters = lettersOf(piece, beside);
    if (letters.start === letters.end) continue;
    const exponent = suffixExponent(text, letters, beside);
    if (exponent !== undefined) parts.push({ role: 'scale', exponent, start: letters.start, end: letters.end });
    else parts.push(...wordParts(text, letters, lexicons));
  }
  parts.sort((left, right) => left.start - right.start || left.end - right.end);
  let end = -1;
  return parts.map((part) => {
    const isJoined = end >= 0 && part.start - end <= 20 && GAP.test(text.slice(end, part.start));
    end = part.end;
    return { ...part, isJoined };
  });
};
