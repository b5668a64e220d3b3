// Owns the concordance: every place where words stand in some articles, each with what stands beside it in its line (key
// word in context). What is left of a place is what is read before it and what is right is read after it, whatever the
// direction of the line: left and right are the names that concordances have for the two, and say nothing of the screen.

import { foldedRanges, lineNumberOf, type Article } from '../article/article';
import type { Block, BlockRole } from '../article/block';
import { resolvePlacement } from '../anchor/anchor';
import { indexMentions, mentionsOverlapping } from '../mention/interval-index';
import type { Mention } from '../mention/mention';
import type { Direction } from '../text/direction';
import { findHits } from '../text/find';
import { foldedText } from '../text/fold';
import { nextGrapheme, previousGrapheme } from '../text/graphemes';
import { lineAt, splitLines } from '../text/lines';
import type { TextRange } from '../text/trim-range';
import { wordsOf } from '../text/words';
import { plain, unknownLast, type CompareNames } from './sort-articles';

/** By place, by the words after it or before it, or by where and when the article appeared. */
export const CONCORDANCE_ORDERS = ['position', 'right', 'left', 'outlet', 'date'] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/** A place at which the words stand. */
export interface ConcordanceRow extends TextRange {
  readonly article: Article;
  /** The number of its line, from 1; of the first, where the words have a line break in them. */
  readonly line: number;
  readonly direction: Direction;
  readonly role: BlockRole;
  /** `left` ends where `hit` begins, and `right` begins where it ends; each is the text's own characters in their order. */
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** The mentions that stand at their places and have a character of the hit, in reading order. */
  readonly mentions: readonly Mention[];
}

export interface ConcordanceOptions {
  /** How many characters (grapheme clusters) are shown on each side at most. */
  readonly width: number;
  readonly order: ConcordanceOrder;
  /** Compares words and names as a reader expects it. */
  readonly compare: CompareNames;
}

/** How many words on a side tell the order of rows. */
const SORTED_WORDS = 8;

/** How many characters are looked at for them; eight words nearly always have fewer. */
const SORTED_REACH = 160;

export interface SortableRow {
  readonly row: ConcordanceRow;
  /** The words beside the hit, folded, the nearest first; empty where the order does not ask for them. */
  readonly words: readonly string[];
}

/** The start of up to `count` characters before `offset`, none before `least`. */
const startBefore = (text: string, offset: number, count: number, least: number): number => {
  let start = offset;
  for (let taken = 0; taken < count && start > least; taken += 1) start = previousGrapheme(text, start);
  return Math.max(start, least);
};

/** The end of up to `count` characters from `offset` on, none after `most`. */
const endAfter = (text: string, offset: number, count: number, most: number): number => {
  let end = offset;
  for (let taken = 0; taken < count && end < most; taken += 1) end = nextGrapheme(text, end);
  return Math.min(end, most);
};

/** What is before or after a hit in its lines, as far as it is looked at for the order; nearest words first. */
const wordsBeside = (text: string, hit: TextRange, line: TextRange, order: ConcordanceOrder): string[] => {
  if (order !== 'left' && order !== 'right') return [];
  const side =
    order === 'right'
      ? text.slice(hit.end, endAfter(text, hit.end, SORTED_REACH, line.end))
      : text.slice(startBefore(text, hit.start, SORTED_REACH, line.start), hit.start);
  const words = wordsOf(side).map(({ start, end }) => foldedText(side.slice(start, end)));
  return (order === 'right' ? words : words.reverse()).slice(0, SORTED_WORDS);
};

/** The lines of a hit as one range without the last break, and the first of their blocks; a line of blanks has none. */
interface Surroundings {
  readonly lines: TextRange;
  readonly block: Block | undefined;
}

/** `from` is the index of a block that begins before the hit, where there is one. */
const surroundingsOf = ({ text, blocks }: Article, { start, end }: TextRange, from: number): Surroundings => {
  const isIn = (block: Block, offset: number): boolean => block.start <= offset && offset <= block.end;
  const first = blocks[from];
  const block = first !== undefined && isIn(first, start) ? first : undefined;
  const last = block !== undefined && isIn(block, end) ? block : undefined;
  return {
    block,
    lines: { start: block?.start ?? lineAt(text, start).start, end: last?.end ?? lineAt(text, end).end },
  };
};

/** The rows of places in one article, which are in text order. */
export const rowsAt = (
  article: Article,
  hits: readonly TextRange[],
  { width, order }: Pick<ConcordanceOptions, 'width' | 'order'>,
): SortableRow[] => {
  const { text, blocks } = article;
  if (hits.length === 0) return [];
  const marked = indexMentions(article.mentions);
  let at = 0;
  return hits.map((range) => {
    const { start, end } = range;
    // Hits and blocks are both in text order.
    while ((blocks[at + 1]?.start ?? Infinity) <= start) at += 1;
    const { block, lines } = surroundingsOf(article, range, at);
    const row: ConcordanceRow = {
      article,
      start,
      end,
      line: block === undefined ? splitLines(text.slice(0, start)).length : lineNumberOf(block),
      direction: block?.direction ?? article.direction,
      role: block?.role ?? 'body',
      left: text.slice(startBefore(text, start, width, lines.start), start),
      hit: text.slice(start, end),
      right: text.slice(end, endAfter(text, end, width, lines.end)),
      mentions: mentionsOverlapping(marked, range).filter(({ ranges }) => resolvePlacement(text, ranges) === 'placed'),
    };
    return { row, words: wordsBeside(text, range, lines, order) };
  });
};

/** The rows of one article in text order. */
const rowsOf = (article: Article, query: string, options: ConcordanceOptions): SortableRow[] =>
  rowsAt(article, findHits(article.text, query, { exact: false, hidden: foldedRanges(article) }), options);

/** Word by word; where one has no more words, it comes first. */
const compareWords = (left: readonly string[], right: readonly string[], compare: CompareNames): number => {
  for (const [at, word] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const order = compare(word, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
};

const compareIn = ({ order, compare }: ConcordanceOptions, left: SortableRow, right: SortableRow): number => {
  const [one, other] = [left.row.article, right.row.article];
  const byOutlet = (): number => unknownLast(one.outlet, other.outlet, compare);
  // The earliest first, as a story is followed.
  const byDate = (): number => unknownLast(one.publishedOn, other.publishedOn, plain);
  switch (order) {
    case 'position':
      return 0;
    case 'left':
    case 'right':
      return compareWords(left.words, right.words, compare);
    case 'outlet':
      return byOutlet() || byDate();
    case 'date':
      return byDate() || byOutlet();
  }
};

/** Rows in an order; what is alike in that stays as it is given. */
export const inOrder = (rows: readonly SortableRow[], options: ConcordanceOptions): ConcordanceRow[] =>
  // The sort is stable.
  [...rows].sort((left, right) => compareIn(options, left, right)).map(({ row }) => row);

/**
 * The places at which words stand in the articles, folded as for a search (`findHits`), in an order; what is alike in that
 * stays in the order of the articles and of their texts. A step is one article. It finds nothing where there is nothing in
 * the words to search for. Context ends at the ends of the line, and no character is cut.
 */
export function* concordance(
  articles: readonly Article[],
  query: string,
  options: ConcordanceOptions,
): Generator<{ done: number; total: number }, ConcordanceRow[]> {
  const rows: SortableRow[] = [];
  for (const [done, article] of articles.entries()) {
    yield { done, total: articles.length };
    for (const row of rowsOf(article, query, options)) rows.push(row);
  }
  return inOrder(rows, options);
}
