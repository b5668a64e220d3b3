// Owns the claim: a proposition, apart from how any article words it. Mentions point to it by `claimId`.

import { z } from 'zod';
import { idSchema, instantSchema } from './workspace/identity';

export const claimSchema = z.object({
  id: idSchema,
  /** The proposition in the analyst's own words. */
  gloss: z.string().min(1),
  createdAt: instantSchema,
  createdBy: idSchema,
  modifiedAt: instantSchema,
  modifiedBy: idSchema,
});

export type Claim = z.infer<typeof claimSchema>;
