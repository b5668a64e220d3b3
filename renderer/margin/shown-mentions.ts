// Owns which mentions have a card: those that the filter lets through, and the chosen one whatever the filter says, so
// that what was just marked or pressed is always there to be seen.

import type { Article } from '../../core/article/article';
import type { Claim } from '../../core/claims/claim';
import type { Mention } from '../../core/mention/mention';
import { filterMentions, type MentionQuery } from '../../core/queries/filter-mentions';

/** The mentions with a card, in reading order. */
export const shownMentions = (
  article: Pick<Article, 'mentions'>,
  filter: MentionQuery,
  claims: readonly Claim[],
  chosenId: string | null,
): Mention[] => {
  const passing = new Set(filterMentions(article.mentions, filter, claims));
  return article.mentions.filter((mention) => passing.has(mention) || mention.id === chosenId);
};
