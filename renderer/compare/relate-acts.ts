// Owns the acts that join two mentions: a relation between their claims, or one claim for both. A mention that states no
// claim yet is put in words first.

import type { Relation, RelationKind } from '../../core/claims/relation';
import type { ClaimMention } from '../../core/mention/mention';
import { runCommand } from '../state/workspace-acts';
import { otherSide, type Side } from './picking';

/** A claim mention of one of the two articles. */
export interface PickedMention {
  readonly articleId: string;
  readonly mention: ClaimMention;
}

/** Two mentions, one of each article. */
export type MentionPair = Readonly<Record<Side, PickedMention>>;

/** What the analyst says in words where a mention states no claim yet. */
export type Glosses = Readonly<Record<Side, string>>;

/** The claim of a mention, made from the gloss where there is none; null when it could not be made (which has been said). */
const claimOf = async ({ articleId, mention }: PickedMention, gloss: string): Promise<string | null> => {
  if (mention.claimId !== null) return mention.claimId;
  const edit = { kind: 'claim', gloss: gloss.trim() } as const;
  const done = await runCommand({ command: 'edit-mention', articleId, mentionId: mention.id, edit });
  const made = done?.changes.find((change) => change.record === 'claim' && change.before === null);
  return made?.record === 'claim' ? made.id : null;
};

interface WantedRelation extends Pick<Relation, 'rationale' | 'confidence'> {
  readonly kind: RelationKind;
  /** The side whose claim it leads from. */
  readonly fromSide: Side;
}

/** Relates the claims of two mentions, both of which are its evidence. False when it could not be done. */
export const relate = async (pair: MentionPair, glosses: Glosses, wanted: WantedRelation): Promise<boolean> => {
  const { fromSide, ...fields } = wanted;
  const toSide = otherSide(fromSide);
  const from = await claimOf(pair[fromSide], glosses[fromSide]);
  if (from === null) return false;
  const to = await claimOf(pair[toSide], glosses[toSide]);
  if (to === null) return false;
  const evidence = [pair[fromSide].mention.id, pair[toSide].mention.id];
  return (await runCommand({ command: 'relate-claims', from, to, ...fields, evidence })) !== null;
};

/** Has both mentions state the claim of the one on that side. False when it could not be done. */
export const makeSame = async (pair: MentionPair, glosses: Glosses, keptSide: Side): Promise<boolean> => {
  const claimId = await claimOf(pair[keptSide], glosses[keptSide]);
  if (claimId === null) return false;
  const { articleId, mention } = pair[otherSide(keptSide)];
  return (await runCommand({ command: 'attach-mention', articleId, mentionId: mention.id, claimId })) !== null;
};
