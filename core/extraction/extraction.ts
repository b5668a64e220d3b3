// Owns what comes out of a file that is read in its own process: the text with its ranges, what the file says of itself,
// how it was read, and what is doubtful. Nothing of it is trusted before it has passed this schema.

import { z } from 'zod';
import { articleDetailsSchema, articleSchema } from '../article/article';
import { bodyChoiceSchema, howReadSchema } from './how-read';

export { READER_VERSIONS, type Encoding, type ExtractionWarning, type Reader } from './how-read';

export const extractionSchema = z.object({
  ...howReadSchema.shape,
  byteOrderMark: z.boolean(),
  details: articleDetailsSchema,
  text: articleSchema.shape.text,
  direction: articleSchema.shape.direction,
  markup: articleSchema.shape.markup,
  blocks: articleSchema.shape.blocks,
  inlines: articleSchema.shape.inlines,
});

export type Extraction = z.infer<typeof extractionSchema>;

/** What a file can be read with besides its bytes. */
export const extractionOptionsSchema = z.object({
  /** The encoding that the analyst has chosen, by its WHATWG name; null leaves it to the file and to detection. */
  encoding: z.string().nullable(),
  body: bodyChoiceSchema,
});

export type ExtractionOptions = z.infer<typeof extractionOptionsSchema>;

export const DEFAULT_EXTRACTION_OPTIONS: ExtractionOptions = { encoding: null, body: 'found' };
