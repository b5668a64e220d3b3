// Owns the page of one claim: what it says, whether it holds, who says it through whom, and what stands beside it.

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import { ClaimMap } from '../claim-map/claim-map';
import { DriftOfClaim } from '../drift/drift-of-claim';
import { RecordHistory } from '../history/record-history';
import { describeFailure } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { useAnswer } from '../state/use-answer';
import { ClaimWays } from './claim-ways';
import { LedgerHead } from './ledger-head';
import { LedgerMentions } from './ledger-mentions';
import { LedgerRelations } from './ledger-relations';
import { LedgerRoots } from './ledger-roots';
import { LedgerSilences } from './ledger-silences';
import { LedgerStatus } from './ledger-status';

interface LedgerSectionProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

export const LedgerSection = ({ id, heading, children }: LedgerSectionProps): ReactElement => (
  <section className="ledger-section" aria-labelledby={`ledger-${id}`}>
    <h2 id={`ledger-${id}`}>{heading}</h2>
    {children}
  </section>
);

export const LedgerPage = ({ claim }: { readonly claim: Claim }): ReactElement => {
  const { t } = useTranslation();
  const claims = useAppState((state) => state.workspace?.claims);
  const { value: ledger, failure } = useAnswer('claims:ledger', { claimId: claim.id });
  return (
    <article className="ledger" aria-labelledby="ledger-gloss">
      <LedgerHead claim={claim} overview={ledger?.overview ?? null} />
      {failure === null ? null : <p className="field-error">{describeFailure(failure)}</p>}
      {ledger === null ? (
        failure === null ? (
          <p className="field-hint">{t('window.claims.page.loading')}</p>
        ) : null
      ) : (
        <>
          <LedgerSection id="status" heading={t('window.claims.judgement.heading')}>
            <LedgerStatus claim={claim} ledger={ledger} />
          </LedgerSection>
          <LedgerSection id="roots" heading={t('window.claims.roots.heading')}>
            <LedgerRoots ledger={ledger} />
          </LedgerSection>
          <LedgerSection id="mentions" heading={t('window.claims.mentions.heading')}>
            <LedgerMentions claim={claim} ledger={ledger} />
          </LedgerSection>
          <LedgerSection id="relations" heading={t('window.claims.relations.heading')}>
            <LedgerRelations claim={claim} ledger={ledger} />
          </LedgerSection>
          <ClaimMap claimId={claim.id} />
          <DriftOfClaim claimId={claim.id} />
          {ledger.silences.length === 0 ? null : (
            <LedgerSection id="silences" heading={t('window.claims.silences.heading')}>
              <LedgerSilences silences={ledger.silences} />
            </LedgerSection>
          )}
          <footer className="ledger-foot">
            <RecordHistory record="claim" id={claim.id} state={[claim, claims, ledger]} />
            <ClaimWays claim={claim} ledger={ledger} />
          </footer>
        </>
      )}
    </article>
  );
};
