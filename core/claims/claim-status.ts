// Owns the computed status of a claim, with every reason for it. What the analyst says of it is kept apart (claim.ts).

import { z } from 'zod';
import type { Stance } from '../attribution/stance';
import type { ClaimMention } from '../mention/mention';
import type { PlacedMention } from '../queries/workspace-index';
import { foldedText, NON_JOINER } from '../text/fold';
import { idSchema } from '../workspace/identity';
import { claimStatusSchema, type Claim, type ClaimStatus } from './claim';
import type { RootGroup } from './independent-roots';
import type { Relation } from './relation';

export const statusReasonSchema = z.discriminatedUnion('kind', [
  /** Independent roots stand on both sides. */
  z.object({ kind: z.literal('polarity'), asserting: z.array(idSchema), opposing: z.array(idSchema) }),
  /** Independent roots give a slot different values. */
  z.object({
    kind: z.literal('value'),
    slot: z.string(),
    values: z.array(z.object({ value: z.string(), mentionIds: z.array(idSchema) })),
  }),
  /** A relation stands that says so. */
  z.object({ kind: z.literal('relation'), relationId: idSchema, otherClaimId: idSchema }),
]);

export type StatusReason = z.infer<typeof statusReasonSchema>;

export const computedStatusSchema = z.object({ status: claimStatusSchema, reasons: z.array(statusReasonSchema) });
export type ComputedStatus = z.infer<typeof computedStatusSchema>;

/** On which side a stance is; neither for one that only passes the claim on. */
export const sideOf = (stance: Stance | null): 'asserting' | 'opposing' | null => {
  if (stance === 'asserts') return 'asserting';
  return stance === 'denies' || stance === 'doubts' ? 'opposing' : null;
};

type Placed = PlacedMention<ClaimMention>;

/** Two lists of mentions, of which at least one pair has different roots. */
const haveDifferentRoots = (left: readonly Placed[], right: readonly Placed[], rootOf: RootOf): boolean => {
  const roots = new Set([...left, ...right].map(rootOf));
  return left.length > 0 && right.length > 0 && roots.size > 1;
};

type RootOf = (placed: Placed) => number;

const polarityReason = (mentions: readonly Placed[], rootOf: RootOf): StatusReason[] => {
  const onSide = (side: 'asserting' | 'opposing'): Placed[] =>
    mentions.filter(({ mention }) => sideOf(mention.stance) === side);
  const [asserting, opposing] = [onSide('asserting'), onSide('opposing')];
  if (!haveDifferentRoots(asserting, opposing, rootOf)) return [];
  return [{ kind: 'polarity', asserting: asserting.map(idOf), opposing: opposing.map(idOf) }];
};

const idOf = ({ mention }: Placed): string => mention.id;

/** Values are the same when they fold to the same words: case, spelling and joining of letters, digits of other scripts. */
export const valueKey = (value: string): string =>
  foldedText(value).replaceAll(NON_JOINER, '').replace(/\s+/gu, ' ').trim();

const valueReasons = (mentions: readonly Placed[], rootOf: RootOf): StatusReason[] => {
  const bySlot = new Map<string, Map<string, { value: string; placed: Placed[] }>>();
  for (const placed of mentions) {
    for (const { slot, value } of placed.mention.values) {
      const values = bySlot.get(slot) ?? new Map<string, { value: string; placed: Placed[] }>();
      bySlot.set(slot, values);
      const known = values.get(valueKey(value));
      if (known === undefined) values.set(valueKey(value), { value, placed: [placed] });
      else known.placed.push(placed);
    }
  }
  return [...bySlot].flatMap(([slot, values]): StatusReason[] => {
    const all = [...values.values()];
    const [first, ...rest] = all;
    const differs =
      first !== undefined &&
      haveDifferentRoots(
        first.placed,
        rest.flatMap(({ placed }) => placed),
        rootOf,
      );
    if (!differs) return [];
    return [{ kind: 'value', slot, values: all.map(({ value, placed }) => ({ value, mentionIds: placed.map(idOf) })) }];
  });
};

/** The status of a claim, given its mentions, their independent roots, and the relations of the workspace. */
export const computeStatus = (
  claim: Claim,
  mentions: readonly Placed[],
  roots: readonly RootGroup[],
  relations: readonly Relation[],
): ComputedStatus => {
  const numbers = new Map(roots.flatMap(({ mentionIds }, at) => mentionIds.map((id) => [id, at])));
  const rootOf: RootOf = ({ mention }) => numbers.get(mention.id) ?? -1;
  const reasons: StatusReason[] = [
    ...polarityReason(mentions, rootOf),
    ...valueReasons(mentions, rootOf),
    ...relations
      .filter(({ kind, from, to }) => kind === 'contradicts' && (from === claim.id || to === claim.id))
      .map((relation): StatusReason => {
        const otherClaimId = relation.from === claim.id ? relation.to : relation.from;
        return { kind: 'relation', relationId: relation.id, otherClaimId };
      }),
  ];
  return { status: reasons.length > 0 ? 'contested' : 'uncontested', reasons };
};

/**
 * The status that holds: the analyst's where they have put one, the computed one otherwise. A computed status that was
 * rejected with nothing in its place leaves none.
 */
export const effectiveStatus = (claim: Claim, computed: ComputedStatus): ClaimStatus | null => {
  const review = claim.statusReview;
  if (review === null) return computed.status;
  if (review.verdict === 'overridden') return review.status;
  return review.verdict === 'rejected' ? null : review.computed;
};

/** True when the computed status is another than the one the analyst judged. */
export const isReviewOutdated = (claim: Claim, computed: ComputedStatus): boolean =>
  claim.statusReview !== null && claim.statusReview.computed !== computed.status;
