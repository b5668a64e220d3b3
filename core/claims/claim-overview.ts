// Owns what a list of claims shows of each: how often and where it is stated, from how many roots, and its status.

import { z } from 'zod';
import { hearsayDepth } from '../attribution/chain';
import { indexOf } from '../queries/workspace-index';
import { idSchema } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import { claimStatusSchema, type Claim } from './claim';
import { computedStatusSchema, computeStatus, effectiveStatus, isReviewOutdated } from './claim-status';
import { independentRoots, rootGroupSchema, type DuplicateGroups } from './independent-roots';

const countSchema = z.number().int().nonnegative();

export const claimOverviewSchema = z.object({
  claimId: idSchema,
  mentions: countSchema,
  /** The articles that state it, in the workspace's order. */
  articleIds: z.array(idSchema),
  roots: z.array(rootGroupSchema),
  /** The longest chain by which a mention of it reaches the reader. */
  depth: countSchema,
  relations: countSchema,
  computed: computedStatusSchema,
  /** The status that holds; null where the computed one was rejected and none put in its place. */
  status: claimStatusSchema.nullable(),
  /** True when the analyst judged another computed status than there is now. */
  isReviewOutdated: z.boolean(),
});

export type ClaimOverview = z.infer<typeof claimOverviewSchema>;

/** What is known of one claim across the articles. */
export const overviewOfClaim = (workspace: Workspace, claim: Claim, duplicates: DuplicateGroups): ClaimOverview => {
  const index = indexOf(workspace);
  const mentions = index.mentionsOfClaims.get(claim.id) ?? [];
  const roots = independentRoots(index, mentions, duplicates);
  const computed = computeStatus(claim, mentions, roots, workspace.relations);
  return {
    claimId: claim.id,
    mentions: mentions.length,
    articleIds: [...new Set(mentions.map(({ article }) => article.id))],
    roots,
    depth: Math.max(0, ...mentions.map(({ mention }) => hearsayDepth(mention))),
    relations: workspace.relations.filter(({ from, to }) => from === claim.id || to === claim.id).length,
    computed,
    status: effectiveStatus(claim, computed),
    isReviewOutdated: isReviewOutdated(claim, computed),
  };
};

/** Every claim of a workspace, in the order of its list. */
export const overviewOfClaims = (workspace: Workspace, duplicates: DuplicateGroups): ClaimOverview[] =>
  workspace.claims.map((claim) => overviewOfClaim(workspace, claim, duplicates));
