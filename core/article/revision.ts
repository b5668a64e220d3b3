// Owns what is kept of an article's earlier text when a new revision takes its place: all of it as it was read, why and by
// whom it was replaced, and what was marked on it.

import { z } from 'zod';
import { anchorRangeSchema } from '../anchor/anchor';
import { openObject } from '../open-object';
import { idSchema, instantSchema } from '../workspace/identity';

/** The schema of an earlier text. `reading` are the fields of an article that a revision replaces. */
export const revisionSchemaOf = <Reading extends z.ZodRawShape>(reading: Reading) =>
  openObject({
    id: idSchema,
    ...reading,
    replacedAt: instantSchema,
    replacedBy: idSchema,
    /** Why, in the analyst's words; may be empty. */
    note: z.string(),
    /**
     * Where the mentions stood that were placed on this text when it was replaced, by their ids. Each quote stands at its
     * place in this text. A mention may have been deleted since.
     */
    anchors: z.record(idSchema, z.array(anchorRangeSchema).min(1)),
  });
