// Owns the shape of what is typed and not saved yet, as the window leaves it with main, so that it outlives the window.

import { z } from 'zod';
import { idSchema } from '../core/workspace/identity';

export const draftSchema = z.object({
  /** Which field it is in, the same at every start: `mention/<id>/note`, `workspace/title`. */
  key: z.string().min(1),
  /** What the field is called, in words. */
  name: z.string(),
  text: z.string(),
  /** The saved value that it was typed over. */
  over: z.string(),
});

export type Draft = z.infer<typeof draftSchema>;

/** Where the analyst was. */
export const viewSchema = z.object({ articleId: idSchema.nullable(), mentionId: idSchema.nullable() });

export const keptDraftsSchema = z.object({ drafts: z.array(draftSchema), view: viewSchema });

export type KeptDrafts = z.infer<typeof keptDraftsSchema>;

export const recalledDraftsSchema = keptDraftsSchema.extend({
  /** What was typed in a field of something that is no longer in the workspace. */
  homeless: z.array(draftSchema),
});

export type RecalledDrafts = z.infer<typeof recalledDraftsSchema>;
