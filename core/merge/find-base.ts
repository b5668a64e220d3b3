// Owns the search for the base of a merge: the state from which their copy and ours went apart.
//
// An export says nothing of where it came from, so the base is found from what is in it. For each of their records the
// history tells during which of our sequence numbers our record had exactly that state. The base is our workspace as of
// the EARLIEST sequence number at which the GREATEST NUMBER of their records agree with ours. Records they have left
// alone agree from the time they took them over; a record that they or we have changed since agrees at no more places
// than before, so the most agreement is where the two copies were last one.
//
// Before the time at which we made one of their records the base cannot be: an id is made once, so they have that record
// from us, even where every state of it agrees no more.
//
// The earliest is the careful choice among equals. With a base that is too early, what we changed between it and the
// true base counts as changed here: at worst a conflict is shown that is none, and ours is kept. With one that is too
// late, what we changed after the true base would count as untouched here, and theirs would overwrite it silently.
//
// Only records that say who touched them, and when, tell of a time. Everything else can have come to be alike in both by
// itself: two analysts who after they went apart turn the same article, give the workspace the same title or an article the
// same outlet would seem not to have gone apart until then. Such a record counts from when we made it, whatever became of
// it since, and without an article's direction, which one act turns in all lines.
//
// States that a merge brought do not count: the workspace after a merge is not what their copy came from, and in it we
// may have kept our own state of a record that both had changed. Counted, merging the same copy again would take that for
// an untouched record and overwrite it. How such records go on is told by who touched them last: see classify.ts.
//
// Where the history does not reach back to the beginning and the most agreement is at the earliest state it knows, the
// true base may lie before that: then there is no base, and whatever differs is a conflict.

import { withArticleDirection } from '../workspace/change';
import type { Meter, Progress } from './progress';
import type { Past, Version } from './past';
import { isSameState, isSigned, type RecordState, type Records } from './records';

/** The state without the direction of an article. */
const withoutDirection = (state: RecordState | null): RecordState | null =>
  state?.record === 'article' ? { ...state, value: withArticleDirection(state.value, { direction: 'ltr' }) } : state;

/** True when two states agree in what tells where a copy came from. */
const agrees = (ours: RecordState | null, theirs: RecordState): boolean =>
  isSameState(withoutDirection(ours), withoutDirection(theirs));

export interface Base {
  /** The base is our workspace as it was after the entry of this number; 0 is before any. */
  readonly sequence: number;
  /** How many of their records were the same in it. */
  readonly agreeing: number;
}

/** The position at which we made a record; 0 where it was always there or came by a merge. */
const madeAt = (versions: readonly Version[]): number => {
  const first = versions.findLast((version) => version.state !== null);
  return first === undefined || first.command === 'merge' ? 0 : first.from;
};

/**
 * The base, and its position in the past; null where no record ever agreed. `apart` holds our articles that they
 * have made for themselves.
 */
export function* findBase(
  ours: Records,
  past: Past,
  theirs: Records,
  apart: ReadonlySet<string>,
  meter: Meter,
): Generator<Progress, { base: Base; position: number } | null> {
  const rises = new Array<number>(past.sequences.length + 1).fill(0);
  const add = (position: number, by: number): void => {
    rises[position] = (rises[position] ?? 0) + by;
  };
  let earliest = 0;
  for (const [key, state] of theirs.states) {
    if (meter.tick()) yield meter.now();
    // Workspaces that have nothing in common may well have these alike.
    if ((state.record === 'title' || state.record === 'codebook') && ours.workspace.id !== theirs.workspace.id)
      continue;
    if (state.record === 'block') continue;
    const versions = past.versions.get(key);
    if (versions === undefined) {
      if (agrees(ours.states.get(key) ?? null, state)) add(0, 1);
      continue;
    }
    const isApart = state.record === 'article' && apart.has(state.value.id);
    if (!isApart) earliest = Math.max(earliest, madeAt(versions));
    if (!isSigned(state)) {
      const isKnown = versions.some((version) => version.command !== 'merge' && agrees(version.state, state));
      if (isKnown) add(madeAt(versions), 1);
      continue;
    }
    let until = past.sequences.length;
    for (const version of versions) {
      if (version.command !== 'merge' && agrees(version.state, state)) {
        add(version.from, 1);
        add(until, -1);
      }
      until = version.from;
    }
  }
  let agreeing = 0;
  let best = { agreeing: 0, position: 0 };
  past.sequences.forEach((_sequence, position) => {
    agreeing += rises[position] ?? 0;
    if (position >= earliest && agreeing > best.agreeing) best = { agreeing, position };
  });
  if (best.agreeing === 0 || (best.position === 0 && !past.isComplete)) return null;
  const sequence = past.sequences[best.position] ?? 0;
  return { base: { sequence, agreeing: best.agreeing }, position: best.position };
}

/** Our record as it was at a position of the past. */
export const stateAt = (ours: Records, past: Past, key: string, position: number): RecordState | null => {
  const versions = past.versions.get(key);
  if (versions === undefined) return ours.states.get(key) ?? null;
  return versions.find((version) => version.from <= position)?.state ?? null;
};
