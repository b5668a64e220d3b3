// Owns how much room stands before each line of an article, as the lines without anything to read tell.

import { splitLines } from '../text/lines';
import type { Article } from './article';

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
