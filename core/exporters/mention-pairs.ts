// Owns what joins two mentions: the formats that know of marks and of lines between them say links, chains and relations
// of claims in this way.

import { MUTUAL_RELATIONS, type Relation } from '../claims/relation';
import type { Hop } from '../attribution/hop';
import type { ClaimMention } from '../mention/mention';
import type { WorkspaceIndex } from '../queries/workspace-index';

/** What the line is called from one part of a mention of several ranges to the next, as ATLAS.ti calls it too. */
export const CONTINUED_BY = 'continued by';

/** What the line is called from a claim mention to the source mention that asserts it. */
export const ASSERTED_BY = 'asserted by';

/** Two mentions by their ids. */
export interface MentionPair {
  readonly from: string;
  readonly to: string;
}

/** The mentions of a claim that a relation rests on. */
const evidenceFor = (index: WorkspaceIndex, { evidence }: Relation, claimId: string): string[] =>
  evidence.filter((id) => {
    const mention = index.mentions.get(id)?.mention;
    return mention?.kind === 'claim' && mention.claimId === claimId;
  });

/** Each pair of mentions of the two claims that a relation rests on. None where it names none of one of them. */
export const pairsOfRelation = (index: WorkspaceIndex, relation: Relation): MentionPair[] => {
  const others = evidenceFor(index, relation, relation.to);
  return evidenceFor(index, relation, relation.from).flatMap((from) => others.map((to) => ({ from, to })));
};

export const isMutual = ({ kind }: Relation): boolean => MUTUAL_RELATIONS.has(kind);

/** One line of a chain: from the claim mention to who passes it on, or to the cue that says so. */
export interface ChainLine {
  readonly name: string;
  /** A mention, or an actor where no span of the article names them. */
  readonly to: { readonly mention: string } | { readonly actor: string };
}

const hopName = ({ role, mode }: Hop, number: number): string =>
  [`hop ${String(number)}: ${role}`, ...(mode === null ? [] : [mode])].join(', ');

/** The lines of a chain, hop by hop from who said it first; `isWhole` is false where a hop leads to nobody. */
export const chainLines = ({ attribution }: ClaimMention): { lines: ChainLine[]; isWhole: boolean } => {
  const lines: ChainLine[] = [];
  let isWhole = true;
  attribution.forEach((hop, at) => {
    const { sourceId, actorId, cueId } = hop;
    if (sourceId !== null) lines.push({ name: hopName(hop, at + 1), to: { mention: sourceId } });
    else if (actorId !== null) lines.push({ name: hopName(hop, at + 1), to: { actor: actorId } });
    else isWhole = false;
    if (cueId !== null) lines.push({ name: `hop ${String(at + 1)}: cue`, to: { mention: cueId } });
  });
  return { lines, isWhole };
};
