// Owns where a press on a neighbour leads.

import type { Neighbour } from '../../core/claims/neighbourhood';
import { goToMention, showActor, showClaim } from '../state/view-acts';
import { chooseMap } from './map-choices';

/** True for what can be gone to; a root that no actor stands for is only a name. */
export const canGoTo = (neighbour: Neighbour): boolean => neighbour.kind !== 'root' || neighbour.actorId !== null;

/** Shows the claim, the mention in its text, or the actor. */
export const goToNeighbour = (neighbour: Neighbour): void => {
  switch (neighbour.kind) {
    case 'claim':
      chooseMap({ goingTo: neighbour.claimId });
      showClaim(neighbour.claimId);
      return;
    case 'article':
      void goToMention(neighbour.articleId, neighbour.mentionId);
      return;
    case 'root':
      if (neighbour.actorId !== null) showActor(neighbour.actorId);
  }
};
