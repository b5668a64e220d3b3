// Owns what a merge is planned as: one item for every record on which the two sides do not agree.

import { z } from 'zod';
import type { Base } from './find-base';
import type { RecordName, RecordState, Records } from './records';

export const mergeChoiceSchema = z.enum(['ours', 'theirs']);
export type MergeChoice = z.infer<typeof mergeChoiceSchema>;

export const mergeKindSchema = z.enum([
  /** Not here and never was. */
  'new-there',
  /** As `new-there`, a mention whose words do not stand at their place in our text: it comes in as an orphan. */
  'unanchored',
  /** Theirs is another than the base, ours is the base. */
  'changed-there',
  /** Ours is another than the base, theirs is the base. */
  'changed-here',
  /** Both are others than the base, and than each other; or one was changed and the other deleted. */
  'conflict',
  'deleted-there',
  'deleted-here',
  /** An article of one id with two texts: ours stays, whatever is chosen. */
  'text-differs',
  /** An id that stands for another record, or for one in another article, here: ours stays, whatever is chosen. */
  'id-clash',
]);
export type MergeKind = z.infer<typeof mergeKindSchema>;

/** True when there is nothing to choose: ours always stays. */
export const isFixed = (kind: MergeKind): boolean => kind === 'text-differs' || kind === 'id-clash';

/** What is done with records of a kind unless the analyst says otherwise. Nothing is deleted or overwritten by default. */
export const defaultChoice = (kind: MergeKind): MergeChoice =>
  kind === 'new-there' || kind === 'unanchored' || kind === 'changed-there' ? 'theirs' : 'ours';

/**
 * A record on which the sides do not agree; null stands for a side that does not have it. An article that one side does
 * not have is one item, with all that is in it; otherwise an article's item is about its details only.
 */
export interface MergeItem {
  /** Stable from one merge to the next, such as `mention:<id>`. */
  readonly key: string;
  readonly record: RecordName;
  readonly id: string;
  readonly articleId: string | null;
  readonly kind: MergeKind;
  readonly before: RecordState | null;
  readonly ours: RecordState | null;
  readonly theirs: RecordState | null;
  /** What is done by default. */
  readonly choice: MergeChoice;
}

/** What follows from the choices for records that nobody chose. */
export interface Consequences {
  /** Claims and actors that come back, or stay, because a mention points to them. */
  readonly broughtBack: readonly RecordState[];
  /** Links of theirs that are left out, because a mention they join is not there. */
  readonly leftOut: readonly RecordState[];
}

export interface Comparison {
  readonly items: readonly MergeItem[];
  /** How many of their records are the same here; lines of articles are not counted. */
  readonly same: number;
  readonly ours: Records;
  readonly theirs: Records;
  /** Their ids that stand for something else here. */
  readonly clashing: ReadonlySet<string>;
}

export interface MergePlan extends Comparison {
  /** Null where the copies have nothing in common, and where the base was given. */
  readonly base: Base | null;
  /** By the default choices. */
  readonly consequences: Consequences;
}

/** How many records there are of each kind. */
export const countMerge = (plan: MergePlan): Record<MergeKind | 'same', number> => {
  const counts = {
    same: plan.same,
    'new-there': 0,
    unanchored: 0,
    'changed-there': 0,
    'changed-here': 0,
    conflict: 0,
    'deleted-there': 0,
    'deleted-here': 0,
    'text-differs': 0,
    'id-clash': 0,
  };
  for (const item of plan.items) counts[item.kind] += 1;
  return counts;
};
