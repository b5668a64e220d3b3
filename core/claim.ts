// Owns the claim: a proposition, apart from how any article words it. Mentions point to it by `claimId`.

import { z } from 'zod';
import { openObject } from './open-object';
import { idSchema, instantSchema } from './workspace/identity';

export const claimSchema = openObject({
  id: idSchema,
  /** The proposition in the analyst's own words. */
  gloss: z.string().min(1),
  createdAt: instantSchema,
  createdBy: idSchema,
  modifiedAt: instantSchema,
  modifiedBy: idSchema,
});

export type Claim = z.infer<typeof claimSchema>;
