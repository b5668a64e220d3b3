// Owns the acts that join two mentions: a relation between their claims, or one claim for both. A mention that states no
// claim yet is put in words in the same act.

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

const endOf = (pair: MentionPair, glosses: Glosses, side: Side) => ({
  articleId: pair[side].articleId,
  mentionId: pair[side].mention.id,
  gloss: glosses[side].trim(),
});

interface WantedRelation extends Pick<Relation, 'rationale' | 'confidence'> {
  readonly kind: RelationKind;
  /** The side whose claim it leads from. */
  readonly fromSide: Side;
}

/** Relates the claims of two mentions, both of which are its evidence. False when it could not be done. */
export const relate = async (pair: MentionPair, glosses: Glosses, wanted: WantedRelation): Promise<boolean> => {
  const { fromSide, ...fields } = wanted;
  const from = endOf(pair, glosses, fromSide);
  const to = endOf(pair, glosses, otherSide(fromSide));
  return (await runCommand({ command: 'relate-mentions', from, to, ...fields })) !== null;
};

/** Has both mentions state the claim of the one on that side. False when it could not be done. */
export const makeSame = async (pair: MentionPair, glosses: Glosses, keptSide: Side): Promise<boolean> => {
  const kept = endOf(pair, glosses, keptSide);
  const { gloss: _gloss, ...other } = endOf(pair, glosses, otherSide(keptSide));
  return (await runCommand({ command: 'unite-mentions', kept, other })) !== null;
};
