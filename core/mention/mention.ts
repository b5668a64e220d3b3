// Owns the mention: what the analyst marks on one article, and what each kind of it can say.

import { z } from 'zod';
import { openObject } from '../open-object';
import { anchorRangeSchema } from '../anchor/anchor';
import { idSchema, instantSchema } from '../workspace/identity';

export const mentionKindSchema = z.enum(['claim', 'source', 'contested', 'cue']);
export type MentionKind = z.infer<typeof mentionKindSchema>;

/** The kinds that the toolbar and the keys 1, 2, 3 offer, in that order. */
export const MARKING_KINDS = ['claim', 'source', 'contested'] as const satisfies readonly MentionKind[];

export const checkWorthinessSchema = z.enum(['low', 'medium', 'high']);
export const sourceTypeSchema = z.enum(['person', 'organisation', 'outlet', 'agency', 'document', 'unnamed']);
export const contestedReasonSchema = z.enum([
  'disputed-fact',
  'loaded-wording',
  'contradicted',
  'unverifiable',
  'denied',
]);

const shared = {
  id: idSchema,
  ranges: z.array(anchorRangeSchema).min(1),
  note: z.string(),
  tags: z.array(z.string().min(1)),
  createdAt: instantSchema,
  createdBy: idSchema,
  modifiedAt: instantSchema,
  modifiedBy: idSchema,
};

export const claimMentionSchema = openObject({
  ...shared,
  kind: z.literal('claim'),
  /** The claim (proposition) this mention states, once the analyst has put it in words. */
  claimId: idSchema.nullable(),
  checkWorthiness: checkWorthinessSchema.nullable(),
});

export const sourceMentionSchema = openObject({
  ...shared,
  kind: z.literal('source'),
  /** The name as the article writes it; the quote until the analyst says otherwise. */
  name: z.string(),
  sourceType: sourceTypeSchema.nullable(),
  /** What the article says the source is, such as "defence ministry spokesman". */
  role: z.string(),
  actorId: idSchema.nullable(),
});

export const contestedMentionSchema = openObject({
  ...shared,
  kind: z.literal('contested'),
  reason: contestedReasonSchema.nullable(),
  /** Who contests it, in words. */
  contestedBy: z.string(),
});

export const cueMentionSchema = openObject({ ...shared, kind: z.literal('cue') });

export const mentionSchema = z.discriminatedUnion('kind', [
  claimMentionSchema,
  sourceMentionSchema,
  contestedMentionSchema,
  cueMentionSchema,
]);

export type Mention = z.infer<typeof mentionSchema>;
export type ClaimMention = z.infer<typeof claimMentionSchema>;
export type SourceMention = z.infer<typeof sourceMentionSchema>;
export type ContestedMention = z.infer<typeof contestedMentionSchema>;

/** Reading order: by where a mention begins, the longer first where two begin together, then by id. */
export const compareMentions = (left: Mention, right: Mention): number =>
  startOf(left) - startOf(right) ||
  endOf(right) - endOf(left) ||
  (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

/** The first offset (UTF-16 code units) of a mention. */
export const startOf = (mention: Mention): number => mention.ranges[0]?.start ?? 0;

/** The offset after the last of a mention's ranges. */
export const endOf = (mention: Mention): number => mention.ranges.at(-1)?.end ?? 0;

/** The mention's quotes as one line, ranges parted by an ellipsis; line breaks are kept. */
export const quoteOf = (mention: Mention): string => mention.ranges.map((range) => range.quote).join(' … ');
