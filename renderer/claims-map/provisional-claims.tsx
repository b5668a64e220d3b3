// Owns a plain view of claims until the ledger is there: a list, and of the chosen claim its neighbours and its drift.

import type { ReactElement } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { ClaimMap } from '../claim-map/claim-map';
import { Quote } from '../controls/quote';
import { DriftOfClaim } from '../drift/drift-of-claim';
import { showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { showClaim } from '../state/view-acts';

export const ProvisionalClaims = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const shownId = useAppState((state) => state.shownClaimId);
  const shown = workspace.claims.find(({ id }) => id === shownId);
  return (
    <div className="workspace-view list-and-page" data-view="claims">
      <nav className="list-side" aria-label={t('window.views.claims')}>
        <GridList
          aria-label={t('window.views.claims')}
          items={workspace.claims.map((claim) => ({ id: claim.id, claim }))}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={shown === undefined ? [] : [shown.id]}
          onSelectionChange={(keys) => {
            if (keys !== 'all') for (const key of keys) showClaim(String(key));
          }}
        >
          {({ claim }) => (
            <GridListItem id={claim.id} textValue={showName(claim.gloss)} className="library-row">
              <Quote text={claim.gloss} language={claim.language} />
            </GridListItem>
          )}
        </GridList>
      </nav>
      <main className="page-side" aria-label={t('window.views.claims')}>
        {shown === undefined ? null : (
          <>
            <h1>
              <Quote text={shown.gloss} language={shown.language} />
            </h1>
            <ClaimMap key={`map ${shown.id}`} claimId={shown.id} />
            <DriftOfClaim key={`drift ${shown.id}`} claimId={shown.id} />
          </>
        )}
      </main>
    </div>
  );
};
