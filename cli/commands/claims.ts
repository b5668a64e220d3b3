// Owns `hashiya claims`: which claims a workspace has, whether they are contested, and from how many roots they come. It
// only reads, so the app may have the workspace open.

import { overviewOfClaims } from '../../core/claims/claim-overview';
import { duplicateGroupsOf } from '../../core/queries/near-duplicates';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { describeClaim } from '../describe-claim';
import { say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

export const claims = defineCommand({
  name: 'claims',
  run: async ({ workspace: folder }, _arguments, surroundings) => {
    const read = await lookAtWorkspace(folder, surroundings);
    if (!read.ok) return refuse(read.error);
    const { workspace, paths, findings } = read.value;
    const { id, title } = workspace;
    const overviews = overviewOfClaims(workspace, duplicateGroupsOf(workspace.articles));
    const listed = workspace.claims.flatMap((claim, at) => {
      const overview = overviews[at];
      return overview === undefined ? [] : [{ claim, overview }];
    });
    const heading =
      listed.length === 0
        ? say('no-claims', { title })
        : say('claims-heading', { title, claims: say('claim-count', { count: listed.length }) });
    return {
      ok: true,
      text: findingsText(findings) + lines(heading, ...listed.flatMap(describeClaim)),
      data: {
        workspace: { id, title, folder: paths.root },
        claims: listed.map(({ claim, overview: { claimId: _id, roots, ...overview } }) => ({
          id: claim.id,
          gloss: claim.gloss,
          language: claim.language,
          translations: claim.translations,
          review: claim.statusReview,
          ...overview,
          roots,
        })),
        findings,
      },
    };
  },
});
