// Owns what the window sees of an evidence pack that was opened.

import { z } from 'zod';
import { problemSchema } from './verification';

/**
 * What a check of the pack has found; none where `problems` is empty, and only then can it be opened or merged. `madeOn` is a
 * day, `YYYY-MM-DD`; `file` is its path, or its name where it was dropped.
 */
export const givenPackSchema = z.object({
  file: z.string(),
  workspaceTitle: z.string(),
  madeOn: z.string().nullable(),
  items: z.number(),
  manifestSha256: z.string(),
  problems: z.array(problemSchema),
});

/** A pack that was dropped: a page does not know where it lies, so its bytes come with the name of its file. */
export const droppedPackSchema = z.object({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) });

export type GivenPack = z.infer<typeof givenPackSchema>;
