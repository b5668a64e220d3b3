// Owns the actor: a person, organisation, outlet, agency, document or unnamed source that mentions resolve to.

import { z } from 'zod';
import { openObject } from './open-object';
import { sourceTypeSchema } from './mention/mention';
import { idSchema, instantSchema } from './workspace/identity';

export const actorSchema = openObject({
  id: idSchema,
  name: z.string().min(1),
  actorType: sourceTypeSchema.nullable(),
  createdAt: instantSchema,
  createdBy: idSchema,
});

export type Actor = z.infer<typeof actorSchema>;
