// Owns the parts of a sentence between which a source or a content ends: commas, colons, quotations. Offsets are UTF-16
// code units of the sentence.

import type { TextRange } from '../text/trim-range';
import { firstFrom } from './in-order';
import type { CueWord } from './phrases';
import { quotationsOf, type Quotation } from './quotations';

/** A place where one part ends and the next begins; a quotation is one as a whole. */
export interface Break extends TextRange {
  readonly kind: 'comma' | 'colon' | 'stop' | 'quotation';
  /** A quotation's words without its marks. */
  readonly inner?: TextRange;
}

/** A sentence without what is quoted in it, or the words of one of its quotations. */
export interface Frame extends TextRange {
  readonly breaks: readonly Break[];
}

const SIGN = /[,،:;؛()[\]—]|\s[-–]\s/gu;

/** A comma between digits, a time's colon: no break. */
const isWithinNumber = (text: string, at: number): boolean =>
  /^\p{Nd}[,،:]\p{Nd}$/u.test(text.slice(Math.max(0, at - 1), at + 2));

const kindOf = (sign: string): Break['kind'] =>
  sign === ',' || sign === '،' ? 'comma' : sign === ':' ? 'colon' : sign === ';' || sign === '؛' ? 'stop' : 'comma';

const signsOf = (text: string): Break[] =>
  [...text.matchAll(SIGN)]
    .filter(({ index }) => !isWithinNumber(text, index))
    .map(({ 0: sign, index }) => ({ start: index, end: index + sign.length, kind: kindOf(sign) }));

/** Fewer words in quotation marks are a name or a term, unless signs say that someone speaks. */
const FEWEST_WORDS = 3;

const isSpeech = (text: string, { start, end, inner, isJoined }: Quotation, words: readonly CueWord[]): boolean =>
  firstFrom(words, inner.end) - firstFrom(words, inner.start) >= FEWEST_WORDS ||
  (!isJoined &&
    (/[,.!?،؟…]$/u.test(text.slice(Math.max(inner.start, inner.end - 1), inner.end)) ||
      /^\s?[,،]/u.test(text.slice(end, end + 2)) ||
      /:\s?$/u.test(text.slice(Math.max(0, start - 2), start))));

/** The sentence's own frame first, then one for each quotation. */
export const framesOf = (text: string, words: readonly CueWord[]): readonly [Frame, ...Frame[]] => {
  const quotations = quotationsOf(text).filter((quotation) => isSpeech(text, quotation, words));
  const signs = signsOf(text);
  const within = (start: number, end: number): Break[] => signs.slice(firstFrom(signs, start), firstFrom(signs, end));
  const breaks: Break[] = [];
  let from = 0;
  for (const { start, end, inner } of quotations) {
    breaks.push(...within(from, start), { start, end, kind: 'quotation', inner });
    from = end;
  }
  breaks.push(...within(from, text.length));
  return [
    { start: 0, end: text.length, breaks },
    ...quotations.map(({ inner }) => ({ ...inner, breaks: within(inner.start, inner.end) })),
  ];
};
