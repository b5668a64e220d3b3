// Owns what the window holds of an open workspace: everything but the texts, which it asks for one by one.

import { z } from 'zod';
import { commandNameSchema } from '../core/commands/command';
import { articleSummarySchema } from '../core/queries/article-summary';
import { accessSchema } from '../core/workspace/access';
import { changeSchema } from '../core/workspace/change';
import { findingSchema } from '../core/workspace/finding';
import { idSchema } from '../core/workspace/identity';
import { workspaceSchema } from '../core/workspace/workspace';

/** Which command undo and redo would take next; null for none. */
export const historyStateSchema = z.object({
  undo: commandNameSchema.nullable(),
  redo: commandNameSchema.nullable(),
});

export const snapshotSchema = workspaceSchema.omit({ articles: true }).extend({
  folder: z.string(),
  articles: z.array(articleSummarySchema),
  history: historyStateSchema,
  access: accessSchema,
  /** What opening it has come upon. */
  findings: z.array(findingSchema),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** What an act did, for the window to follow: the changes, and the new sums of the articles they touched. */
export const doneSchema = z.object({
  act: z.enum(['do', 'undo', 'redo']),
  command: commandNameSchema,
  changes: z.array(changeSchema),
  summaries: z.array(articleSummarySchema),
  removedArticles: z.array(idSchema),
  history: historyStateSchema,
});

export type DoneReply = z.infer<typeof doneSchema>;
