// Owns which mentions of an article an exporter writes: those that stand where they say. The others are counted as lost.

import type { Article } from '../article/article';
import { quoteOf, type Mention } from '../mention/mention';
import type { LossCollector } from './loss';
import { isPlaced } from './things';

/** The mentions of an article that stand at their places, in reading order. */
export const placedMentions = (article: Article, losses: LossCollector): Mention[] =>
  article.mentions.filter((mention) => {
    const stands = isPlaced(article, mention);
    if (!stands) losses.add('orphan', quoteOf(mention));
    return stands;
  });
