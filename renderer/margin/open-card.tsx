// Owns what a chosen card holds below its quote: the fields for editing in place, who changed it last, and its history.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../core/mention/mention';
import { formatInstant } from '../i18n/format';
import { useAnalystName } from '../state/analyst-name';
import { useAppState } from '../state/app-state';
import { CardFields } from './card-fields';
import { MentionHistory } from './mention-history';

export const OpenCard = ({ mention }: { readonly mention: Mention }): ReactElement | null => {
  const { t } = useTranslation();
  const article = useAppState((state) => state.article);
  const analyst = useAnalystName(mention.modifiedBy);
  if (article === null) return null;
  return (
    <>
      <CardFields article={article} mention={mention} />
      <footer className="card-footer">
        <span>{t('window.card.by', { analyst, date: formatInstant(mention.modifiedAt) })}</span>
        <MentionHistory article={article} mention={mention} />
      </footer>
    </>
  );
};
