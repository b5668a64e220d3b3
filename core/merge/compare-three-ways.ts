// Owns the comparison of three whole workspaces: ours, theirs, and the one that both came from.

import type { Workspace } from '../workspace/workspace';
import { ancestryOfBase } from './classify';
import { compareRecords } from './compare-records';
import { consequencesOf } from './merge-changes';
import type { MergePlan } from './merge-plan';
import { Meter, type Progress } from './progress';
import { countRecords, takeApart } from './records';

/** Compares two workspaces whose common ancestor is known, such as a file before another program changed it. */
export function* compareThreeWays(base: Workspace, ours: Workspace, theirs: Workspace): Generator<Progress, MergePlan> {
  const meter = new Meter(countRecords(base) + 4 * countRecords(ours) + 2 * countRecords(theirs));
  const ancestry = ancestryOfBase((yield* takeApart(base, meter)).states);
  const sides = { ours: yield* takeApart(ours, meter), theirs: yield* takeApart(theirs, meter) };
  const comparison = yield* compareRecords({ ...sides, ancestry, articleIds: new Map() }, meter);
  const consequences = yield* consequencesOf(comparison, meter);
  return { ...comparison, base: null, consequences };
}
