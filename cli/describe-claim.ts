// Owns how a claim stands in the list of a workspace: two lines of words.

import type { Claim } from '../core/claims/claim';
import type { ClaimOverview } from '../core/claims/claim-overview';
import { showForeign } from './terminal-text';
import { say } from './words';

interface ListedClaim {
  readonly claim: Claim;
  readonly overview: ClaimOverview;
}

/** The claim for a list; what the analyst says of its status stands beside what is computed. */
export const describeClaim = ({ claim, overview }: ListedClaim): string[] => {
  const { statusReview: review } = claim;
  const facts = [
    say(`claim-status.${overview.computed.status}`),
    ...(review === null ? [] : [say(`claim-verdict.${review.verdict}`)]),
    ...(overview.isReviewOutdated ? [say('claim-review-outdated')] : []),
    say('mention-count', { count: overview.mentions }),
    say('article-count', { count: overview.articleIds.length }),
    say('root-count', { count: overview.roots.length }),
    say('relation-count', { count: overview.relations }),
  ];
  return [`${claim.id}  ${showForeign(claim.gloss)}`, `    ${facts.join(' · ')}`];
};
