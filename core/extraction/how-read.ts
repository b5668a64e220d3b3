// Owns the record of how a file was read: by which reader, in which encoding, what of it counts as the body, and what in the
// result is doubtful. An article keeps it, so that what was read can be read again and compared.

import { z } from 'zod';

/** The kinds of file there is a reader for. A reader's version is raised when it gives other text for the same bytes. */
export const READER_VERSIONS = {
  text: 1,
  markdown: 1,
  html: 1,
  docx: 1,
  odt: 1,
  pdf: 1,
  epub: 1,
  email: 1,
} as const;

export const readerSchema = z.enum(['text', 'markdown', 'html', 'docx', 'odt', 'pdf', 'epub', 'email']);

export type Reader = z.infer<typeof readerSchema>;

/** How the bytes became characters. Formats that fix it themselves, as a PDF does, have none. */
export const encodingSchema = z.object({
  /** The WHATWG Encoding Standard's name, such as `windows-1256`. */
  label: z.string(),
  reason: z.enum(['byte-order-mark', 'valid-utf-8', 'declared', 'detected', 'analyst']),
});

export type Encoding = z.infer<typeof encodingSchema>;

/** What the analyst should look at in the text, by a code that the locales have words for, with what fills them. */
export const extractionWarningSchema = z.object({
  code: z.enum([
    // The text was put together from glyphs on a page, so spaces, hyphens and the order of lines are guesses.
    'text-from-glyphs',
    // Letters of a right-to-left script were kept as shapes in the order of the page and put back.
    'right-to-left-reassembled',
    // Some characters are of no known script: `share` per cent of them.
    'unknown-characters',
    // Pages without any text, most often pictures of text: `count` of them.
    'pages-without-text',
    // The page declares one encoding and its bytes are of another: `declared`, `label`.
    'encoding-not-as-declared',
    // Nothing says the encoding, so it was detected: `label`.
    'encoding-detected',
    // The page declares one language and its text is of another: `declared`, `detected`.
    'language-not-as-declared',
    // No body was found in the page, so all of it counts as one.
    'body-not-found',
    // Parts that hold no text for an article, such as attachments: `count` of them.
    'parts-left-out',
    // The file has tracked changes, comments or notes that are not in the text: `count` of them.
    'notes-left-out',
    // Lists, quotes and other formatting that no parser would come to an end with, left as text: `count` lines.
    'markup-left-as-text',
  ]),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type ExtractionWarning = z.infer<typeof extractionWarningSchema>;

const MAKES_DOUBTFUL: ReadonlySet<ExtractionWarning['code']> = new Set<ExtractionWarning['code']>([
  'right-to-left-reassembled',
  'unknown-characters',
  'pages-without-text',
  'markup-left-as-text',
]);

/** True where letters of the text may be others than a reader of the file sees, may be missing, or count as something else. */
export const makesTextDoubtful = ({ code }: ExtractionWarning): boolean => MAKES_DOUBTFUL.has(code);

/** Which part of a page counts as its body: what Readability finds, or everything. */
export const bodyChoiceSchema = z.enum(['found', 'whole']);

export type BodyChoice = z.infer<typeof bodyChoiceSchema>;

/** How a text was read. Articles that came before this was kept have no record of it. */
export const howReadSchema = z.object({
  reader: readerSchema,
  readerVersion: z.number().int().positive(),
  /** Null where the format fixes the encoding itself, as a PDF does. */
  encoding: encodingSchema.nullable(),
  /** Null where the format has no page around a body, so that there is nothing to choose. */
  body: bodyChoiceSchema.nullable(),
  warnings: z.array(extractionWarningSchema),
});
