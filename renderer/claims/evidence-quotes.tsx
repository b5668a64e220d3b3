// Owns how the evidence of a relation is shown: the quotes of both sides, and that some are gone.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRelation } from '../../core/claims/ledger';
import { formatCount } from '../i18n/format';
import { QuoteLinks } from './quote-link';

export const EvidenceQuotes = ({
  evidence,
}: {
  readonly evidence: LedgerRelation['evidence'];
}): ReactElement | null => {
  const { t } = useTranslation();
  const { own, other, elsewhere, gone } = evidence;
  if (own.length + other.length + elsewhere.length + gone === 0) return null;
  return (
    <>
      <div className="ledger-sides">
        <QuoteLinks label={t('window.claims.relations.own')} quotes={own} />
        <QuoteLinks label={t('window.claims.relations.other')} quotes={other} />
        <QuoteLinks label={t('window.claims.relations.elsewhere')} quotes={elsewhere} />
      </div>
      {gone === 0 ? null : (
        <p className="field-hint">{t('window.claims.page.gone', { count: gone, number: formatCount(gone) })}</p>
      )}
    </>
  );
};
