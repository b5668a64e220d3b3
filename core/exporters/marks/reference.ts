// Owns what a mention stands for beyond its own article: the claim it states, the actor it names.

import type { Mention } from '../../mention/mention';
import type { WorkspaceIndex } from '../../queries/workspace-index';

/** The claim that a mention states or the actor that it names, where it does. */
export const referenceOf = (
  mention: Mention,
  index: WorkspaceIndex,
): { readonly to: 'claim' | 'actor'; readonly id: string; readonly name: string } | null => {
  if (mention.kind === 'claim' && mention.claimId !== null) {
    const claim = index.claims.get(mention.claimId);
    return claim === undefined ? null : { to: 'claim', id: claim.id, name: claim.gloss };
  }
  if (mention.kind === 'source' && mention.actorId !== null) {
    const actor = index.actors.get(mention.actorId);
    return actor === undefined ? null : { to: 'actor', id: actor.id, name: actor.name };
  }
  return null;
};
