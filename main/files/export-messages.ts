// Owns what passes between the app and the process that makes its exports. Both are of one program and one version.

import { z } from 'zod';
import { chosenOptionsSchema, exportFormatNameSchema } from '../../core/exporters/export-format';
import { exportLossSchema } from '../../core/exporters/loss';
import type { Article } from '../../core/article/article';
import type { Workspace } from '../../core/workspace/workspace';

/** A workspace that has passed its schema when it was opened; it is not looked through again on the way. */
const passed = <Value>(): z.ZodType<Value> => z.custom<Value>((value) => typeof value === 'object' && value !== null);

/** What is asked. A workspace is sent once, its articles some at a time, and then exported as often as is wanted. */
export const exportRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), workspace: passed<Workspace>() }),
  z.object({ kind: z.literal('articles'), articles: z.array(passed<Article>()) }),
  z.object({
    kind: z.literal('make'),
    id: z.number().int(),
    format: exportFormatNameSchema,
    options: chosenOptionsSchema,
    scope: z.object({ eventId: z.string().nullable(), madeOn: z.string().nullable(), version: z.string() }),
    /** Whether the files are wanted, or only what they would be. */
    isWhole: z.boolean(),
  }),
]);
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const madeExportSchema = z.object({
  files: z.array(z.object({ path: z.string(), content: z.instanceof(Uint8Array) })),
  /** How many files there are, and of how many bytes in all, whether or not they are here. */
  count: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  losses: z.array(exportLossSchema),
});
export type MadeExport = z.infer<typeof madeExportSchema>;

export const exportReplySchema = z.object({ id: z.number().int(), made: madeExportSchema });
export type ExportReply = z.infer<typeof exportReplySchema>;
