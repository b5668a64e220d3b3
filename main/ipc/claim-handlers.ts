// Owns what main does for the window's questions about claims: what can only be told from the whole workspace.

import { overviewOfClaims } from '../../core/claims/claim-overview';
import { ledgerOf } from '../../core/claims/ledger';
import type { DuplicateGroups } from '../../core/claims/independent-roots';
import { findingDuplicateGroups } from '../../core/queries/near-duplicates';
import { fail, succeed } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import type { WorkspaceSession } from '../app/workspace-session';
import { runInSlices } from '../store/work';
import type { Handlers } from './answer-requests';

export type ClaimHandlers = Pick<Handlers, 'claims:overview' | 'claims:ledger'>;

/** Which articles are near-duplicates, looked for in slices: acts that are done meanwhile do not wait for it. */
const duplicatesIn = ({ articles }: Workspace): Promise<DuplicateGroups> =>
  runInSlices(findingDuplicateGroups(articles));

export const claimHandlers = ({ session }: { readonly session: WorkspaceSession }): ClaimHandlers => ({
  'claims:overview': async () => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    return succeed(overviewOfClaims(workspace, await duplicatesIn(workspace)));
  },

  'claims:ledger': async ({ claimId }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    const ledger = ledgerOf(workspace, claimId, await duplicatesIn(workspace));
    return ledger === null ? fail('claim-missing', { claim: claimId }) : succeed(ledger);
  },
});
