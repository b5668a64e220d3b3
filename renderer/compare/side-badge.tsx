// Owns the number by which the two articles are told apart, wherever one of them is meant.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format';
import type { Side } from './picking';

export const SideBadge = ({ side }: { readonly side: Side }): ReactElement => {
  const { t } = useTranslation();
  return (
    <span className="side-badge" data-side={side}>
      <span className="visually-hidden">{t(`window.compare.articles.${side}`)}</span>
      <span aria-hidden>{formatCount(side === 'left' ? 1 : 2)}</span>
    </span>
  );
};
