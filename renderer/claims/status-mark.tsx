// Owns how the status of a claim is told in short wherever one stands: an icon and a word.

import { CircleCheck, CircleDashed, CircleOff, Split, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedStatus } from '../../core/queries/filter-claims';

const ICONS: Readonly<Record<ListedStatus, LucideIcon>> = {
  contested: Split,
  uncontested: CircleCheck,
  none: CircleOff,
  unstated: CircleDashed,
};

/** A status; `none` where an analyst has rejected what is computed, `unstated` where there is nothing to compute it from. */
export const StatusMark = ({ status }: { readonly status: ListedStatus }): ReactElement => {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  return (
    <span className={`status-mark is-${status}`}>
      <Icon aria-hidden size={14} />
      {t(`window.terms.statuses.${status}`)}
    </span>
  );
};
