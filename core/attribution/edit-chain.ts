// Owns how a chain of hops changes at the hands of an analyst: how it begins, what is added, and in which order. What is
// kept is the command's to decide.

import type { ActorType } from '../actors/actor';
import type { SourceMention } from '../mention/mention';
import { hopRoleSchema, type Hop, type HopRole } from './hop';

/** From who said it first to who hands it on last. */
const ORDER = hopRoleSchema.options;

/** The part that a source of some type mostly has in a chain. */
const roleOfSource = (type: ActorType | null): HopRole => (type === 'agency' || type === 'outlet' ? type : 'speaker');

/** The hop that says no more than that a source passes the claim on. */
const hopOfSource = ({ id, sourceType }: SourceMention): Hop => ({
  role: roleOfSource(sourceType),
  sourceId: id,
  actorId: null,
  cueId: null,
  mode: sourceType === 'unnamed' ? 'anonymous' : null,
});

/** The chain that sources begin: speakers before agencies before outlets, and otherwise in the order given. */
export const chainFromSources = (sources: readonly SourceMention[]): Hop[] =>
  sources.map(hopOfSource).sort((left, right) => ORDER.indexOf(left.role) - ORDER.indexOf(right.role));

/** The chain with one hop more, of which only the role is known: the one that mostly follows the last. */
export const withAnotherHop = (hops: readonly Hop[]): Hop[] => {
  const last = hops.at(-1);
  const role = ORDER[last === undefined ? 0 : ORDER.indexOf(last.role) + 1] ?? 'reposter';
  return [...hops, { role, sourceId: null, actorId: null, cueId: null, mode: null }];
};

/** The chain with one hop at another place; as it was where there is no such place. */
export const withHopMoved = (hops: readonly Hop[], from: number, to: number): Hop[] => {
  const hop = hops[from];
  if (hop === undefined || to < 0 || to >= hops.length) return [...hops];
  return hops.toSpliced(from, 1).toSpliced(to, 0, hop);
};
