// Owns what window and main say to each other of the hits of a search.

import { z } from 'zod';
import { hitToMarkSchema, MOST_MENTIONS_AT_ONCE } from '../core/commands/command';
import { mentionKindSchema } from '../core/mention/mention';

/** Hits that are to be marked as a kind. */
export const markChoiceSchema = z.object({
  kind: mentionKindSchema,
  /** For the kind `own`: its id in the codebook. */
  code: z.string().exactOptional(),
  hits: z.array(hitToMarkSchema).min(1).max(MOST_MENTIONS_AT_ONCE),
});

/** The rows of a table, in their order; one whose words are no longer there is left out. */
export const tableChoiceSchema = z.object({ rows: z.array(hitToMarkSchema).min(1).max(MOST_MENTIONS_AT_ONCE) });
