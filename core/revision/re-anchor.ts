// Owns where the mentions of an article stand in another text of it: still there, moved, changed or lost, and why. It
// proposes only: nothing is moved before the analyst has seen it. Offsets are UTF-16 code units.

import { describeRange, resolvePlacement, type AnchorRange } from '../anchor/anchor';
import { foldedRanges, type Article } from '../article/article';
import type { Mention } from '../mention/mention';
import { isGraphemeBoundary } from '../text/graphemes';
import type { TextRange } from '../text/trim-range';
import { equalRuns, type EqualRun } from './equal-runs';
import { findAgain, type Candidate, type SearchedText } from './find-again';
import { TextMap } from './text-map';

/** From the best to the worst; an anchor of several ranges is what the worst of them is, and lost where one is. */
export const OUTCOMES = ['kept', 'moved', 'changed', 'lost'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a mention is thought to stand where it is proposed. */
export const GROUNDS = [
  /** What stands around it is unchanged. */
  'same-stretch',
  /** The very words stand nowhere else. */
  'only-place',
  /** The very words stand in several places; this is the likeliest by what is around it and by where it is. */
  'surroundings',
  /** Other words stand in its place, or similar ones near it. */
  'similar-words',
  /** Nothing is like it enough. */
  'nothing-like-it',
  /** Its parts are all there, but in another order, or over each other. */
  'parts-apart',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Where one mention stands in the other text. */
export interface Reanchored {
  readonly mention: Mention;
  readonly outcome: Outcome;
  readonly ground: Ground;
  /** How much the words are the same, from 0 to 1; of the worst range. */
  readonly likeness: number;
  /** True when another place is nearly as likely: it has to be looked at. */
  readonly isClose: boolean;
  /** The anchor in the other text; empty for what is lost. */
  readonly ranges: readonly AnchorRange[];
}

/** Two places whose scores are no further apart are both likely. */
const CLOSE = 0.12;

/** Unchanged text around a quote from which on there is no doubt, in code units. */
const ENOUGH_AROUND = 12;

interface Placed extends TextRange {
  readonly outcome: 'kept' | 'moved' | 'changed';
  readonly ground: Ground;
  readonly likeness: number;
  readonly isClose: boolean;
}

const overlaps = (left: TextRange, right: TextRange): boolean => left.start < right.end && right.start < left.end;

/** The likeliest of the places. */
const bestOf = (range: AnchorRange, candidates: readonly Candidate[]): Placed | null => {
  const [best, ...others] = candidates;
  if (best === undefined) return null;
  const rivals = others.filter((other) => !overlaps(other, best));
  const isSame = best.likeness === 1;
  const { start, end, likeness } = best;
  return {
    start,
    end,
    likeness,
    outcome: !isSame ? 'changed' : start === range.start ? 'kept' : 'moved',
    ground: !isSame ? 'similar-words' : rivals.some((rival) => rival.likeness === 1) ? 'surroundings' : 'only-place',
    isClose: rivals.some((rival) => best.score - rival.score < CLOSE) || (isSame && best.surroundings < 0.5),
  };
};

class Reanchoring {
  readonly #before: string;
  readonly #searched: SearchedText;
  readonly #map: TextMap;

  constructor(before: string, searched: SearchedText, runs: readonly EqualRun[]) {
    this.#before = before;
    this.#searched = searched;
    this.#map = new TextMap(runs, searched.text.length);
  }

  /** The range where the comparison of both texts has it, where that leaves no doubt. */
  #unchanged(range: AnchorRange): Placed | null {
    const { text } = this.#searched;
    const found = this.#map.exact(range);
    if (found === null) return null;
    const isWhole = range.end - range.start === this.#before.length;
    if (found.around < ENOUGH_AROUND && !isWhole) return null;
    if (!isGraphemeBoundary(text, found.start) || !isGraphemeBoundary(text, found.end)) return null;
    const { start, end } = found;
    const outcome = start === range.start ? 'kept' : 'moved';
    return { start, end, outcome, ground: 'same-stretch', likeness: 1, isClose: false };
  }

  #place(range: AnchorRange, isOrphan: boolean): Placed | null {
    const { text } = this.#searched;
    const limit = (offset: number): number => Math.min(offset, text.length);
    // Where an orphan stands in the earlier text is not known: it may be anywhere.
    if (isOrphan)
      return bestOf(range, findAgain(this.#searched, range, { start: limit(range.start), end: limit(range.end) }));
    return this.#unchanged(range) ?? bestOf(range, findAgain(this.#searched, range, this.#map.between(range)));
  }

  of(mention: Mention): Reanchored {
    const isOrphan = resolvePlacement(this.#before, mention.ranges) === 'orphan';
    const lost = { mention, outcome: 'lost', likeness: 0, isClose: false, ranges: [] } as const;
    const placed: Placed[] = [];
    for (const range of mention.ranges) {
      const place = this.#place(range, isOrphan);
      if (place === null) return { ...lost, ground: 'nothing-like-it' };
      placed.push(place);
    }
    const inOrder = placed.every((place, index) => index === 0 || (placed[index - 1]?.end ?? 0) <= place.start);
    if (!inOrder) return { ...lost, ground: 'parts-apart' };
    const rank = ({ outcome }: Placed): number => OUTCOMES.indexOf(outcome);
    const worst = placed.reduce((left, right) => (rank(right) > rank(left) ? right : left));
    return {
      mention,
      outcome: worst.outcome,
      ground: worst.ground,
      likeness: Math.min(...placed.map(({ likeness }) => likeness)),
      isClose: placed.some(({ isClose }) => isClose),
      ranges: placed.map((place) => describeRange(this.#searched.text, place)),
    };
  }
}

/** The text that the mentions are to stand in, and what of it the reading view folds away. */
export type OtherText = Pick<Article, 'text' | 'inlines'>;

/**
 * Where the mentions of an article stand in another text of it, in their order, one after the other: with thousands of them
 * in changed stretches this can take seconds. `runs` are what both texts have in common.
 */
export function* reanchored(
  article: Pick<Article, 'text' | 'mentions'>,
  other: OtherText,
  runs: readonly EqualRun[] = equalRuns(article.text, other.text),
): Generator<Reanchored> {
  const reanchoring = new Reanchoring(article.text, { text: other.text, folded: foldedRanges(other) }, runs);
  for (const mention of article.mentions) yield reanchoring.of(mention);
}
