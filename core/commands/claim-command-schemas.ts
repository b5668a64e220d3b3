// Owns the shape of the commands on claims, their relations, silences and events: what belongs to no one article.

import { z } from 'zod';
import { claimStatusSchema, claimTranslationSchema, statusReviewSchema } from '../claims/claim';
import { confidenceSchema, relationKindSchema } from '../claims/relation';
import { calendarDateSchema, idSchema, languageTagSchema } from '../workspace/identity';

const claimId = idSchema;
const words = z.string().trim().min(1);

/** Fields left out stay as they are. */
export const claimEditSchema = z.object({
  gloss: words.exactOptional(),
  language: languageTagSchema.nullable().exactOptional(),
  translations: z.array(claimTranslationSchema.strip()).exactOptional(),
  note: z.string().exactOptional(),
});

const relationFields = {
  kind: relationKindSchema,
  rationale: z.string(),
  evidence: z.array(idSchema),
  confidence: confidenceSchema.nullable(),
};

/** A claim mention, and the words of its claim; those count only where it states none yet. */
const mentionEnd = z.object({ articleId: idSchema, mentionId: idSchema, gloss: z.string().trim() });

const eventFields = {
  title: words,
  note: z.string(),
  startsOn: calendarDateSchema.nullable(),
  articleIds: z.array(idSchema),
};

/** Every field of a shape may be left out, and then stays as it is. */
const partial = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  z.object(
    // The keys are the same; `fromEntries` forgets them.
    Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, field.exactOptional()])) as {
      [Name in keyof Shape]: z.ZodExactOptional<Shape[Name]>;
    },
  );

export const claimCommandSchemas = [
  /** A claim to look for that no article has been found to state yet. */
  z.object({ command: z.literal('make-claim'), gloss: words, language: languageTagSchema.nullable() }),
  z.object({ command: z.literal('edit-claim'), claimId, edit: claimEditSchema }),
  /** Its mentions stay and state no claim; its relations and silences go. */
  z.object({ command: z.literal('delete-claim'), claimId }),
  z.object({
    command: z.literal('attach-mention'),
    articleId: idSchema,
    mentionId: idSchema,
    /** null: the mention states no claim any more. */
    claimId: claimId.nullable(),
  }),
  /** All that the others have goes over to the first, and they are gone. */
  z.object({ command: z.literal('merge-claims'), claimId, mergedIds: z.array(idSchema).min(1) }),
  /** Some of its mentions become those of a new claim. */
  z.object({
    command: z.literal('split-claim'),
    claimId,
    mentionIds: z.array(idSchema).min(1),
    gloss: words,
    language: languageTagSchema.nullable(),
  }),
  z.object({
    command: z.literal('review-claim'),
    claimId,
    /** null takes the analyst's word back. */
    review: z
      .object({
        verdict: statusReviewSchema.shape.verdict,
        computed: claimStatusSchema,
        status: claimStatusSchema.nullable(),
        reason: z.string(),
      })
      .nullable(),
  }),
  z.object({ command: z.literal('relate-claims'), from: claimId, to: claimId, ...relationFields }),
  /** Relates what two mentions state, which then are its evidence. Whichever states no claim yet gets one. */
  z.object({
    command: z.literal('relate-mentions'),
    from: mentionEnd,
    to: mentionEnd,
    kind: relationKindSchema,
    rationale: z.string(),
    confidence: confidenceSchema.nullable(),
  }),
  /** The other mention comes to state the claim of the one that is kept, which gets one where it states none yet. */
  z.object({
    command: z.literal('unite-mentions'),
    kept: mentionEnd,
    other: mentionEnd.omit({ gloss: true }),
  }),
  z.object({ command: z.literal('edit-relation'), relationId: idSchema, edit: partial(relationFields) }),
  z.object({ command: z.literal('delete-relation'), relationId: idSchema }),
  z.object({
    command: z.literal('note-silence'),
    claimId,
    articleId: idSchema,
    query: words,
    hits: z.number().int().nonnegative(),
  }),
  z.object({ command: z.literal('delete-silence'), silenceId: idSchema }),
  z.object({ command: z.literal('make-event'), title: words, articleIds: z.array(idSchema) }),
  z.object({ command: z.literal('edit-event'), eventId: idSchema, edit: partial(eventFields) }),
  z.object({ command: z.literal('delete-event'), eventId: idSchema }),
] as const;
