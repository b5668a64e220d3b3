// Owns what the window is told of files that were to be imported: what became of each, and what they are nearly the same as.

import { z } from 'zod';
import { extractionWarningSchema } from '../core/extraction/how-read';
import { idSchema } from '../core/workspace/identity';
import { resultSchema } from './result-schema';

/** What became of one file. */
export const importOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('imported'),
    articleId: idSchema,
    title: z.string(),
    /** The encoding that was found by nothing but the look of the text; null where something says it. */
    detectedEncoding: z.string().nullable(),
    /** What else makes its text doubtful, as the reader says it. */
    doubts: z.array(extractionWarningSchema),
  }),
  z.object({ kind: z.literal('already-there'), articleId: idSchema, title: z.string() }),
  z.object({ kind: z.literal('adopted'), title: z.string() }),
]);

export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** A file and what became of it, or why it was refused. */
export const importedFileSchema = z.object({
  /** What the file is called in lists: its path where that is known. */
  name: z.string(),
  result: resultSchema(importOutcomeSchema),
  /** By which it can be asked for again in another encoding, until the next import; null where that would not help. */
  again: idSchema.nullable(),
});

export type ImportedFile = z.infer<typeof importedFileSchema>;

/** An article that another is nearly the same as. */
export const likeArticleSchema = z.object({
  articleId: idSchema,
  /** Which earlier text of it; null for the one it has now. */
  revisionId: z.string().nullable(),
  /** How much of the shorter text stands in both, from 0 to 1. */
  likeness: z.number().min(0).max(1),
});

export type LikeArticle = z.infer<typeof likeArticleSchema>;
