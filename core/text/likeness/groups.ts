// Owns which texts of many are near duplicates: the pairs, and the groups that the pairs make. The answer is the same
// in whatever order the texts come.

import { finish, telling, type Progress } from '../../merge/progress';
import { isNearDuplicate, likenessOf, NEAR_DUPLICATE, type Likeness } from './likeness';

/** A text to compare. Its key is its own: no two texts of a list have the same. */
export interface ShingledText {
  readonly key: string;
  readonly shingles: ReadonlySet<number>;
}

/** Two near duplicates, `left` being the lesser key by UTF-16 code units, and the numbers by which they are. */
export interface LikePair extends Likeness {
  readonly left: string;
  readonly right: string;
}

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many shingles are looked at between two steps: a few milliseconds of work. */
const SHINGLES_A_STEP = 10_000;

/** In how many texts each shingle stands. */
function* countingShingles(texts: readonly ShingledText[]): Generator<Progress, ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const { shingles } of texts) {
    yield { done: 0, total: texts.length };
    let looked = 0;
    for (const shingle of shingles) {
      counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
      looked += 1;
      if (looked % SHINGLES_A_STEP === 0) yield { done: 0, total: texts.length };
    }
  }
  return counts;
}

/**
 * What a text shares with every near duplicate that is at least as large, as a share of its own shingles: from
 * s ≥ r(a + b - s) and b ≥ a follows s ≥ a · 2r / (1 + r).
 */
const LEAST_SHARE = Math.min(
  (2 * NEAR_DUPLICATE.resemblance) / (1 + NEAR_DUPLICATE.resemblance),
  NEAR_DUPLICATE.containment,
);

/** A text as it is looked up. */
interface IndexedText extends ShingledText {
  /** Those of its shingles that other texts have too, the rarest first. */
  readonly common: readonly number[];
}

function* indexing(text: ShingledText, counts: ReadonlyMap<number, number>): Generator<undefined, IndexedText> {
  const common: number[] = [];
  let looked = 0;
  for (const shingle of text.shingles) {
    if ((counts.get(shingle) ?? 0) > 1) common.push(shingle);
    looked += 1;
    if (looked % SHINGLES_A_STEP === 0) yield;
  }
  common.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b);
  return { ...text, common };
}

/**
 * The shingles of a text of which a near duplicate at least as large has one. Such a text lacks too few of them to lack
 * each of these. The rarest are taken, those that no other text has before all, and so a site's banner is not looked up
 * in all its pages unless the page is two thirds banner.
 */
const tellingShingles = ({ shingles, common }: IndexedText): readonly number[] => {
  // The least subtraction keeps a product that should be whole from being rounded up.
  const mayLack = shingles.size - Math.ceil(LEAST_SHARE * shingles.size - 1e-9);
  const alone = shingles.size - common.length;
  return common.slice(0, Math.max(0, mayLack + 1 - alone));
};

/** Whether two texts would be near duplicates if the one with fewer common shingles shared them all; costs no look at them. */
const canBeLike = (smaller: IndexedText, larger: IndexedText): boolean => {
  const [a, b] = [smaller.shingles.size, larger.shingles.size];
  const shared = Math.min(smaller.common.length, larger.common.length);
  return isNearDuplicate({ resemblance: shared / (a + b - shared), containment: shared / a }, a);
};

/**
 * The pairs of near duplicates, in order of `left`, then of `right`. None is missed: an index leads from each shingle to
 * its texts, and each text looks up only its rarest (prefix filtering: Chaudhuri, Ganti and Kaushik 2006). Time and
 * memory go with the sum of all shingles, and then with the texts that share a telling shingle, each of which costs one
 * look at the smaller text's shingles: few, but for texts that are near duplicates or are mostly one banner.
 */
export const likePairs = (texts: readonly ShingledText[]): LikePair[] => finish(findingLikePairs(texts));

/** Finds what `likePairs` tells, and tells how many texts are looked up. */
export function* findingLikePairs(texts: readonly ShingledText[]): Generator<Progress, LikePair[]> {
  const counts = yield* countingShingles(texts);
  const ordered: IndexedText[] = [];
  for (const text of texts) {
    yield { done: 0, total: texts.length };
    ordered.push(yield* telling(indexing(text, counts), { done: 0, total: texts.length }));
  }
  // From the largest on, so that each text looks among those that are at least as large.
  ordered.sort((a, b) => b.shingles.size - a.shingles.size);
  const holders = new Map<number, IndexedText[]>();
  const pairs: LikePair[] = [];
  for (const [done, text] of ordered.entries()) {
    yield { done, total: ordered.length };
    const candidates = new Set(tellingShingles(text).flatMap((shingle) => holders.get(shingle) ?? []));
    for (const candidate of candidates) {
      if (!canBeLike(text, candidate)) continue;
      const likeness = likenessOf(text.shingles, candidate.shingles);
      if (!isNearDuplicate(likeness, text.shingles.size)) continue;
      const isLeft = byKey(text.key, candidate.key) < 0;
      const [left, right] = isLeft ? [text.key, candidate.key] : [candidate.key, text.key];
      pairs.push({ left, right, ...likeness });
    }
    for (const shingle of text.common) {
      const held = holders.get(shingle);
      if (held === undefined) holders.set(shingle, [text]);
      else held.push(text);
    }
  }
  return sortPairs(pairs);
}

const sortPairs = (pairs: LikePair[]): LikePair[] =>
  pairs.sort((a, b) => byKey(a.left, b.left) || byKey(a.right, b.right));

/** What two texts are to each other, if they are near duplicates. */
const pairOf = (one: ShingledText, other: ShingledText): LikePair[] => {
  const [smaller, larger] = one.shingles.size <= other.shingles.size ? [one, other] : [other, one];
  // If it were wholly in the other: what size alone rules out costs no look at the shingles.
  const [a, b] = [smaller.shingles.size, larger.shingles.size];
  if (a === 0 || !isNearDuplicate({ resemblance: a / b, containment: 1 }, a)) return [];
  const likeness = likenessOf(smaller.shingles, larger.shingles);
  if (!isNearDuplicate(likeness, a)) return [];
  const [left, right] = byKey(one.key, other.key) < 0 ? [one.key, other.key] : [other.key, one.key];
  return [{ left, right, ...likeness }];
};

/**
 * The pairs of some texts, given those of some of them: `known` are the pairs among the texts that are not `added`. Each
 * added text costs one look at its shingles for each other text, so that few of them cost far less than all anew.
 */
export const likePairsAfter = (
  known: readonly LikePair[],
  texts: readonly ShingledText[],
  added: ReadonlySet<string>,
): LikePair[] => {
  const keys = new Set(texts.map(({ key }) => key));
  const found = known.filter(({ left, right }) => keys.has(left) && keys.has(right));
  const others = texts.filter(({ key }) => !added.has(key));
  for (const text of texts) {
    if (!added.has(text.key)) continue;
    for (const other of others) found.push(...pairOf(text, other));
    others.push(text);
  }
  return sortPairs(found);
};

/** The groups that pairs make, as `groupNearDuplicates` gives them. */
export const groupsOfPairs = (pairs: readonly Pick<LikePair, 'left' | 'right'>[]): string[][] => {
  const groupOf = new Map<string, string[]>();
  for (const { left, right } of pairs) {
    const a = groupOf.get(left) ?? [left];
    const b = groupOf.get(right) ?? [right];
    const [smaller, larger] = a.length < b.length ? [a, b] : [b, a];
    if (smaller !== larger) larger.push(...smaller);
    for (const key of [...smaller, left, right]) groupOf.set(key, larger);
  }
  return [...new Set(groupOf.values())].map((keys) => keys.sort(byKey)).sort(([a = ''], [b = '']) => byKey(a, b));
};

/**
 * The groups of texts that near duplicates connect, each of two or more, keys in order, groups by their first key; a
 * text that is like no other is in none. Two texts of a group need not be alike themselves: a round-up that holds two
 * reports whole connects them. `likePairs` tells which pair joined what.
 */
export const groupNearDuplicates = (texts: readonly ShingledText[]): string[][] => groupsOfPairs(likePairs(texts));
