// Owns the view of claims: the list of them, and the page of the one that is shown.

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { useAppState } from '../state/app-state';
import { useAnswer } from '../state/use-answer';
import { ClaimList } from './claim-list';
import { LedgerPage } from './ledger-page';

export const ClaimsView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const shownId = useAppState((state) => state.shownClaimId);
  const overviews = useAnswer('claims:overview', null).value;
  const { claims } = workspace;
  const listed = useMemo(() => {
    const known = new Map((overviews ?? []).map((overview) => [overview.claimId, overview]));
    return claims.map((claim) => ({ claim, overview: known.get(claim.id) ?? null }));
  }, [claims, overviews]);
  const shown = claims.find(({ id }) => id === shownId);
  return (
    <div className="workspace-view list-and-page" data-view="claims">
      <ClaimList claims={listed} shownId={shown?.id ?? null} />
      <main className="page-side" aria-label={t('window.views.claims')} data-pane="page" tabIndex={-1}>
        {shown === undefined ? (
          <div className="empty-state large">
            <h1>{t('window.claims.page.chooseTitle')}</h1>
            <p>{t('window.claims.page.chooseHint')}</p>
          </div>
        ) : (
          <LedgerPage key={shown.id} claim={shown} />
        )}
      </main>
    </div>
  );
};
