// Owns the plan of a revision: the table of what becomes of each mention when an article gets another text, and what
// differs between the two. It changes nothing; what is accepted of it is for the analyst to say.

import { z } from 'zod';
import { anchorRangeSchema } from '../anchor/anchor';
import type { Article } from '../article/article';
import { mentionKindSchema } from '../mention/mention';
import { finish, type Progress } from '../merge/progress';
import type { TextRange } from '../text/trim-range';
import { idSchema } from '../workspace/identity';
import { equalRuns } from './equal-runs';
import { GROUNDS, OUTCOMES, reanchored, type OtherText, type Reanchored } from './re-anchor';
import { textDifference, textDifferenceSchema } from './text-difference';

const rowSchema = z.object({
  mentionId: idSchema,
  kind: mentionKindSchema,
  outcome: z.enum(OUTCOMES),
  ground: z.enum(GROUNDS),
  /** How much the words are the same, from 0 to 1. */
  likeness: z.number().min(0).max(1),
  /** True when another place is nearly as likely. */
  isClose: z.boolean(),
  before: z.array(anchorRangeSchema),
  /** Empty for what is lost. */
  after: z.array(anchorRangeSchema),
});

export type RevisionRow = z.infer<typeof rowSchema>;

const count = z.number().int().nonnegative();

export const revisionPlanSchema = z.object({
  articleId: idSchema,
  /** True when there is nothing to revise. */
  isSameText: z.boolean(),
  /** How many mentions there are of each outcome; `close` are those of any outcome that have to be looked at. */
  counts: z.object({ kept: count, moved: count, changed: count, lost: count, close: count }),
  /** In reading order of the earlier text. */
  rows: z.array(rowSchema),
  difference: textDifferenceSchema,
});

export type RevisionPlan = z.infer<typeof revisionPlanSchema>;

const rowOf = ({ mention, outcome, ground, likeness, isClose, ranges }: Reanchored): RevisionRow => ({
  mentionId: mention.id,
  kind: mention.kind,
  outcome,
  ground,
  likeness,
  isClose,
  before: mention.ranges,
  after: [...ranges],
});

/** How many mentions are looked at between two steps: some milliseconds of work. */
const MENTIONS_A_STEP = 20;

/** The plan of a revision, a slice at a time. */
export function* planningRevision(article: Article, other: OtherText): Generator<Progress, RevisionPlan> {
  const total = article.mentions.length + 1;
  const runs = equalRuns(article.text, other.text);
  yield { done: 1, total };
  const rows: RevisionRow[] = [];
  for (const found of reanchored(article, other, runs)) {
    rows.push(rowOf(found));
    if (rows.length % MENTIONS_A_STEP === 0) yield { done: rows.length + 1, total };
  }
  const counted = (outcome: RevisionRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    articleId: article.id,
    isSameText: article.text === other.text,
    counts: {
      kept: counted('kept'),
      moved: counted('moved'),
      changed: counted('changed'),
      lost: counted('lost'),
      close: rows.filter(({ isClose }) => isClose).length,
    },
    rows,
    difference: textDifference(article.text, other.text, runs),
  };
}

/** The same at once. */
export const planRevision = (article: Article, other: OtherText): RevisionPlan =>
  finish(planningRevision(article, other));

/** What the analyst says to a row: to take the place it proposes, to leave the mention as an orphan, or another place. */
export type RevisionDecision = 'accept' | 'orphan' | readonly TextRange[];

/**
 * What is done with a row unless the analyst says otherwise. Other words, and a place that another is nearly as likely as,
 * are taken only when the analyst has said so.
 */
export const defaultDecision = ({ outcome, isClose }: Pick<RevisionRow, 'outcome' | 'isClose'>): 'accept' | 'orphan' =>
  (outcome === 'kept' || outcome === 'moved') && !isClose ? 'accept' : 'orphan';

/** The places that the decisions give the mentions; those that are to be orphans have none. */
export const placesOfPlan = (
  { rows }: Pick<RevisionPlan, 'rows'>,
  decisions: ReadonlyMap<string, RevisionDecision> = new Map(),
): Map<string, readonly TextRange[]> => {
  const places = new Map<string, readonly TextRange[]>();
  for (const row of rows) {
    const decision = decisions.get(row.mentionId) ?? defaultDecision(row);
    const ranges = decision === 'accept' ? row.after : decision === 'orphan' ? [] : decision;
    if (ranges.length > 0) places.set(row.mentionId, ranges);
  }
  return places;
};
