// Owns which articles of a workspace are near-duplicates of each other. Texts never change, so what each is made of is
// worked out once, and what they are to each other only where some came or went.

import { readingsOf, type Article } from '../article/article';
import type { DuplicateGroups } from '../claims/independent-roots';
import { finish, telling, type Progress } from '../merge/progress';
import {
  findingLikePairs,
  groupsOfPairs,
  likePairsAfter,
  type LikePair,
  type ShingledText,
} from '../text/likeness/groups';
import type { Likeness } from '../text/likeness/likeness';
import { makingShingles } from '../text/likeness/shingles';

/** As much of a text as says whether it is like another. */
type ComparedText = Pick<Article, 'original' | 'text' | 'blocks'>;

const known = new WeakMap<object, ReadonlySet<number>>();

/** Texts are read in parts of at least so many characters (UTF-16 code units): a few milliseconds of work. */
const CHARACTERS_A_PART = 10_000;

/** An article's body in parts of whole lines: what is set aside as clutter is the site's and not the report's. */
function* partsOfBody({ text, blocks }: ComparedText): Generator<string> {
  let lines: string[] = [];
  let characters = 0;
  for (const { start, end, role } of blocks) {
    if (role !== 'body') continue;
    lines.push(text.slice(start, end));
    characters += end - start;
    if (characters < CHARACTERS_A_PART) continue;
    yield lines.join('\n');
    [lines, characters] = [[], 0];
  }
  yield lines.join('\n');
}

/** Shingles that are being made: whoever asks meanwhile helps to make them, and nobody makes them again. */
const shingling = new WeakMap<object, Generator<undefined, ReadonlySet<number>>>();

/** Makes the shingles of an article's body, or gives those that were made before. */
function* shinglingArticle(article: ComparedText): Generator<undefined, ReadonlySet<number>> {
  // Edits make new articles, and keep the record of the imported bytes as it is: it stands for the text.
  const { original } = article;
  const making = shingling.get(original) ?? makingShingles(partsOfBody(article));
  for (;;) {
    const before = known.get(original);
    if (before !== undefined) return before;
    shingling.set(original, making);
    const step = making.next();
    if (step.done === true) {
      known.set(original, step.value);
      shingling.delete(original);
      return step.value;
    }
    yield;
  }
}

/** An answer, and the imported texts that it is of. */
interface Answer {
  readonly originals: ReadonlyMap<string, object>;
  readonly pairs: LikePair[];
  readonly groups: DuplicateGroups;
}

/** The last answer, held by the first text that it is of, so that it goes with its workspace. */
const answers = new WeakMap<object, Answer>();

/** How much of comparing is making shingles, and how much is looking them up. */
const PASSES = 2;

/** More new texts than this share of all are compared by an index of all rather than one by one. */
const FEW = 1 / 50;

const originalsOf = (articles: readonly Article[]): ReadonlyMap<string, object> =>
  new Map(articles.map(({ id, original }) => [id, original]));

/** The pairs, a few milliseconds a step. */
function* findingPairs(articles: readonly Article[], before: Answer | undefined): Generator<Progress, LikePair[]> {
  const total = articles.length * PASSES;
  const texts: ShingledText[] = [];
  for (const [done, article] of articles.entries()) {
    yield { done, total };
    texts.push({ key: article.id, shingles: yield* telling(shinglingArticle(article), { done, total }) });
  }
  const isNew = ({ id, original }: Article): boolean => before?.originals.get(id) !== original;
  const added = new Set(articles.filter(isNew).map(({ id }) => id));
  const areFew = before !== undefined && added.size <= Math.max(1, articles.length * FEW);
  if (areFew) return likePairsAfter(before.pairs, texts, added);
  const pairing = findingLikePairs(texts);
  let step = pairing.next();
  for (; step.done !== true; step = pairing.next()) yield { done: articles.length + step.value.done, total };
  return step.value;
}

function* makingAnswer(articles: readonly Article[], before: Answer | undefined): Generator<Progress, Answer> {
  const pairs = yield* findingPairs(articles, before);
  const groups = new Map(groupsOfPairs(pairs).flatMap((group) => group.map((id) => [id, group[0] ?? id] as const)));
  return { originals: originalsOf(articles), pairs, groups };
}

/** An answer that is being made, held like a made one: an act asks again what the one before it has asked. */
interface Making extends Pick<Answer, 'originals'> {
  readonly steps: Generator<Progress, Answer>;
  /** Null until the last step. */
  answer: Answer | null;
}

const makings = new WeakMap<object, Making>();

const isOf = (articles: readonly Article[], { originals }: Pick<Answer, 'originals'>): boolean =>
  originals.size === articles.length && articles.every(({ id, original }) => originals.get(id) === original);

/** The answer for some articles: the last one where no text came or went since, or made from it where few did. */
function* findingAnswer(articles: readonly Article[]): Generator<Progress, Answer | null> {
  const [first, second] = articles;
  // A text by itself is like no other: there is nothing to look for in it, however long it is.
  if (first === undefined || second === undefined) return null;
  const held = first.original;
  const underWay = makings.get(held);
  const making =
    underWay !== undefined && isOf(articles, underWay)
      ? underWay
      : { originals: originalsOf(articles), steps: makingAnswer(articles, answers.get(held)), answer: null };
  for (;;) {
    const made = making.answer ?? answers.get(held);
    if (made !== undefined && isOf(articles, made)) return made;
    makings.set(held, making);
    const step = making.steps.next();
    if (step.done === true) {
      making.answer = step.value;
      answers.set(held, step.value);
      makings.delete(held);
      return step.value;
    }
    yield step.value;
  }
}

const answerFor = (articles: readonly Article[]): Answer | null => finish(findingAnswer(articles));

/** The pairs of articles whose texts are near-duplicates, with how alike they are. */
export const nearDuplicates = (articles: readonly Article[]): readonly LikePair[] => answerFor(articles)?.pairs ?? [];

/** A text of the workspace that another is a near-duplicate of, and how alike they are. */
export interface LikeText extends Likeness {
  readonly articleId: string;
  /** Which earlier text of the article it is; null for the one it has now. */
  readonly revisionId: string | null;
}

/**
 * Which texts of the workspace some of its articles are near-duplicates of, the likest first: of each other article the
 * one text, earlier or present, that is most like it. Articles without any are left out. A step takes a few milliseconds.
 */
export function* findingLikeTexts(
  articleIds: ReadonlySet<string>,
  articles: readonly Article[],
): Generator<Progress, ReadonlyMap<string, LikeText[]>> {
  const readings = articles.flatMap((article) =>
    // What is asked about is the present text: an earlier one of it is no other article.
    (articleIds.has(article.id) ? [article] : readingsOf(article)).map((reading) => ({
      articleId: article.id,
      revisionId: reading === article ? null : reading.id,
      reading,
    })),
  );
  const total = readings.length * PASSES;
  const texts: ShingledText[] = [];
  for (const [done, { reading }] of readings.entries()) {
    yield { done, total };
    texts.push({ key: String(done), shingles: yield* telling(shinglingArticle(reading), { done, total }) });
  }
  const pairing = findingLikePairs(texts);
  let step = pairing.next();
  for (; step.done !== true; step = pairing.next()) yield { done: readings.length + step.value.done, total };
  const likest = new Map<string, Map<string, LikeText>>();
  const note = (key: string, otherKey: string, { resemblance, containment }: Likeness): void => {
    const [article, other] = [readings[Number(key)], readings[Number(otherKey)]];
    if (article === undefined || other === undefined || !articleIds.has(article.articleId)) return;
    if (article.articleId === other.articleId) return;
    const { articleId, revisionId } = other;
    const found = likest.get(article.articleId) ?? new Map<string, LikeText>();
    likest.set(article.articleId, found);
    if ((found.get(articleId)?.resemblance ?? -1) >= resemblance) return;
    found.set(articleId, { articleId, revisionId, resemblance, containment });
  };
  for (const pair of step.value) {
    note(pair.left, pair.right, pair);
    note(pair.right, pair.left, pair);
  }
  const byLikeness = (left: LikeText, right: LikeText): number =>
    right.resemblance - left.resemblance || right.containment - left.containment;
  return new Map([...likest].map(([articleId, found]) => [articleId, [...found.values()].sort(byLikeness)]));
}

/** The group that each article with a near-duplicate is in; the others are left out. */
export const duplicateGroupsOf = (articles: readonly Article[]): DuplicateGroups =>
  answerFor(articles)?.groups ?? new Map();

/** The same groups a slice at a time. Once they are found, asking for them again takes no time until a text comes or goes. */
export function* findingDuplicateGroups(articles: readonly Article[]): Generator<Progress, DuplicateGroups> {
  return (yield* findingAnswer(articles))?.groups ?? new Map();
}
