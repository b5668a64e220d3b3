// Owns how the outlet and the date of an article are told beside its title, also where it has none.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOfText } from '../../core/text/direction';
import { formatDate, showName } from '../i18n/format';

/** The outlet in its own direction. */
export const OutletName = ({ outlet }: { readonly outlet: string | null }): ReactElement => {
  const { t } = useTranslation();
  if (outlet === null) return <span>{t('window.terms.noOutlet')}</span>;
  return <bdi dir={directionOfText(outlet)}>{showName(outlet)}</bdi>;
};

/** The date of publication, `YYYY-MM-DD`, for reading. */
export const PublishedOn = ({ date }: { readonly date: string | null }): ReactElement => {
  const { t } = useTranslation();
  return <span>{date === null ? t('window.terms.noDate') : formatDate(date)}</span>;
};
