// Owns how a claim's status is shown in short: an icon and a word, and whether an analyst has judged it.

import { CircleCheck, CircleDashed, CircleOff, Split, UserRoundCheck, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { listedStatus, type ListedClaim, type ListedStatus } from '../../core/queries/filter-claims';

const ICONS: Readonly<Record<ListedStatus, LucideIcon>> = {
  contested: Split,
  uncontested: CircleCheck,
  none: CircleOff,
  unstated: CircleDashed,
};

/** Nothing until the status is known. */
export const StatusBadge = (listed: ListedClaim): ReactElement | null => {
  const { t } = useTranslation();
  const status = listedStatus(listed);
  if (status === null) return null;
  const Icon = ICONS[status];
  return (
    <span className={`status-badge is-${status}`}>
      <Icon aria-hidden size={14} />
      <span>{t(`window.terms.statuses.${status}`)}</span>
      {listed.claim.statusReview === null ? null : (
        <span className="status-reviewed">
          <UserRoundCheck aria-hidden size={13} />
          {t(listed.overview?.isReviewOutdated === true ? 'window.claims.outdated' : 'window.claims.reviewed')}
        </span>
      )}
    </span>
  );
};
