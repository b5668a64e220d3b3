// Owns the places of a concordance in words: a line each, with the words of all places under each other.

import { codeOf, type Codebook } from '../core/codebook/codebook';
import type { ConcordanceRow } from '../core/queries/concordance';
import { shorten } from '../core/text/shorten';
import { inDirection, showForeign } from './terminal-text';
import { say } from './words';

/** UTF-16 code units of a title; more would take the width that the words need. */
const TITLE_LENGTH = 40;

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The blanks that a text lacks to be so many characters wide. */
const blanksFor = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - [...clusters.segment(text)].length));

const whereOf = ({ article, line, start, end, mentions }: ConcordanceRow, codebook: Codebook): string => {
  const where = { title: shorten(article.title, TITLE_LENGTH), line, start, end };
  const kinds = new Set(mentions.map((mention) => codeOf(codebook, mention)?.label ?? mention.kind));
  return kinds.size === 0
    ? say('concordance.where', where)
    : say('concordance.where-marked', { ...where, kinds: [...kinds].join(', ') });
};

/** A line for a place with at most `width` characters of context on each side. */
export const describePlace = (row: ConcordanceRow, width: number, codebook: Codebook): string => {
  const [before, after] = [showForeign(row.left), showForeign(row.right)];
  const place = say('concordance.place', { before, hit: row.hit, after });
  // Blanks on both sides: in a right-to-left line the left edge of the terminal is where it ends.
  const wide = `${blanksFor(before, width)}${place}${blanksFor(after, width)}`;
  return `${inDirection(wide, row.direction)}  ${whereOf(row, codebook)}`;
};
