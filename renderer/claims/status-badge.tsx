// Owns how a claim's status stands in the list and at the head of its page: with whether an analyst has judged it.

import { UserRoundCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { listedStatus, type ListedClaim } from '../../core/queries/filter-claims';
import { StatusMark } from './status-mark';

/** Nothing until the status is known. */
export const StatusBadge = (listed: ListedClaim): ReactElement | null => {
  const { t } = useTranslation();
  const status = listedStatus(listed);
  if (status === null) return null;
  return (
    <span className="status-badge">
      <StatusMark status={status} />
      {listed.claim.statusReview === null ? null : (
        <span className="status-reviewed">
          <UserRoundCheck aria-hidden size={13} />
          {t(listed.overview?.isReviewOutdated === true ? 'window.claims.outdated' : 'window.claims.reviewed')}
        </span>
      )}
    </span>
  );
};
