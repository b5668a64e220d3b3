// Owns which direction each line of an article has when nobody has set it by hand, and why a line has the one it has.

import { directionOfText, ownDirection, type Direction, type OwnDirection } from '../text/direction';
import { foldedRanges, type Article, type ArticleDirection } from './article';
import type { Block } from './block';
import { visibleText } from './blocks';

type ReadArticle = Pick<Article, 'text' | 'blocks' | 'inlines' | 'direction' | 'directionScope'>;

/** A block's direction with all that says where it comes from. */
export type BlockDirection = Pick<Block, 'direction' | 'directionReason' | 'directionScope'>;

const ownDirections = ({ text, blocks, inlines }: ReadArticle): (OwnDirection | null)[] => {
  const folded = foldedRanges({ inlines });
  return blocks.map((block) => ownDirection(visibleText(text, block, folded)));
};

/** The direction that the text as a whole gives an article. */
export const automaticDirection = ({ text, blocks, inlines }: Omit<ReadArticle, 'direction'>): Direction => {
  const folded = foldedRanges({ inlines });
  return directionOfText(blocks.map((block) => visibleText(text, block, folded)).join('\n'));
};

/**
 * The direction of every block, read anew: what the article is set to where that reaches it, else what its own words
 * say, else that of the nearest block above with words of its own, else the article's. What was set line by line, and
 * what was detected by an earlier version, is not looked at.
 */
export const automaticBlockDirections = (article: ReadArticle): BlockDirection[] => {
  const { direction, directionScope } = article;
  if (directionScope === 'all-lines')
    return article.blocks.map(() => ({ direction, directionReason: 'analyst', directionScope: 'article' }));
  let current = direction;
  return ownDirections(article).map((own) => {
    if (own !== null) current = own.direction;
    else if (directionScope === 'neutral-lines') current = direction;
    return { direction: current, directionReason: 'detected' };
  });
};

/** A block with another direction; what it knew of the one before is gone. */
export const withDirection = (block: Block, direction: BlockDirection): Block => {
  const { directionScope: _scope, ...rest } = block;
  return { ...rest, ...direction };
};

/** The article's direction alone. */
export const articleDirectionOf = ({ direction, directionScope }: ArticleDirection): ArticleDirection => ({
  direction,
  ...(directionScope === undefined ? {} : { directionScope }),
});

/** True for a block whose direction the analyst set for itself, and not with all others. */
export const isSetByHand = (block: BlockDirection): boolean =>
  block.directionReason === 'analyst' && block.directionScope === undefined;

/** Why a block has the direction it has. */
export type DirectionWhy =
  | 'analyst'
  | 'whole-article'
  | 'markup'
  | OwnDirection['cause']
  /** It has no letters, so it follows the line above, or what the article has. */
  | 'line-above'
  | 'article'
  /** It was detected at import by other rules than today's. */
  | 'import';

/** Why a block has the direction it has, as far as the text still tells. */
export const whyDirection = (article: ReadArticle, block: Block): DirectionWhy => {
  if (block.directionReason === 'markup') return 'markup';
  if (block.directionReason === 'analyst') return block.directionScope === 'article' ? 'whole-article' : 'analyst';
  const folded = foldedRanges(article);
  const own = (one: Block): OwnDirection | null => ownDirection(visibleText(article.text, one, folded));
  const found = own(block);
  if (found !== null) return found.direction === block.direction ? found.cause : 'import';
  const place = article.blocks.findIndex(({ id }) => id === block.id);
  let above: OwnDirection | null = null;
  if (article.directionScope === undefined) {
    for (let index = place - 1; index >= 0 && above === null; index -= 1) {
      const earlier = article.blocks[index];
      if (earlier !== undefined) above = own(earlier);
    }
  }
  if ((above?.direction ?? article.direction) !== block.direction) return 'import';
  return above === null ? 'article' : 'line-above';
};
