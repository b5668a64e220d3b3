// Owns what the window sees of a check of the workspace.

import { z } from 'zod';
import { isProblemKind, type ProblemKind } from '../core/locales/en/problems';

/** `kind` and `details` are the words of a problem and what fills them. */
export const problemSchema = z.object({
  kind: z.custom<ProblemKind>(isProblemKind),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const verificationSchema = z.object({
  articles: z.number(),
  mentions: z.number(),
  problems: z.array(problemSchema),
});

export type VerificationReply = z.infer<typeof verificationSchema>;
