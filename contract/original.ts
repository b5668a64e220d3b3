// Owns what the window sees of an article's original.

import { z } from 'zod';
import { LONGEST_SHOWN_ORIGINAL } from '../core/article/size-limit';
import { idSchema } from '../core/workspace/identity';

/** Which original: that of an article's text, or of the earlier text that has that id. */
export const originalReferenceSchema = z.object({ articleId: idSchema, revisionId: idSchema.nullable() });

export type OriginalReference = z.infer<typeof originalReferenceSchema>;

/** The kept bytes of an article's text, which were found to be what was imported. */
export const shownOriginalSchema = z.object({
  ...originalReferenceSchema.shape,
  title: z.string(),
  fileName: z.string(),
  byteLength: z.number().int().nonnegative(),
  sha256: z.string(),
  /** Its characters, where the bytes are a text; null for documents of other formats, which are not shown. */
  content: z
    .object({
      text: z.string().max(LONGEST_SHOWN_ORIGINAL),
      /** The WHATWG name of the encoding. */
      encoding: z.string(),
      /** UTF-16 code units that are left out at the end. */
      more: z.number().int().nonnegative(),
    })
    .nullable(),
});

export type ShownOriginal = z.infer<typeof shownOriginalSchema>;
