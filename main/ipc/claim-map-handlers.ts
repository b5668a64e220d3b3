// Owns what main does for the window's questions about one claim: what stands around it, and how its wording drifts.

import { neighbourhoodOf } from '../../core/claims/neighbourhood';
import { driftOfMentions } from '../../core/drift/claim-drift';
import { duplicateGroupsOf } from '../../core/queries/near-duplicates';
import { indexOf } from '../../core/queries/workspace-index';
import { fail, succeed } from '../../core/result';
import type { WorkspaceSession } from '../app/workspace-session';
import type { Handlers } from './answer-requests';

export type ClaimMapHandlers = Pick<Handlers, 'claims:neighbourhood' | 'claims:drift'>;

export const claimMapHandlers = ({ session }: { readonly session: WorkspaceSession }): ClaimMapHandlers => ({
  'claims:neighbourhood': ({ claimId, extent }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    const index = indexOf(workspace);
    const claim = index.claims.get(claimId);
    if (claim === undefined) return fail('claim-missing', { claim: claimId });
    return succeed(neighbourhoodOf(index, claim, extent, duplicateGroupsOf(workspace.articles)));
  },

  'claims:drift': ({ claimId }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const index = indexOf(shown.value.workspace);
    if (!index.claims.has(claimId)) return fail('claim-missing', { claim: claimId });
    return succeed(driftOfMentions(index, index.mentionsOfClaims.get(claimId) ?? []));
  },
});
