// Owns which articles of a workspace are near-duplicates of each other. What a text is made of is worked out once for each
// text, since texts never change.

import { readingsOf, type Article } from '../article/article';
import type { DuplicateGroups } from '../claims/independent-roots';
import { groupsOfPairs, likePairs, type LikePair } from '../text/likeness/groups';
import { isNearDuplicate, likenessOf, type Likeness } from '../text/likeness/likeness';
import { shinglesOf } from '../text/likeness/shingles';

/** As much of a text as says whether it is like another. */
type ComparedText = Pick<Article, 'original' | 'text' | 'blocks'>;

const known = new WeakMap<object, ReadonlySet<number>>();

/** The shingles of an article's body: what is set aside as clutter is the site's and not the report's. */
const shinglesOfArticle = (article: ComparedText): ReadonlySet<number> => {
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

/** A text of the workspace that one from outside is a near-duplicate of, and how alike they are. */
export interface LikeText extends Likeness {
  readonly articleId: string;
  /** Which earlier text of the article it is; null for the one it has now. */
  readonly revisionId: string | null;
}

/**
 * What of a workspace a text that comes in is a near-duplicate of, the likest first: of each article the one text, earlier
 * or present, that is most like it.
 */
export const likeTexts = (incoming: ComparedText, articles: readonly Article[]): LikeText[] => {
  const shingles = shinglesOfArticle(incoming);
  const found: LikeText[] = [];
  for (const article of articles) {
    let likest: LikeText | null = null;
    for (const reading of readingsOf(article)) {
      const other = shinglesOfArticle(reading);
      const likeness = likenessOf(shingles, other);
      if (!isNearDuplicate(likeness, Math.min(shingles.size, other.size))) continue;
      if (likest !== null && likest.resemblance >= likeness.resemblance) continue;
      likest = { articleId: article.id, revisionId: reading === article ? null : reading.id, ...likeness };
    }
    if (likest !== null) found.push(likest);
  }
  return found.sort((left, right) => right.resemblance - left.resemblance || right.containment - left.containment);
};

/** The group that each article with a near-duplicate is in; the others are left out. */
export const duplicateGroupsOf = (articles: readonly Article[]): DuplicateGroups =>
  new Map(groupsOfPairs(nearDuplicates(articles)).flatMap((group) => group.map((id) => [id, group[0] ?? id])));
