// Owns how the difference of two texts is shown: passages of what was removed and added, with some of what stayed around
// them, and never more than can be read. Offsets are UTF-16 code units.

import { z } from 'zod';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import { equalRuns, type EqualRun } from './equal-runs';

const partSchema = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  text: z.string(),
  /** How many code units of a long part are left out after `text`. */
  cut: z.number().int().nonnegative(),
});

export type DifferencePart = z.infer<typeof partSchema>;

export const textDifferenceSchema = z.object({
  passages: z.array(
    z.object({
      /** Where the passage begins in either text. */
      before: z.number().int().nonnegative(),
      after: z.number().int().nonnegative(),
      parts: z.array(partSchema),
    }),
  ),
  /** How many passages are left out. */
  more: z.number().int().nonnegative(),
  /** Code units of the earlier text that are gone, and of the later one that are new, in all passages. */
  removed: z.number().int().nonnegative(),
  added: z.number().int().nonnegative(),
});

export type TextDifference = z.infer<typeof textDifferenceSchema>;

/** How much is shown of it. */
export interface DifferenceLimits {
  /** Code units of unchanged text before and after a change. */
  readonly around: number;
  readonly passages: number;
  /** Code units of one removed or added part. */
  readonly part: number;
}

const LIMITS: DifferenceLimits = { around: 80, passages: 300, part: 4000 };

/** A stretch between two runs, with the run before it. */
interface Changed {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

/** The stretches in which two texts differ, in order. */
const changedStretches = (before: string, after: string, runs: readonly EqualRun[]): Changed[] => {
  const stretches: Changed[] = [];
  let [at, other] = [0, 0];
  for (const run of [...runs, { before: before.length, after: after.length, length: 0 }]) {
    if (run.before > at || run.after > other)
      stretches.push({ before: at, beforeEnd: run.before, after: other, afterEnd: run.after });
    [at, other] = [run.before + run.length, run.after + run.length];
  }
  return stretches;
};

const cutTo = (kind: DifferencePart['kind'], text: string, most: number): DifferencePart => {
  const end = text.length <= most ? text.length : graphemeStart(text, most);
  return { kind, text: text.slice(0, end), cut: text.length - end };
};

/**
 * The difference of two texts. Changes that stand closer to each other than what is shown around them are one passage.
 * `runs` are what both have in common.
 */
export const textDifference = (
  before: string,
  after: string,
  runs: readonly EqualRun[] = equalRuns(before, after),
  limits: DifferenceLimits = LIMITS,
): TextDifference => {
  const stretches = changedStretches(before, after, runs);
  const passages: TextDifference['passages'] = [];
  let more = 0;
  let end = 0;
  let open: DifferencePart[] | null = null;
  const close = (): void => {
    const to = graphemeEnd(before, Math.min(before.length, end + limits.around));
    if (open !== null && to > end) open.push({ kind: 'same', text: before.slice(end, to), cut: 0 });
    open = null;
  };
  let isBegun = false;
  for (const stretch of stretches) {
    const isNear = isBegun && stretch.before - end <= 2 * limits.around;
    if (!isNear) close();
    const from = isNear ? end : Math.max(end, graphemeStart(before, Math.max(0, stretch.before - limits.around)));
    if (!isNear && passages.length === limits.passages) more += 1;
    else if (!isNear) {
      open = [];
      passages.push({ before: from, after: stretch.after - (stretch.before - from), parts: open });
    }
    if (open !== null) {
      const parts: DifferencePart[] = open;
      if (stretch.before > from) parts.push({ kind: 'same', text: before.slice(from, stretch.before), cut: 0 });
      const removed = before.slice(stretch.before, stretch.beforeEnd);
      const added = after.slice(stretch.after, stretch.afterEnd);
      if (removed !== '') parts.push(cutTo('removed', removed, limits.part));
      if (added !== '') parts.push(cutTo('added', added, limits.part));
    }
    end = stretch.beforeEnd;
    isBegun = true;
  }
  close();
  return {
    passages,
    more,
    removed: stretches.reduce((sum, stretch) => sum + stretch.beforeEnd - stretch.before, 0),
    added: stretches.reduce((sum, stretch) => sum + stretch.afterEnd - stretch.after, 0),
  };
};
