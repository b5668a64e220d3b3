// Owns the invisible characters of the article that is open, each with its line. They are listed once for a text.

import type { Article } from '../../core/article/article';
import type { Block } from '../../core/article/block';
import { listInvisibles, type Invisible } from '../../core/text/invisible-characters';

export interface PlacedInvisible extends Invisible {
  readonly block: Pick<Block, 'id' | 'start' | 'end'>;
}

const lists = new WeakMap<object, readonly PlacedInvisible[]>();

/** In reading order. What the original's lines without anything to see hold is not shown, and not listed. */
export const invisiblesIn = (article: Pick<Article, 'text' | 'blocks' | 'original'>): readonly PlacedInvisible[] => {
  // The original stays one object as long as the article is open, whatever is done to its blocks and mentions.
  const held = lists.get(article.original);
  if (held !== undefined) return held;
  const list = article.blocks.flatMap(({ id, start, end }) => {
    const block = { id, start, end };
    return listInvisibles(article.text.slice(start, end), start).map((invisible) => ({ ...invisible, block }));
  });
  lists.set(article.original, list);
  return list;
};
