// Owns what the window sees of a new text of an article before it takes its place.

import { z } from 'zod';
import { revisionPlanSchema } from '../core/revision/plan-revision';
import { idSchema } from '../core/workspace/identity';

/** What was compared: the article's title, the file with the new text, and what would become of the mentions. */
export const revisionOfferSchema = z.object({
  title: z.string(),
  fileName: z.string(),
  /** The article that the text came in as, where it is there by itself; null where it comes from a file. */
  importedAs: idSchema.nullable(),
  plan: revisionPlanSchema,
});

export type RevisionOffer = z.infer<typeof revisionOfferSchema>;

/** What the analyst says to each row, by the mention's id. */
export const revisionDecisionsSchema = z.record(z.string(), z.enum(['accept', 'orphan']));
