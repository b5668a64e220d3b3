// Owns the shape of the work that the sample workspace begins with: what an analyst said of the two seeds, by keys that
// are the file's own. It is made into records by the same commands that an analyst's acts are.

import { z } from 'zod';
import { actorNameSchema, actorTypeSchema, reliabilitySchema } from '../actors/actor';
import { articleDetailsSchema } from '../article/article';
import { hopModeSchema, hopRoleSchema } from '../attribution/hop';
import { certaintySchema, credibilitySchema, slotValueSchema, stanceSchema } from '../attribution/stance';
import { claimTranslationSchema } from '../claims/claim';
import { confidenceSchema, relationKindSchema } from '../claims/relation';
import { checkWorthinessSchema, contestedReasonSchema } from '../mention/mention';
import { calendarDateSchema, languageTagSchema } from '../workspace/identity';

const key = z.string().min(1);

/** Words that stand once in the article; `length` takes only so many UTF-16 code units from their beginning. */
const placed = { article: key, quote: z.string().min(1), length: z.number().int().positive().optional() };

export const sampleWorkSchema = z.object({
  format: z.literal('hashiya-sample-work'),
  formatVersion: z.literal(1),
  articles: z.array(z.object({ key, fileName: z.string(), details: articleDetailsSchema })),
  actors: z.array(
    z.object({
      key,
      name: z.string(),
      actorType: actorTypeSchema,
      names: z.array(actorNameSchema.strip()).default([]),
      affiliations: z
        .array(
          z.object({
            actor: key,
            role: z.string(),
            from: calendarDateSchema.nullable(),
            until: calendarDateSchema.nullable(),
          }),
        )
        .default([]),
      reliability: reliabilitySchema.nullable().default(null),
      note: z.string().default(''),
    }),
  ),
  claims: z.array(
    z.object({
      key,
      gloss: z.string(),
      language: languageTagSchema,
      translations: z.array(claimTranslationSchema.strip()).default([]),
    }),
  ),
  sources: z.array(
    z.object({
      key,
      ...placed,
      /** The name as it is written; the quote where it is left out. */
      name: z.string().optional(),
      sourceType: actorTypeSchema,
      role: z.string(),
      actor: key.nullable(),
    }),
  ),
  cues: z.array(z.object({ key, ...placed })),
  statements: z.array(
    z.object({
      key,
      article: key,
      quotes: z.array(z.string().min(1)).min(1),
      claim: key,
      checkWorthiness: checkWorthinessSchema.nullable(),
      stance: stanceSchema,
      certainty: certaintySchema,
      credibility: credibilitySchema.nullable(),
      values: z.array(slotValueSchema.strip()),
      chain: z.array(
        z.object({ role: hopRoleSchema, source: key.nullable(), cue: key.nullable(), mode: hopModeSchema }),
      ),
    }),
  ),
  contested: z.array(
    z.object({ ...placed, reason: contestedReasonSchema, contestedBy: z.string(), note: z.string() }),
  ),
  relations: z.array(
    z.object({
      kind: relationKindSchema,
      from: key,
      to: key,
      confidence: confidenceSchema,
      evidence: z.array(key),
      rationale: z.string(),
    }),
  ),
  silences: z.array(z.object({ claim: key, article: key, query: z.string() })),
  event: z.object({ title: z.string(), startsOn: calendarDateSchema, note: z.string(), articles: z.array(key) }),
});

export type SampleWork = z.infer<typeof sampleWorkSchema>;
