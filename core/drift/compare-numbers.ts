// Owns which numbers of two wordings answer to each other. Only values are compared: that 12 killed and 30 hurt became 30
// killed and 12 hurt is not seen.

import { numbersIn, type FoundNumber } from './numbers';
import { excerptOf, type DriftMark, type Wording } from './wording';

/** Numbers further apart than a thousandfold are no change of one into the other. */
const FURTHEST = 3;

/** What sort of number it is: a percentage and a year are not what a count of people became. */
const sortOf = (number: FoundNumber): 'percent' | 'year' | 'count' => {
  if (number.unit === 'percent') return 'percent';
  const isYear = number.kind === 'exact' && number.end - number.start === 4 && Number.isInteger(number.value);
  return isYear && number.value >= 1200 && number.value <= 2100 ? 'year' : 'count';
};

/** Orders of magnitude. Thousands are nearer to 3,000 than to 1,000. */
const sizeOf = (number: FoundNumber): number =>
  number.kind === 'vague' ? Math.log10(number.magnitude) + 0.5 : Math.log10(1 + Math.abs(number.value));

const identityOf = (number: FoundNumber): string =>
  number.kind === 'vague' ? `~${String(number.magnitude)}` : `${String(number.value)} ${number.unit ?? ''}`;

interface Pairing {
  readonly pairs: readonly (readonly [FoundNumber, FoundNumber])[];
  readonly before: readonly FoundNumber[];
  readonly after: readonly FoundNumber[];
}

/** Takes equal values off both sides, each as often as it stands on both. */
const withoutEqual = (before: readonly FoundNumber[], after: readonly FoundNumber[]): Pairing => {
  const open = new Map<string, number>();
  for (const number of after) open.set(identityOf(number), (open.get(identityOf(number)) ?? 0) + 1);
  const shared = new Map<string, number>();
  const takeFrom = (counts: Map<string, number>, number: FoundNumber): boolean => {
    const count = counts.get(identityOf(number)) ?? 0;
    if (count > 0) counts.set(identityOf(number), count - 1);
    return count > 0;
  };
  const restBefore = before.filter((number) => {
    const isShared = takeFrom(open, number);
    if (isShared) shared.set(identityOf(number), (shared.get(identityOf(number)) ?? 0) + 1);
    return !isShared;
  });
  return { pairs: [], before: restBefore, after: after.filter((number) => !takeFrom(shared, number)) };
};

/** Pairs the nearest in size; where one side has more, what has a nearer neighbour is left over. Sides are alike. */
const pairedBySize = (before: readonly FoundNumber[], after: readonly FoundNumber[], furthest: number): Pairing => {
  const bySize = (left: FoundNumber, right: FoundNumber): number =>
    sizeOf(left) - sizeOf(right) || left.start - right.start;
  const lefts = before.toSorted(bySize);
  const rights = after.toSorted(bySize);
  const pairs: [FoundNumber, FoundNumber][] = [];
  const rest: { before: FoundNumber[]; after: FoundNumber[] } = { before: [], after: [] };
  let [i, j] = [0, 0];
  for (let left = lefts[0], right = rights[0]; left ?? right; left = lefts[i], right = rights[j]) {
    if (left !== undefined && right !== undefined) {
      const surplus = lefts.length - i - (rights.length - j);
      const distance = Math.abs(sizeOf(left) - sizeOf(right));
      const isNearer = (next: FoundNumber | undefined, other: FoundNumber): boolean =>
        next !== undefined && Math.abs(sizeOf(next) - sizeOf(other)) < distance;
      const isTooFar = distance > furthest;
      const isLeftOver = isTooFar ? sizeOf(left) < sizeOf(right) : surplus > 0 && isNearer(lefts[i + 1], right);
      const isRightOver = isTooFar ? !isLeftOver : surplus < 0 && isNearer(rights[j + 1], left);
      if (!isLeftOver && !isRightOver) {
        pairs.push([left, right]);
        i += 1;
        j += 1;
      } else if (isLeftOver) {
        rest.before.push(left);
        i += 1;
      } else {
        rest.after.push(right);
        j += 1;
      }
    } else if (left !== undefined) {
      rest.before.push(left);
      i += 1;
    } else if (right !== undefined) {
      rest.after.push(right);
      j += 1;
    }
  }
  return { pairs, ...rest };
};

/** “One” as a word is an article as often as a number (یک مقام): it can change, and does not come or go. */
const isArticle = (quote: string, number: FoundNumber): boolean =>
  number.kind === 'exact' && number.value === 1 && !/\p{Nd}/u.test(quote.slice(number.start, number.end));

/**
 * The changes of numbers: equal values answer to each other wherever they stand, then numbers of one sort (counts, years,
 * percentages) that are nearest in size, then numbers of different sorts within a power of ten. Thousands and 290,000
 * are different, since the one is no value.
 */
export const compareNumbers = (earlier: Wording, later: Wording): DriftMark[] => {
  let rest = withoutEqual(numbersIn(earlier.quote, earlier.language), numbersIn(later.quote, later.language));
  const pairs: (readonly [FoundNumber, FoundNumber])[] = [];
  const left: { before: FoundNumber[]; after: FoundNumber[] } = { before: [], after: [] };
  for (const sort of ['count', 'year', 'percent'] as const) {
    const isOfSort = (number: FoundNumber): boolean => sortOf(number) === sort;
    const paired = pairedBySize(rest.before.filter(isOfSort), rest.after.filter(isOfSort), FURTHEST);
    pairs.push(...paired.pairs);
    left.before.push(...paired.before);
    left.after.push(...paired.after);
  }
  rest = pairedBySize(left.before, left.after, 1);
  pairs.push(...rest.pairs);
  const byPlace = (one: FoundNumber, other: FoundNumber): number => one.start - other.start;
  return [
    ...pairs
      .toSorted(([one], [other]) => byPlace(one, other))
      .map(([before, after]): DriftMark => ({
        kind: 'number-changed',
        before: excerptOf(earlier.quote, before),
        after: excerptOf(later.quote, after),
      })),
    ...rest.before
      .filter((number) => !isArticle(earlier.quote, number))
      .toSorted(byPlace)
      .map((number): DriftMark => ({ kind: 'number-dropped', before: excerptOf(earlier.quote, number) })),
    ...rest.after
      .filter((number) => !isArticle(later.quote, number))
      .toSorted(byPlace)
      .map((number): DriftMark => ({ kind: 'number-added', after: excerptOf(later.quote, number) })),
  ];
};
