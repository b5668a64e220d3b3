// Owns what the window sees of backups.

import { z } from 'zod';
import { failureSchema } from '../core/result';
import { backupReasonSchema } from '../core/workspace/backup-reason';
import { instantSchema } from '../core/workspace/identity';

export const backupItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sound'),
    /** The path of its manifest, which names it. */
    path: z.string(),
    number: z.number(),
    reason: backupReasonSchema,
    madeAt: instantSchema,
    /** The last act that it holds. */
    sequence: z.number(),
    title: z.string(),
    counts: z.object({ articles: z.number(), mentions: z.number() }),
  }),
  z.object({ kind: z.literal('unreadable'), path: z.string(), problem: failureSchema }),
]);

export type BackupItem = z.infer<typeof backupItemSchema>;

/** The backups of a workspace, newest first, and the folder they are in. */
export const backupListSchema = z.object({ folder: z.string(), backups: z.array(backupItemSchema) });

export type BackupList = z.infer<typeof backupListSchema>;
