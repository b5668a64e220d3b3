// Owns which mentions of an article an exporter writes: those that stand where they say. The others are counted as lost.

import { resolvePlacement } from '../anchor/anchor';
import type { Article } from '../article/article';
import { quoteOf, type Mention } from '../mention/mention';
import type { LossCollector } from './loss';

/** The mentions of an article that stand at their places, in reading order. */
export const placedMentions = (article: Article, losses: LossCollector): Mention[] =>
  article.mentions.filter((mention) => {
    const isPlaced = resolvePlacement(article.text, mention.ranges) === 'placed';
    if (!isPlaced) losses.add('orphan', quoteOf(mention));
    return isPlaced;
  });

/** True where the lines of an article are more than paragraphs in its own direction and language. */
export const hasTextLayer = ({ blocks, inlines, direction }: Article): boolean =>
  inlines.length > 0 ||
  blocks.some(
    (block) =>
      block.kind !== 'paragraph' || block.role !== 'body' || block.language !== null || block.direction !== direction,
  );
