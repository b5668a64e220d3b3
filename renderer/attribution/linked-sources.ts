// Owns which sources of its article assert a claim mention.

import type { Article } from '../../core/article/article';
import type { ClaimMention, SourceMention } from '../../core/mention/mention';

/** The sources that a claim mention is linked to, in reading order. */
export const linkedSources = (
  { mentions, links }: Pick<Article, 'mentions' | 'links'>,
  { id }: Pick<ClaimMention, 'id'>,
): SourceMention[] => {
  const linked = new Set(links.filter(({ from }) => from === id).map(({ to }) => to));
  // Most have none, and an article may have many thousands of mentions to look through.
  if (linked.size === 0) return [];
  return mentions.filter((each): each is SourceMention => each.kind === 'source' && linked.has(each.id));
};
