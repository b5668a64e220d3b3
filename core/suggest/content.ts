// Owns what of its clauses is proposed as content, and how far that is quoted. Offsets are UTF-16 code units of the
// sentence.

import { trimRange, type TextRange } from '../text/trim-range';
import { firstFrom } from './in-order';
import type { CueWord } from './phrases';
import { countOf, type Site } from './site';

const EDGE = /^[\s\p{Cf}.,;:،؛۔…—–-]$/u;

/** A range without blanks, commas and full stops at its edges; nothing where no word is left. */
export const trimmedClause = (text: string, words: readonly CueWord[], range: TextRange): TextRange[] => {
  const first = words[firstFrom(words, range.start)];
  const last = words[firstFrom(words, range.end) - 1];
  if (first === undefined || last === undefined || first.start >= range.end || last.end > range.end) return [];
  let { start, end } = range;
  // A full stop that belongs to a word, as in U.S., stays.
  while (start < first.start && EDGE.test(text[start] ?? '')) start += 1;
  while (end > last.end && EDGE.test(text[end - 1] ?? '')) end -= 1;
  const trimmed = trimRange(text, { start, end });
  return trimmed === null ? [] : [trimmed];
};

/** The quoted words of each clause, or the clause where nothing in it is quoted; `quoted` is null where nothing is at all. */
export const contentOf = (
  text: string,
  site: Site,
  clauses: readonly TextRange[],
): { readonly content: readonly TextRange[]; readonly quoted: 'direct' | 'mixed' | null } => {
  const { breaks } = site.frame;
  let quotedWords = 0;
  let allWords = 0;
  const content = clauses.flatMap((clause) => {
    const quotations = breaks
      .slice(firstFrom(breaks, clause.start), firstFrom(breaks, clause.end))
      .flatMap(({ kind, inner }) =>
        kind === 'quotation' && inner !== undefined ? trimmedClause(text, site.words, inner) : [],
      );
    allWords += countOf(site, clause);
    for (const quotation of quotations) quotedWords += countOf(site, quotation);
    return quotations.length === 0 ? [clause] : quotations;
  });
  return { content, quoted: quotedWords === 0 ? null : quotedWords < allWords ? 'mixed' : 'direct' };
};
