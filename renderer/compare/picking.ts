// Owns what is chosen while two articles are compared: an entry of the list between them, or mentions picked by hand, one
// on each side. Pure.

import { keyOfJoin, type CompareJoin, type Comparison, type UnjoinedClaim } from '../../core/compare/compare';

/** The first and the second of the two articles; in a window from right to left the left one stands to the right. */
export type Side = 'left' | 'right';

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** What the list shows: a join, or a claim that nothing joins. */
export type CompareEntry =
  | { readonly kind: 'join'; readonly key: string; readonly join: CompareJoin }
  | { readonly kind: 'only'; readonly key: string; readonly side: Side; readonly claim: UnjoinedClaim };

/** Everything that the list shows, in its order. */
export const entriesOf = ({ joins, onlyLeft, onlyRight }: Comparison): CompareEntry[] => {
  const only = (side: Side, claims: readonly UnjoinedClaim[]): CompareEntry[] =>
    claims.map((claim) => ({ kind: 'only', key: `${side}:${claim.claimId}`, side, claim }));
  return [
    ...joins.map((join): CompareEntry => ({ kind: 'join', key: keyOfJoin(join), join })),
    ...only('left', onlyLeft),
    ...only('right', onlyRight),
  ];
};

/** The mentions of an entry on a side. */
export const mentionsOn = (entry: CompareEntry, side: Side): readonly string[] => {
  if (entry.kind === 'join') return entry.join[side];
  return entry.side === side ? entry.claim.mentionIds : [];
};

export interface Picks {
  readonly left: string | null;
  readonly right: string | null;
  /** The join that was chosen in the list; null where its mentions were picked by hand. */
  readonly join: string | null;
}

export const NOTHING_PICKED: Picks = { left: null, right: null, join: null };

/** Chooses an entry of the list, with the first of its mentions on each side. */
export const pickEntry = (entry: CompareEntry): Picks => ({
  left: mentionsOn(entry, 'left')[0] ?? null,
  right: mentionsOn(entry, 'right')[0] ?? null,
  // The claim of one side alone is half of a pair, as if its mention had been picked.
  join: entry.kind === 'join' ? entry.key : null,
});

/**
 * Picks a mention by hand. What was chosen in the list is let go; a mention that was picked by hand on the other side
 * stays, so that the two are a pair.
 */
export const pickMention = (picks: Picks, side: Side, id: string): Picks => ({
  ...(picks.join === null ? picks : NOTHING_PICKED),
  [side]: id,
});

/** The entry that is chosen: that of the list, or the first that all picked mentions belong to. */
export const entryOf = (picks: Picks, entries: readonly CompareEntry[]): CompareEntry | null => {
  const chosen = entries.find(({ key }) => key === picks.join);
  if (chosen !== undefined) return chosen;
  if (picks.left === null && picks.right === null) return null;
  const holds = (entry: CompareEntry, side: Side): boolean =>
    picks[side] === null || mentionsOn(entry, side).includes(picks[side]);
  return entries.find((entry) => holds(entry, 'left') && holds(entry, 'right')) ?? null;
};

/** The mentions that are shown as chosen: those that are picked, and all of the entry they belong to. */
export const chosenMentions = (picks: Picks, entry: CompareEntry | null): ReadonlySet<string> => {
  const picked = [picks.left, picks.right].filter((id) => id !== null);
  return new Set([...picked, ...(entry ? [...mentionsOn(entry, 'left'), ...mentionsOn(entry, 'right')] : [])]);
};

/** The join after or before the one that is chosen, from the other end behind the last; null where there is none. */
export const stepJoin = (entries: readonly CompareEntry[], key: string | null, by: 1 | -1): CompareEntry | null => {
  const joins = entries.filter(({ kind }) => kind === 'join');
  const now = joins.findIndex((entry) => entry.key === key);
  return joins.at(now === -1 ? (by === 1 ? 0 : -1) : (now + by) % joins.length) ?? null;
};
