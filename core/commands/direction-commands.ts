// Owns what the commands on directions do to the records: of one line, and of an article with all its lines. The text is
// never touched: a direction stands beside it.

import type { Article, ArticleDirection } from '../article/article';
import type { Block } from '../article/block';
import {
  articleDirectionOf,
  automaticBlockDirections,
  automaticDirection,
  isSetByHand,
  withDirection,
} from '../article/block-directions';
import { fail, succeed, type Result } from '../result';
import { isSame } from '../same';
import type { Change } from '../workspace/change';
import type { CommandOf } from './command';

/** Sets a block's direction by the analyst's hand, or gives it back the one that the article or its text gives it. */
export const setBlockDirection = (article: Article, command: CommandOf<'set-block-direction'>): Result<Change[]> => {
  const place = article.blocks.findIndex((candidate) => candidate.id === command.blockId);
  const block = article.blocks[place];
  if (block === undefined) return fail('block-missing', { block: command.blockId });
  const automatic = command.direction === null ? automaticBlockDirections(article)[place] : undefined;
  const direction = automatic ?? { direction: command.direction ?? block.direction, directionReason: 'analyst' };
  const after = withDirection(block, direction);
  return succeed([{ record: 'block', articleId: article.id, id: block.id, before: block, after }]);
};

/**
 * Sets the direction of an article, for its lines without letters or for all its lines, or gives both back to the text.
 * All lines that the setting reaches are read anew by today's rules. Lines that were set one by one keep what they have,
 * unless the command lets go of them.
 */
export const setArticleDirection = (article: Article, command: CommandOf<'set-article-direction'>): Change[] => {
  const after: ArticleDirection =
    command.setting === null
      ? { direction: automaticDirection(article) }
      : { direction: command.setting.direction, directionScope: command.setting.scope };
  const before = articleDirectionOf(article);
  const { directionScope: _scope, ...rest } = article;
  const directions = automaticBlockDirections({ ...rest, ...after });
  const changes: Change[] = isSame(before, after)
    ? []
    : [{ record: 'article-direction', articleId: article.id, before, after }];
  article.blocks.forEach((block: Block, index) => {
    const direction = directions[index];
    if (direction === undefined || (command.linesSetByHand === 'keep' && isSetByHand(block))) return;
    const changed = withDirection(block, direction);
    if (!isSame(block, changed))
      changes.push({ record: 'block', articleId: article.id, id: block.id, before: block, after: changed });
  });
  return changes;
};
