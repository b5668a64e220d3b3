// Owns which claims of a list are shown, and in which order.

import type { Claim } from '../claims/claim';
import type { ClaimOverview } from '../claims/claim-overview';
import { textFilter } from '../text/find';

/** What a claim's status is called in a list: one that nothing states and nothing contests is only looked for. */
export type ListedStatus = 'contested' | 'uncontested' | 'none' | 'unstated';

export interface ListedClaim {
  readonly claim: Claim;
  /** null until it is known. */
  readonly overview: ClaimOverview | null;
}

export const CLAIM_FILTERS = ['all', 'contested', 'uncontested', 'none', 'reviewed', 'unstated'] as const;
export type ClaimFilter = (typeof CLAIM_FILTERS)[number];

export const CLAIM_ORDERS = ['newest', 'wording', 'mentions', 'contested'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** The status as a list shows it; null until it is known. */
export const listedStatus = ({ claim, overview }: ListedClaim): ListedStatus | null => {
  if (overview === null) return null;
  const isBare = overview.mentions === 0 && claim.statusReview === null && overview.status === 'uncontested';
  return isBare ? 'unstated' : (overview.status ?? 'none');
};

const passes = (listed: ListedClaim, filter: ClaimFilter): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'reviewed':
      return listed.claim.statusReview !== null;
    case 'unstated':
      return listed.overview?.mentions === 0;
    case 'contested':
    case 'uncontested':
    case 'none':
      return listedStatus(listed) === filter;
  }
};

/** The claims that pass a filter and hold the words, folded, in their gloss or one of their translations. */
export const filterClaims = (
  claims: readonly ListedClaim[],
  { filter, words }: { readonly filter: ClaimFilter; readonly words: string },
): ListedClaim[] => {
  const has = textFilter(words);
  return claims.filter(
    (listed) =>
      passes(listed, filter) && [listed.claim.gloss, ...listed.claim.translations.map(({ text }) => text)].some(has),
  );
};

/** The claims in order; those that an order does not tell apart by their wording, and then the newest first. */
export const sortClaims = (
  claims: readonly ListedClaim[],
  order: ClaimOrder,
  compareWords: (left: string, right: string) => number,
): ListedClaim[] => {
  const byAge = (left: ListedClaim, right: ListedClaim): number =>
    left.claim.createdAt === right.claim.createdAt ? 0 : left.claim.createdAt < right.claim.createdAt ? 1 : -1;
  const byWording = (left: ListedClaim, right: ListedClaim): number =>
    compareWords(left.claim.gloss, right.claim.gloss) || byAge(left, right);
  const mentions = ({ overview }: ListedClaim): number => overview?.mentions ?? 0;
  const calm = (listed: ListedClaim): number => (listedStatus(listed) === 'contested' ? 0 : 1);
  return claims.toSorted((left, right) => {
    switch (order) {
      case 'newest':
        return byAge(left, right) || byWording(left, right);
      case 'wording':
        return byWording(left, right);
      case 'mentions':
        return mentions(right) - mentions(left) || byWording(left, right);
      case 'contested':
        return calm(left) - calm(right) || byWording(left, right);
    }
  });
};
