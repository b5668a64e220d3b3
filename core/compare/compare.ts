// Owns what two articles have to do with each other: the claims that both state, and the relations that lead from a claim
// of one to a claim of the other. Left and right are the first and the second of the two, whatever side they are shown on.

import { z } from 'zod';
import { relationKindSchema } from '../claims/relation';
import { startOf, type ClaimMention } from '../mention/mention';
import { indexOf } from '../queries/workspace-index';
import { idSchema } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';

const mentionIds = z.array(idSchema).min(1);

export const compareJoinSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('same-claim'),
    claimId: idSchema,
    /** The mentions of each article that state it, in reading order. */
    left: mentionIds,
    right: mentionIds,
  }),
  z.object({
    kind: z.literal('relation'),
    relationId: idSchema,
    relationKind: relationKindSchema,
    from: idSchema,
    to: idSchema,
    /** Which article states `from` here; where both state both claims there is a join for each side. */
    fromSide: z.enum(['left', 'right']),
    left: mentionIds,
    right: mentionIds,
  }),
]);

export type CompareJoin = z.infer<typeof compareJoinSchema>;

/** A claim of one article that nothing joins to the other. */
const unjoinedClaimSchema = z.object({ claimId: idSchema, mentionIds });

export type UnjoinedClaim = z.infer<typeof unjoinedClaimSchema>;

export const comparisonSchema = z.object({
  /** In the reading order of the left article. */
  joins: z.array(compareJoinSchema),
  /** In reading order. */
  onlyLeft: z.array(unjoinedClaimSchema),
  onlyRight: z.array(unjoinedClaimSchema),
});

export type Comparison = z.infer<typeof comparisonSchema>;

/** What a join is known by as long as it is there. */
export const keyOfJoin = (join: CompareJoin): string =>
  join.kind === 'same-claim' ? `claim:${join.claimId}` : `relation:${join.relationId}:${join.fromSide}`;

/** The mentions of each claim that an article states, the claims and their mentions in reading order. */
const claimsStatedIn = (workspace: Workspace, articleId: string): Map<string, readonly ClaimMention[]> => {
  const stated = new Map<string, ClaimMention[]>();
  for (const mention of indexOf(workspace).articles.get(articleId)?.mentions ?? []) {
    if (mention.kind !== 'claim' || mention.claimId === null) continue;
    const mentions = stated.get(mention.claimId);
    if (mentions === undefined) stated.set(mention.claimId, [mention]);
    else mentions.push(mention);
  }
  return stated;
};

const idsOf = (mentions: readonly ClaimMention[]): string[] => mentions.map(({ id }) => id);

/** Compares two articles. One that is not there states nothing. */
export const compareArticles = (workspace: Workspace, leftId: string, rightId: string): Comparison => {
  const left = claimsStatedIn(workspace, leftId);
  const right = claimsStatedIn(workspace, rightId);
  const joined = { left: new Set<string>(), right: new Set<string>() };
  const placed: { readonly join: CompareJoin; readonly places: readonly [left: number, right: number] }[] = [];

  /** Joins a claim of the left to one of the right, where each is stated on its side. */
  const join = (
    leftClaim: string,
    rightClaim: string,
    make: (ids: { left: string[]; right: string[] }) => CompareJoin,
  ): void => {
    const leftMentions = left.get(leftClaim);
    const rightMentions = right.get(rightClaim);
    const [firstLeft, firstRight] = [leftMentions?.[0], rightMentions?.[0]];
    if (!leftMentions || !rightMentions || !firstLeft || !firstRight) return;
    joined.left.add(leftClaim);
    joined.right.add(rightClaim);
    placed.push({
      join: make({ left: idsOf(leftMentions), right: idsOf(rightMentions) }),
      places: [startOf(firstLeft), startOf(firstRight)],
    });
  };

  for (const claimId of left.keys()) join(claimId, claimId, (ids) => ({ kind: 'same-claim', claimId, ...ids }));
  for (const { id: relationId, kind: relationKind, from, to } of workspace.relations) {
    const shared = { kind: 'relation', relationId, relationKind, from, to } as const;
    join(from, to, (ids) => ({ ...shared, fromSide: 'left', ...ids }));
    join(to, from, (ids) => ({ ...shared, fromSide: 'right', ...ids }));
  }

  placed.sort(
    (one, other) =>
      one.places[0] - other.places[0] ||
      one.places[1] - other.places[1] ||
      (keyOfJoin(one.join) < keyOfJoin(other.join) ? -1 : 1),
  );
  const unjoined = (stated: typeof left, side: 'left' | 'right'): UnjoinedClaim[] =>
    [...stated]
      .filter(([claimId]) => !joined[side].has(claimId))
      .map(([claimId, mentions]) => ({ claimId, mentionIds: idsOf(mentions) }));
  return {
    joins: placed.map((each) => each.join),
    onlyLeft: unjoined(left, 'left'),
    onlyRight: unjoined(right, 'right'),
  };
};

/**
 * The article that is best compared with another: the one that shares the most claims with it, then the one that most
 * relations lead to, and where nothing joins it to any the next in the workspace's order. Null where it is alone.
 */
export const partnerOf = (workspace: Workspace, articleId: string): string | null => {
  const ids = workspace.articles.map(({ id }) => id);
  const place = ids.indexOf(articleId);
  const others = [...ids.slice(place + 1), ...ids.slice(0, Math.max(0, place))];
  let best: { readonly id: string; readonly shared: number; readonly related: number } | null = null;
  for (const id of others) {
    const { joins } = compareArticles(workspace, articleId, id);
    const shared = joins.filter(({ kind }) => kind === 'same-claim').length;
    const related = joins.length - shared;
    if (best === null || shared > best.shared || (shared === best.shared && related > best.related))
      best = { id, shared, related };
  }
  return best?.id ?? null;
};
