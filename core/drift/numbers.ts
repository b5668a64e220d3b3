// Owns the numbers of a text as values: digits and number words alike, so that 290,000 is «۲۹۰ هزار». It counts what is
// written; it does not know what is counted, nor dates as dates: 17 August 2016 is two numbers, 17 and 2016.

import type { TextRange } from '../text/trim-range';
import { NumberReader } from './number-reader';
import { numberTokensIn } from './number-tokens';
import { LEXICONS } from './number-words/lexicon';
import { phrasesIn } from './phrases';
import { languagesToSearch } from './primary-language';

/** A number where it stands, its percent sign or word with it; offsets are UTF-16 code units. */
export type FoundNumber = TextRange &
  (
    | { readonly kind: 'exact'; readonly value: number; readonly unit: 'percent' | null }
    /** A magnitude and no value: thousands, «ده‌ها هزار» (10,000). */
    | { readonly kind: 'vague'; readonly magnitude: number; readonly unit: null }
  );

const PERCENT_BEFORE = /(?:^|[\s(])[%٪﹪％][\u061C\u200E\u200F]*$/u;
const PERCENT_AFTER = /(?:[^\S\n\r]|[\u061C\u200E\u200F])*[%٪﹪％]/uy;
const BLANKS = /[^\S\n\r]*/uy;

const matchEnd = (pattern: RegExp, text: string, from: number): number | null => {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
};

/** The numbers of a text in order, none over another. */
export const numbersIn = (text: string, language: string | null): FoundNumber[] => {
  const percents = languagesToSearch(language).flatMap((known) => phrasesIn(text, LEXICONS[known].percent, []));
  const percentEnds = new Map(percents.map(({ start, end }) => [start, end]));
  const percentEnd = (end: number): number | null =>
    matchEnd(PERCENT_AFTER, text, end) ?? percentEnds.get(matchEnd(BLANKS, text, end) ?? end) ?? null;
  const isPercentage = (end: number): boolean => percentEnd(end) !== null;
  const tokens = numberTokensIn(
    text,
    language,
    percents.toSorted((left, right) => left.start - right.start),
    isPercentage,
  );
  const reader = new NumberReader(tokens);
  const numbers: FoundNumber[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    const exact = reader.exact(index);
    const read = exact ?? reader.vague(index);
    const isLoneWeak = read?.next === index + 1 && token !== undefined && 'isWeak' in token && token.isWeak;
    if (read === null || token === undefined || isLoneWeak || !Number.isFinite(read.value)) {
      index = read?.next ?? index + 1;
      continue;
    }
    const start = token.start;
    const end = tokens[read.next - 1]?.end ?? token.end;
    index = read.next;
    if (exact === null) {
      numbers.push({ kind: 'vague', magnitude: read.value, unit: null, start, end });
      continue;
    }
    const withPercent = percentEnd(end);
    const before =
      withPercent === null
        ? PERCENT_BEFORE.exec(text.slice(Math.max(numbers.at(-1)?.end ?? 0, start - 4), start))
        : null;
    const signLength = before === null ? 0 : before[0].trimStart().replace('(', '').length;
    const unit = withPercent !== null || before !== null ? 'percent' : null;
    numbers.push({ kind: 'exact', value: read.value, unit, start: start - signLength, end: withPercent ?? end });
  }
  return numbers;
};
