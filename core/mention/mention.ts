// Owns the mention: what the analyst marks on one article, and what each kind of it can say.

import { z } from 'zod';
import { openObject } from '../open-object';
import { actorTypeSchema } from '../actors/actor';
import { anchorRangeSchema } from '../anchor/anchor';
import { hopSchema, MOST_HOPS } from '../attribution/hop';
import { certaintySchema, credibilitySchema, slotValueSchema, stanceSchema } from '../attribution/stance';
import { idSchema, instantSchema } from '../workspace/identity';

/** `own` stands for the kinds that a codebook adds. */
export const mentionKindSchema = z.enum(['claim', 'source', 'contested', 'cue', 'own']);
export type MentionKind = z.infer<typeof mentionKindSchema>;

/** The kinds that the toolbar and the keys 1, 2, 3 offer, in that order. */
export const MARKING_KINDS = ['claim', 'source', 'contested'] as const satisfies readonly MentionKind[];

export const checkWorthinessSchema = z.enum(['low', 'medium', 'high']);
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
  /** What the attributes of its kind say, by their ids; none of the values is empty. */
  attributes: z.record(z.string(), z.string().min(1)).exactOptional(),
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
  stance: stanceSchema.nullable().default(null),
  certainty: certaintySchema.nullable().default(null),
  /** Of the information, apart from who passes it on. */
  credibility: credibilitySchema.nullable().default(null),
  /** At most one for each slot. */
  values: z.array(slotValueSchema).default([]),
  /** The chain by which it reaches the reader, from who said it first to who hands it on last. */
  attribution: z.array(hopSchema).max(MOST_HOPS).default([]),
});

export const sourceMentionSchema = openObject({
  ...shared,
  kind: z.literal('source'),
  /** The name as the article writes it; the quote until the analyst says otherwise. */
  name: z.string(),
  sourceType: actorTypeSchema.nullable(),
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

/** A mention of a kind that the codebook adds. */
export const ownMentionSchema = openObject({
  ...shared,
  kind: z.literal('own'),
  /** The id of its kind in the codebook. */
  code: z.string().min(1),
});

export const mentionSchema = z.discriminatedUnion('kind', [
  claimMentionSchema,
  sourceMentionSchema,
  contestedMentionSchema,
  cueMentionSchema,
  ownMentionSchema,
]);

export type Mention = z.infer<typeof mentionSchema>;
export type ClaimMention = z.infer<typeof claimMentionSchema>;
export type CueMention = z.infer<typeof cueMentionSchema>;
export type SourceMention = z.infer<typeof sourceMentionSchema>;
export type ContestedMention = z.infer<typeof contestedMentionSchema>;

/** What a claim mention says of its claim before an analyst has said anything. */
export const UNSAID_OF_CLAIM = {
  claimId: null,
  checkWorthiness: null,
  stance: null,
  certainty: null,
  credibility: null,
  values: [],
  attribution: [],
} satisfies Partial<ClaimMention>;

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
