// Owns which articles of a workspace are near-duplicates of each other. What a text is made of is worked out once for each
// text, since texts never change.

import type { Article } from '../article/article';
import type { DuplicateGroups } from '../claims/independent-roots';
import { groupsOfPairs, likePairs, type LikePair } from '../text/likeness/groups';
import { shinglesOf } from '../text/likeness/shingles';

const known = new WeakMap<object, ReadonlySet<number>>();

/** The shingles of an article's body: what is set aside as clutter is the site's and not the report's. */
const shinglesOfArticle = (article: Article): ReadonlySet<number> => {
  // Edits make new articles, and keep the record of the imported bytes as it is: it stands for the text.
  const before = known.get(article.original);
  if (before !== undefined) return before;
  const body = article.blocks.filter(({ role }) => role === 'body');
  const shingles = shinglesOf(body.map(({ start, end }) => article.text.slice(start, end)).join('\n'));
  known.set(article.original, shingles);
  return shingles;
};

/** The pairs of articles whose texts are near-duplicates, with how alike they are. */
export const nearDuplicates = (articles: readonly Article[]): LikePair[] =>
  likePairs(articles.map((article) => ({ key: article.id, shingles: shinglesOfArticle(article) })));

/** The group that each article with a near-duplicate is in; the others are left out. */
export const duplicateGroupsOf = (articles: readonly Article[]): DuplicateGroups =>
  new Map(groupsOfPairs(nearDuplicates(articles)).flatMap((group) => group.map((id) => [id, group[0] ?? id])));
