// Owns the status of a claim on its page: what is computed, with its reasons and their quotes, and apart from it what the
// analyst says.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { Ledger, LedgerReason } from '../../core/claims/ledger';
import { Quote } from '../controls/quote';
import { showClaim } from '../state/view-acts';
import { slotInText } from '../i18n/slot-words';
import { EvidenceQuotes } from './evidence-quotes';
import { QuoteLinks } from './quote-link';
import { StatusReviewPart } from './status-review';

const Reason = ({ reason }: { readonly reason: LedgerReason }): ReactElement => {
  const { t } = useTranslation();
  switch (reason.kind) {
    case 'polarity':
      return (
        <li className="ledger-reason">
          <p>{t('window.claims.judgement.polarity')}</p>
          <div className="ledger-sides">
            <QuoteLinks label={t('window.claims.judgement.asserting')} quotes={reason.asserting} />
            <QuoteLinks label={t('window.claims.judgement.opposing')} quotes={reason.opposing} />
          </div>
        </li>
      );
    case 'value':
      return (
        <li className="ledger-reason">
          <p>{t('window.claims.judgement.value', { slot: slotInText(reason.slot) })}</p>
          <div className="ledger-sides">
            {reason.values.map(({ value, quotes }) => (
              <QuoteLinks key={value} label={value} quotes={quotes} />
            ))}
          </div>
        </li>
      );
    case 'relation':
      return (
        <li className="ledger-reason">
          <p>{t('window.claims.judgement.relation')}</p>
          <Button
            className="claim-link"
            onPress={() => {
              showClaim(reason.otherClaimId);
            }}
          >
            <Quote text={reason.otherGloss} />
          </Button>
          <EvidenceQuotes evidence={reason.evidence} />
        </li>
      );
  }
};

interface LedgerStatusProps {
  readonly claim: Claim;
  readonly ledger: Ledger;
}

export const LedgerStatus = ({ claim, ledger }: LedgerStatusProps): ReactElement => {
  const { t } = useTranslation();
  const { computed, mentions } = ledger.overview;
  const isBare = mentions === 0 && computed.status === 'uncontested';
  return (
    <div className="ledger-judgement">
      <div className="ledger-computed">
        <h3>{t('window.claims.judgement.computedHeading')}</h3>
        <p className="ledger-verdict">
          {t(`window.claims.judgement.computed.${isBare ? 'unstated' : computed.status}`)}
        </p>
        {ledger.reasons.length === 0 ? null : (
          <ul className="ledger-reasons">
            {ledger.reasons.map((reason, index) => (
              <Reason key={index} reason={reason} />
            ))}
          </ul>
        )}
      </div>
      <StatusReviewPart claim={claim} overview={ledger.overview} />
    </div>
  );
};
