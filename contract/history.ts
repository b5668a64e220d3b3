// Owns what the window sees of the history: acts without their whole records, and the states of one record.

import { z } from 'zod';
import { commandNameSchema } from '../core/commands/command';
import { idSchema, instantSchema } from '../core/workspace/identity';

/** One act. `what` names what it touched: a quote, a title, a name; empty where there is nothing to name. */
export const historyActSchema = z.object({
  sequence: z.number().int().positive(),
  at: instantSchema,
  analyst: z.string(),
  act: z.enum(['do', 'undo', 'redo']),
  command: commandNameSchema,
  /** True where the text came of the article's own original, which was read again. */
  isReadAgain: z.boolean(),
  what: z.string(),
  /** How many records it changed. */
  changes: z.number().int().nonnegative(),
});

export type HistoryAct = z.infer<typeof historyActSchema>;

/** Which record's history is asked for. A mention's includes that of the claim it states, a claim's its relations and silences. */
export const recordReferenceSchema = z.object({
  record: z.enum(['mention', 'claim', 'actor', 'relation', 'silence', 'event']),
  id: idSchema,
});

/** One field that an act changed, by its name in the record; values as they are shown, null for "not there". */
export const fieldChangeSchema = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const recordVersionSchema = historyActSchema.extend({
  record: z.enum(['mention', 'claim', 'actor', 'relation', 'silence', 'event', 'link']),
  /** What became of the record. */
  event: z.enum(['made', 'changed', 'deleted']),
  fields: z.array(fieldChangeSchema),
});

export type RecordVersion = z.infer<typeof recordVersionSchema>;
