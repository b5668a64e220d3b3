// Owns what is being said of two mentions until it is saved: kept for each pair while the window is open, so that a dialog
// that was closed to look at the texts again loses nothing. Pure but for that memory.

import { MUTUAL_RELATIONS, type Relation, type RelationKind } from '../../core/claims/relation';
import { quoteOf } from '../../core/mention/mention';
import type { Side } from './picking';
import type { Glosses, MentionPair } from './relate-acts';

/** How two claims can be joined: by a relation, or by being one. */
export type JoinKind = RelationKind | 'same-claim';

export interface RelateForm {
  readonly kind: JoinKind | null;
  /** The side whose claim the relation leads from, or whose claim both are to state. */
  readonly fromSide: Side;
  readonly glosses: Glosses;
  readonly rationale: string;
  readonly confidence: Relation['confidence'];
}

const kept = new Map<string, RelateForm>();

const keyOf = ({ left, right }: MentionPair): string => `${left.mention.id} ${right.mention.id}`;

/** The form as it was left, or an empty one with the quotes as words. */
export const formOf = (pair: MentionPair): RelateForm =>
  kept.get(keyOf(pair)) ?? {
    kind: null,
    fromSide: 'left',
    glosses: { left: wordsOf(pair, 'left'), right: wordsOf(pair, 'right') },
    rationale: '',
    confidence: null,
  };

const wordsOf = (pair: MentionPair, side: Side): string => quoteOf(pair[side].mention).replace(/\s+/gu, ' ');

/** Keeps a form as it is now. */
export const keepForm = (pair: MentionPair, form: RelateForm): void => {
  kept.set(keyOf(pair), form);
};

/** Lets a form go that has been saved. */
export const dropForm = (pair: MentionPair): void => {
  kept.delete(keyOf(pair));
};

/** True when both mentions state one claim. */
export const isSameAlready = ({ left, right }: MentionPair): boolean =>
  left.mention.claimId !== null && left.mention.claimId === right.mention.claimId;

/** The side that is read first: that of the claim that leads, or that both are to state. */
export const leadingSide = (pair: MentionPair, { kind, fromSide }: RelateForm): Side =>
  // Of a claim that is there and one that is not there can be no choice.
  kind !== 'same-claim' || hasOrder(pair, kind) ? fromSide : pair.left.mention.claimId === null ? 'right' : 'left';

/** Which sides have to be put in words before a form can be saved. */
export const sidesToWord = (pair: MentionPair, form: RelateForm): readonly Side[] => {
  const unworded = (['left', 'right'] as const).filter((side) => pair[side].mention.claimId === null);
  // One claim takes one wording: that of the side whose claim it is.
  return form.kind === 'same-claim' ? unworded.filter((side) => side === leadingSide(pair, form)) : unworded;
};

/** True when a form says enough to be saved. */
export const isComplete = (pair: MentionPair, form: RelateForm): boolean =>
  form.kind !== null &&
  !isSameAlready(pair) &&
  sidesToWord(pair, form).every((side) => form.glosses[side].trim() !== '');

/** True where it matters which of the two claims comes first. */
export const hasOrder = (pair: MentionPair, kind: JoinKind | null): boolean =>
  kind === 'same-claim'
    ? (pair.left.mention.claimId === null) === (pair.right.mention.claimId === null)
    : kind !== null && !MUTUAL_RELATIONS.has(kind);
