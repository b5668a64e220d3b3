// Owns how often a claim is stated, in words.

import { useTranslation } from 'react-i18next';
import type { ClaimOverview } from '../../core/claims/claim-overview';
import { formatCount, formatFacts } from '../i18n/format';

/** In how many mentions and articles a claim is stated, as two facts side by side. */
export const useStatedWords = (): ((overview: Pick<ClaimOverview, 'mentions' | 'articleIds'>) => string) => {
  const { t } = useTranslation();
  return ({ mentions, articleIds }) =>
    formatFacts([
      t('window.claimCard.mentions', { count: mentions, number: formatCount(mentions) }),
      t('window.claimCard.articles', { count: articleIds.length, number: formatCount(articleIds.length) }),
    ]);
};
