// Owns what main does for the window's questions about claims: what can only be told from the whole workspace.

import { overviewOfClaims } from '../../core/claims/claim-overview';
import { ledgerOf } from '../../core/claims/ledger';
import { duplicateGroupsOf } from '../../core/queries/near-duplicates';
import { fail, succeed } from '../../core/result';
import type { WorkspaceSession } from '../app/workspace-session';
import type { Handlers } from './answer-requests';

export type ClaimHandlers = Pick<Handlers, 'claims:overview' | 'claims:ledger'>;

export const claimHandlers = ({ session }: { readonly session: WorkspaceSession }): ClaimHandlers => ({
  'claims:overview': () => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    return succeed(overviewOfClaims(workspace, duplicateGroupsOf(workspace.articles)));
  },

  'claims:ledger': ({ claimId }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    const ledger = ledgerOf(workspace, claimId, duplicateGroupsOf(workspace.articles));
    return ledger === null ? fail('claim-missing', { claim: claimId }) : succeed(ledger);
  },
});
