// Owns the rule that the credibility of what is said is judged before the reliability of who says it is seen: a letter that
// is seen first colours the judgement (STANAG 2511 keeps the two apart). Neither is ever worked out from the other.

import type { Actor, Reliability } from '../actors/actor';
import type { ClaimMention } from '../mention/mention';

export type ShownReliability =
  /** The credibility of the mention has not been judged yet. */
  | { readonly kind: 'withheld' }
  /** null: nobody has rated the actor. */
  | { readonly kind: 'shown'; readonly reliability: Reliability | null };

/** What may be seen of an actor's reliability beside a mention of a claim. */
export const shownReliability = (
  mention: Pick<ClaimMention, 'credibility'>,
  actor: Pick<Actor, 'reliability'>,
): ShownReliability =>
  mention.credibility === null ? { kind: 'withheld' } : { kind: 'shown', reliability: actor.reliability };
