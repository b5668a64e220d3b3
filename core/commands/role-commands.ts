// Owns what the command on roles does to the records: which lines are the article's body, and which are clutter. The text
// and what is marked on it are never touched: a role stands beside them.

import type { Article } from '../article/article';
import { withRole } from '../article/block-roles';
import { fail, succeed, type Result } from '../result';
import { isSame } from '../same';
import type { Change } from '../workspace/change';
import type { CommandOf } from './command';

/** Sets the role of blocks by the analyst's hand, or gives them back the one that the reading of the file proposed. */
export const setBlockRole = (article: Article, command: CommandOf<'set-block-role'>): Result<Change[]> => {
  const wanted = new Set(command.blockIds);
  const known = new Set(article.blocks.map(({ id }) => id));
  const missing = command.blockIds.find((id) => !known.has(id));
  if (missing !== undefined) return fail('block-missing', { block: missing });
  return succeed(
    article.blocks.flatMap((before): Change[] => {
      if (!wanted.has(before.id)) return [];
      const after = withRole(before, command.role);
      return isSame(before, after) ? [] : [{ record: 'block', articleId: article.id, id: before.id, before, after }];
    }),
  );
};
