// Owns the lines of an article and the formatting that lies over them.

import { z } from 'zod';
import { openObject } from '../open-object';
import { directionSchema, languageTagSchema, offsetSchema } from '../workspace/identity';

/** What a line is: `body` of the article, or `clutter` that stands around it, such as a menu or a newsletter box. */
export const blockRoleSchema = z.enum(['body', 'clutter']);

export type BlockRole = z.infer<typeof blockRoleSchema>;

export const blockSchema = openObject({
  id: z.string().regex(/^b[0-9]+$/),
  /** `[start, end)` of the article's text, without the line break. */
  start: offsetSchema,
  end: offsetSchema,
  kind: z.enum(['heading', 'paragraph', 'list-item', 'quote']),
  /** A heading's level 1–6; null for the rest. */
  level: z.number().int().min(1).max(6).nullable(),
  /** The block's language where it is not the article's. */
  language: languageTagSchema.nullable(),
  direction: directionSchema,
  directionReason: z.enum(['detected', 'markup', 'analyst']),
  /** There where the analyst set the direction of all lines of the article at once, and not that of this line. */
  directionScope: z.literal('article').exactOptional(),
  role: blockRoleSchema,
  /** There where the analyst set the role: the one that the reading of the file proposed, to which it can go back. */
  proposedRole: blockRoleSchema.exactOptional(),
});

export type Block = z.infer<typeof blockSchema>;

export const inlineSchema = openObject({
  start: offsetSchema,
  end: offsetSchema,
  /** `syntax` is Markdown's own punctuation, which the reading view folds away. */
  kind: z.enum(['emphasis', 'strong', 'code', 'link', 'syntax']),
  /** Where a link points; null for the rest. It is shown and never followed. */
  address: z.string().nullable(),
});

export type Inline = z.infer<typeof inlineSchema>;
