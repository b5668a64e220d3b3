// Owns what the window sees of an evidence pack that was opened.

import { z } from 'zod';
import { problemSchema } from './verification';

/**
 * What a check of the pack has found; none where `problems` is empty, and only then can it be opened or merged. `madeOn` is a
 * day, `YYYY-MM-DD`.
 */
export const givenPackSchema = z.object({
  file: z.string(),
  workspaceTitle: z.string(),
  madeOn: z.string().nullable(),
  items: z.number(),
  manifestSha256: z.string(),
  problems: z.array(problemSchema),
});

export type GivenPack = z.infer<typeof givenPackSchema>;
