// Owns the silence: that an article was searched for a claim and does not state it. Without one, an article that has no
// mention of a claim has only not been read for it.

import { z } from 'zod';
import { openObject } from '../open-object';
import { idSchema, instantSchema } from '../workspace/identity';

export const silenceSchema = openObject({
  id: idSchema,
  claimId: idSchema,
  articleId: idSchema,
  /** The words that were searched for, folded as every search. */
  query: z.string().min(1),
  /** How many places the search found; the analyst looked at them and none states the claim. */
  hits: z.number().int().nonnegative(),
  createdAt: instantSchema,
  createdBy: idSchema,
});

export type Silence = z.infer<typeof silenceSchema>;
