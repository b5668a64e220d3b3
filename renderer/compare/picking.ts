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
  /** The entry that is chosen, or that the one mention picked by hand belongs to. */
  readonly entry: string | null;
  readonly origin: 'list' | 'hand';
}

export const NOTHING_PICKED: Picks = { left: null, right: null, entry: null, origin: 'hand' };

/** Chooses an entry of the list, with the first of its mentions on each side. */
export const pickEntry = (entry: CompareEntry): Picks => ({
  left: mentionsOn(entry, 'left')[0] ?? null,
  right: mentionsOn(entry, 'right')[0] ?? null,
  entry: entry.key,
  // The claim of one side alone is half of a pair, as if its mention had been picked.
  origin: entry.kind === 'join' ? 'list' : 'hand',
});

/**
 * Picks a mention by hand. What the list had chosen is let go; a mention that was picked by hand on the other side stays,
 * so that the two are a pair.
 */
export const pickMention = (picks: Picks, side: Side, id: string, entries: readonly CompareEntry[]): Picks => {
  const kept = picks.origin === 'hand' ? picks[otherSide(side)] : null;
  const entry = kept === null ? entries.find((each) => mentionsOn(each, side).includes(id)) : undefined;
  return {
    left: side === 'left' ? id : kept,
    right: side === 'right' ? id : kept,
    entry: entry?.key ?? null,
    origin: 'hand',
  };
};

/** The mentions that are shown as chosen. */
export const chosenMentions = (picks: Picks, entries: readonly CompareEntry[]): ReadonlySet<string> => {
  const entry = entries.find(({ key }) => key === picks.entry);
  const picked = [picks.left, picks.right].filter((id) => id !== null);
  return new Set([...picked, ...(entry ? [...mentionsOn(entry, 'left'), ...mentionsOn(entry, 'right')] : [])]);
};

/** The join after or before the one that is chosen, from the other end behind the last; null where there is none. */
export const stepJoin = (entries: readonly CompareEntry[], key: string | null, by: 1 | -1): CompareEntry | null => {
  const joins = entries.filter(({ kind }) => kind === 'join');
  const now = joins.findIndex((entry) => entry.key === key);
  return joins.at(now === -1 ? (by === 1 ? 0 : -1) : (now + by) % joins.length) ?? null;
};
