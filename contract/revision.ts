// Owns what the window sees of a new text of an article before it takes its place.

import { z } from 'zod';
import { revisionPlanSchema } from '../core/revision/plan-revision';
import { lineChangesSchema } from '../core/revision/read-otherwise';
import { idSchema } from '../core/workspace/identity';

/** What was compared: the article's title, the file with the new text, and what would become of the mentions. */
export const revisionOfferSchema = z.object({
  title: z.string(),
  fileName: z.string(),
  /** Whether a file was chosen, the article's own original was read again, or another article's text was taken. */
  from: z.enum(['file', 'original', 'article']),
  /** The article that the text came in as, where it is there by itself; null where it comes from a file. */
  importedAs: idSchema.nullable(),
  plan: revisionPlanSchema,
  /** What the same text of the same bytes counts as now; null where text or bytes are others, or nothing differs. */
  lines: lineChangesSchema.nullable(),
});

export type RevisionOffer = z.infer<typeof revisionOfferSchema>;

/** What the analyst says to each row, by the mention's id. */
export const revisionDecisionsSchema = z.record(z.string(), z.enum(['accept', 'orphan']));
