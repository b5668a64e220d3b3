// Owns which articles of a workspace are near-duplicates of each other. Texts never change, so what each is made of is
// worked out once, and what they are to each other only where some came or went.

import { readingsOf, type Article } from '../article/article';
import type { DuplicateGroups } from '../claims/independent-roots';
import { groupsOfPairs, likePairs, likePairsAfter, type LikePair } from '../text/likeness/groups';
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

/** An answer, and the imported texts that it is of. */
interface Answer {
  readonly originals: ReadonlyMap<string, object>;
  readonly pairs: LikePair[];
  readonly groups: DuplicateGroups;
}

/** The last answer, held by the first text that it is of, so that it goes with its workspace. */
const answers = new WeakMap<object, Answer>();

/** More new texts than this share of all are compared by an index of all rather than one by one. */
const FEW = 1 / 50;

const originalsOf = (articles: readonly Article[]): ReadonlyMap<string, object> =>
  new Map(articles.map(({ id, original }) => [id, original]));

const pairsAfter = (articles: readonly Article[], before: Answer | undefined): LikePair[] => {
  const texts = articles.map((article) => ({ key: article.id, shingles: shinglesOfArticle(article) }));
  const isNew = ({ id, original }: Article): boolean => before?.originals.get(id) !== original;
  const added = new Set(articles.filter(isNew).map(({ id }) => id));
  const areFew = before !== undefined && added.size <= Math.max(1, articles.length * FEW);
  return areFew ? likePairsAfter(before.pairs, texts, added) : likePairs(texts);
};

/** The answer for some articles: the last one where no text came or went since, or made from it where few did. */
const answerFor = (articles: readonly Article[]): Answer | null => {
  const [first] = articles;
  if (first === undefined) return null;
  const before = answers.get(first.original);
  const isSame =
    before?.originals.size === articles.length &&
    articles.every(({ id, original }) => before.originals.get(id) === original);
  if (before !== undefined && isSame) return before;
  const pairs = pairsAfter(articles, before);
  const groups = new Map(groupsOfPairs(pairs).flatMap((group) => group.map((id) => [id, group[0] ?? id] as const)));
  const answer = { originals: originalsOf(articles), pairs, groups };
  answers.set(first.original, answer);
  return answer;
};

/** The pairs of articles whose texts are near-duplicates, with how alike they are. */
export const nearDuplicates = (articles: readonly Article[]): readonly LikePair[] => answerFor(articles)?.pairs ?? [];

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
  answerFor(articles)?.groups ?? new Map();
