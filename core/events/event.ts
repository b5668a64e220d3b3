// Owns the event: what a group of articles is about.

import { z } from 'zod';
import { openObject } from '../open-object';
import { calendarDateSchema, idSchema, instantSchema } from '../workspace/identity';

export const eventSchema = openObject({
  id: idSchema,
  title: z.string().min(1),
  note: z.string(),
  /** The day it happened, or began. */
  startsOn: calendarDateSchema.nullable(),
  /** An article can belong to many events. One that was deleted since stays named, and is passed over. */
  articleIds: z.array(idSchema),
  createdAt: instantSchema,
  createdBy: idSchema,
  modifiedAt: instantSchema,
  modifiedBy: idSchema,
});

export type Event = z.infer<typeof eventSchema>;
