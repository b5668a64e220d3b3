// Owns the claim: a proposition, apart from how any article words it. Mentions point to it by `claimId`, from many articles.

import { z } from 'zod';
import type { Environment } from '../environment';
import { openObject } from '../open-object';
import { idSchema, instantSchema, languageTagSchema } from '../workspace/identity';

export const claimStatusSchema = z.enum(['contested', 'uncontested']);
export type ClaimStatus = z.infer<typeof claimStatusSchema>;

/**
 * What an analyst says of a claim's computed status. It is kept beside that status and never in its place, so that both
 * can be shown, and a review of a status that has changed since can be told.
 */
export const statusReviewSchema = openObject({
  /** `overridden`: the analyst puts another status in place of the computed one; `rejected`: it does not follow, and no other is put. */
  verdict: z.enum(['confirmed', 'rejected', 'overridden']),
  /** The status that was computed when the analyst judged it. */
  computed: claimStatusSchema,
  /** The status that holds by the analyst's word; null where they only rejected the computed one. */
  status: claimStatusSchema.nullable(),
  reason: z.string(),
  at: instantSchema,
  by: idSchema,
});

export type StatusReview = z.infer<typeof statusReviewSchema>;

/** The proposition in another language than the gloss. */
export const claimTranslationSchema = openObject({ language: languageTagSchema, text: z.string().min(1) });
export type ClaimTranslation = z.infer<typeof claimTranslationSchema>;

export const claimSchema = openObject({
  id: idSchema,
  /** The proposition in the analyst's own words. */
  gloss: z.string().min(1),
  /** The language of the gloss. */
  language: languageTagSchema.nullable().default(null),
  /** At most one for each language. */
  translations: z.array(claimTranslationSchema).default([]),
  note: z.string().default(''),
  statusReview: statusReviewSchema.nullable().default(null),
  createdAt: instantSchema,
  createdBy: idSchema,
  modifiedAt: instantSchema,
  modifiedBy: idSchema,
});

export type Claim = z.infer<typeof claimSchema>;

/** A claim of which only the proposition is known yet. */
export const newClaim = (gloss: string, language: string | null, environment: Environment): Claim => {
  const id = environment.newId();
  const now = environment.now();
  const { analystId } = environment;
  return {
    id,
    gloss,
    language,
    translations: [],
    note: '',
    statusReview: null,
    createdAt: now,
    createdBy: analystId,
    modifiedAt: now,
    modifiedBy: analystId,
  };
};
