// Owns where the mentions of one article lie, for questions about a place of its text that are not to look at all of them.
// It refuses to know the text: a mention counts where its ranges say, an orphan too.

import { sameAtEnds } from '../same-at-ends';
import type { TextRange } from '../text/trim-range';
import { endOf, startOf, type Mention } from './mention';

/** Mentions next to each other in reading order. */
interface Run {
  readonly length: number;
  /** The highest end of them: what ends earlier need not be gone through. */
  readonly maxEnd: number;
}

/** How many mentions a run has where it is made; as acts come and go it has from half to twice as many, or is the only one. */
const RUN_LENGTH = 64;

/** The mentions of one article by where they lie. It never changes; `indexMentions` makes the next from the last. */
export interface IntervalIndex {
  /** In reading order, as they were given. */
  readonly mentions: readonly Mention[];
  /** These make up all mentions, in order. */
  readonly runs: readonly Run[];
}

const EMPTY: IntervalIndex = { mentions: [], runs: [] };

/** The runs of the mentions of a list from one index to the one before another, all of about the same length. */
const runsOf = (mentions: readonly Mention[], from: number, to: number): Run[] => {
  const count = Math.ceil((to - from) / RUN_LENGTH);
  return Array.from({ length: count }, (_, run) => {
    const first = from + Math.floor(((to - from) * run) / count);
    const after = from + Math.floor(((to - from) * (run + 1)) / count);
    let maxEnd = 0;
    for (let at = first; at < after; at += 1) {
      const mention = mentions[at];
      if (mention !== undefined) maxEnd = Math.max(maxEnd, endOf(mention));
    }
    return { length: after - first, maxEnd };
  });
};

/** What differs between two lists of mentions in reading order; one that was edited is gone as it was and added as it is. */
export interface MentionsDifference {
  readonly gone: readonly Mention[];
  readonly added: readonly Mention[];
}

/** The mentions that are not the very same in both lists: a look at each, and for most acts at one pair of them more. */
export const differenceOf = (before: readonly Mention[], after: readonly Mention[]): MentionsDifference => {
  if (before === after) return { gone: [], added: [] };
  const { first, last } = sameAtEnds(before, after);
  const gone = before.slice(first, before.length - last);
  const added = after.slice(first, after.length - last);
  if (gone.length === 0 || added.length === 0) return { gone, added };
  const [were, are] = [new Set(gone), new Set(added)];
  return { gone: gone.filter((mention) => !are.has(mention)), added: added.filter((mention) => !were.has(mention)) };
};

/** Takes runs from the beginning of a list for so long as they hold no more than so many mentions; how many these hold. */
const takeRuns = (runs: Run[], most: number, taken: Run[]): number => {
  let held = 0;
  for (let run = runs[0]; run !== undefined && held + run.length <= most; run = runs[0]) {
    held += run.length;
    taken.push(run);
    runs.shift();
  }
  return held;
};

/**
 * The index of an article's mentions, which are in reading order (`compareMentions`) with their ranges in text order. Given
 * the index of the mentions before a change, it makes anew only the runs in which something is not the very same.
 */
export const indexMentions = (mentions: readonly Mention[], before: IntervalIndex = EMPTY): IntervalIndex => {
  if (before.mentions === mentions) return before;
  const { first, last } = sameAtEnds(before.mentions, mentions);
  const [ahead, behind] = [[...before.runs], before.runs.toReversed()];
  const [kept, keptAtEnd]: [Run[], Run[]] = [[], []];
  let from = takeRuns(ahead, first, kept);
  let to = mentions.length - takeRuns(behind, last, keptAtEnd);
  // Few that are left would make a short run; with those beside them they do not.
  while (to - from > 0 && to - from < RUN_LENGTH / 2 && kept.length + keptAtEnd.length > 0) {
    if (kept.length > 0) from -= kept.pop()?.length ?? 0;
    else to += keptAtEnd.pop()?.length ?? 0;
  }
  return { mentions, runs: [...kept, ...runsOf(mentions, from, to), ...keptAtEnd.toReversed()] };
};

/** The mentions that begin at `to` or before, and end at `from` or after, in reading order. */
const between = ({ mentions, runs }: IntervalIndex, from: number, to: number): Mention[] => {
  const found: Mention[] = [];
  let first = 0;
  for (const { length, maxEnd } of runs) {
    const after = first + length;
    for (let at = maxEnd < from ? after : first; at < after; at += 1) {
      const mention = mentions[at];
      if (mention === undefined || startOf(mention) > to) return found;
      if (endOf(mention) >= from) found.push(mention);
    }
    first = after;
  }
  return found;
};

/** The mentions with a range that covers an offset or ends there (UTF-16 code units), in reading order. */
export const mentionsTouching = (index: IntervalIndex, offset: number): Mention[] =>
  between(index, offset, offset).filter(({ ranges }) =>
    // The words between two ranges of a mention are not of it.
    ranges.some(({ start, end }) => start <= offset && offset <= end),
  );

/** The mentions that have a character of `[start, end)` in one of their ranges, in reading order. */
export const mentionsOverlapping = (index: IntervalIndex, { start, end }: TextRange): Mention[] =>
  start >= end
    ? []
    : between(index, start + 1, end - 1).filter(({ ranges }) =>
        ranges.some((range) => range.start < end && start < range.end),
      );

type IsWanted = (mention: Mention) => boolean;

/** The index of the first mention that begins at an offset or after it. */
const indexFrom = (mentions: readonly Mention[], offset: number): number => {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    if (mention !== undefined && startOf(mention) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The first of the wanted mentions that begins at an offset or after it; null where there is none. */
export const mentionFrom = ({ mentions }: IntervalIndex, offset: number, isWanted: IsWanted): Mention | null => {
  for (let at = indexFrom(mentions, offset); at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention !== undefined && isWanted(mention)) return mention;
  }
  return null;
};

/** The last of the wanted mentions that begins before an offset; null where there is none. */
export const mentionBefore = ({ mentions }: IntervalIndex, offset: number, isWanted: IsWanted): Mention | null => {
  for (let at = indexFrom(mentions, offset) - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention !== undefined && isWanted(mention)) return mention;
  }
  return null;
};
