// Owns the way from an article to the document that is shown. It is total: every article that the contract lets through
// becomes a document with the same blocks and the same characters.

import type { Mark, Node } from 'prosemirror-model';
import type { Article, Block, Inline } from '../../core/article/article';
import { splitLines } from '../../core/text/lines';
import { articleSchema, type BlockAttributes } from './schema';

/** How many blocks share one section: few enough to lay out within a frame, many enough to keep sections few. */
export const BLOCKS_PER_SECTION = 20;

const markOf = (inline: Inline): Mark =>
  inline.kind === 'link'
    ? articleSchema.mark('link', { address: inline.address ?? '' })
    : articleSchema.mark(inline.kind);

/** The text nodes of a block: its characters, cut wherever an inline begins or ends. */
const textNodes = (text: string, block: Block, inlines: readonly Inline[]): Node[] => {
  const within = inlines.filter((inline) => inline.start < block.end && block.start < inline.end);
  const cuts = new Set([block.start, block.end]);
  for (const inline of within) {
    cuts.add(Math.max(block.start, inline.start));
    cuts.add(Math.min(block.end, inline.end));
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? from;
    const marks = within
      .filter((inline) => inline.start <= from && to <= inline.end)
      .reduce<readonly Mark[]>((set, inline) => markOf(inline).addToSet(set), []);
    return articleSchema.text(text.slice(from, to), marks);
  });
};

/**
 * How many lines without anything to read stand before each block. A text that was extracted has none: there the blocks
 * themselves stand apart, but for the items of a list.
 */
export const gapsBefore = (article: Pick<Article, 'text' | 'blocks' | 'markup'>): number[] =>
  article.blocks.map((block, index) => {
    const previous = article.blocks[index - 1];
    if (previous === undefined) return 0;
    if (article.markup === 'extracted') return block.kind === 'list-item' && previous.kind === 'list-item' ? 0 : 1;
    const previousEnd = previous.end;
    return Math.max(0, splitLines(article.text.slice(previousEnd, block.start)).length - 2);
  });

const blockNode = (article: Article, block: Block, gap: number): Node => {
  const { id, kind, level, direction, language } = block;
  const attributes: BlockAttributes = { id, kind, level, direction, language, gap };
  return articleSchema.node('block', { ...attributes }, textNodes(article.text, block, article.inlines));
};

/** The document of an article. */
export const articleToDoc = (article: Article): Node => {
  const gaps = gapsBefore(article);
  const blocks = article.blocks.map((block, index) => blockNode(article, block, gaps[index] ?? 0));
  const sections: Node[] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS_PER_SECTION) {
    sections.push(articleSchema.node('section', null, blocks.slice(from, from + BLOCKS_PER_SECTION)));
  }
  return articleSchema.node('doc', null, sections);
};
