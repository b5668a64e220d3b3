// Owns the article: one imported text with what is known about it. Its text is evidence and never changes in place.

import { z } from 'zod';
import { openObject } from '../open-object';
import {
  calendarDateSchema,
  directionSchema,
  idSchema,
  instantSchema,
  languageTagSchema,
  sha256Schema,
} from '../workspace/identity';
import { howReadSchema } from '../extraction/how-read';
import { blockSchema, inlineSchema, type Block, type Inline } from './block';
import { mentionSchema } from '../mention/mention';
import { revisionSchemaOf } from './revision';

/** Where the bytes of an original came from. */
export const sourceOfBytesSchema = z.discriminatedUnion('kind', [
  /** A file of this machine. An export leaves its path out, which would tell the names of folders and users. */
  openObject({ kind: z.literal('file'), path: z.string().nullable() }),
  /** A file inside an archive; `part` is its name there. */
  openObject({ kind: z.literal('archive'), path: z.string().nullable(), part: z.string() }),
  /** Text that was put in from the clipboard. */
  openObject({ kind: z.literal('pasted') }),
  /** A file that was dropped on the window, which does not tell where it lies. */
  openObject({ kind: z.literal('dropped') }),
]);

export type SourceOfBytes = z.infer<typeof sourceOfBytesSchema>;

export const originalSchema = openObject({
  /** SHA-256 of the imported bytes, under which they are kept. */
  sha256: sha256Schema,
  byteLength: z.number().int().positive(),
  fileName: z.string(),
  /** True when the bytes began with a UTF-8 byte order mark, which is not part of the text. */
  byteOrderMark: z.boolean(),
  importedAt: instantSchema,
  importedBy: idSchema,
  /** There where the kept bytes were read again since: when, and by whom. */
  readAgain: openObject({ at: instantSchema, by: idSchema }).exactOptional(),
  source: sourceOfBytesSchema.exactOptional(),
  /** The version of Hashiya that read the bytes. */
  toolVersion: z.string().exactOptional(),
  howRead: openObject(howReadSchema.shape).exactOptional(),
  /** SHA-256 of the text as UTF-8, by which it is known to be as it was read where the bytes are not the text's own. */
  textSha256: sha256Schema.exactOptional(),
});

export const articleDetailsSchema = z.object({
  title: z.string().min(1),
  outlet: z.string().nullable(),
  /** Who wrote it, as the page says it; left out where it does not. */
  byline: z.string().min(1).exactOptional(),
  url: z.string().nullable(),
  /** The day of publication. */
  publishedOn: calendarDateSchema.nullable(),
  language: languageTagSchema.nullable(),
});

export type ArticleDetails = z.infer<typeof articleDetailsSchema>;

/** A link between two mentions: the claim `from` is asserted by the source `to`. */
export const linkSchema = openObject({
  id: idSchema,
  kind: z.literal('asserted-by'),
  from: idSchema,
  to: idSchema,
  createdAt: instantSchema,
  createdBy: idSchema,
});

/** What an article is read as: what a new revision of it replaces, and what an earlier one keeps. */
const readingShape = {
  /** The direction that most of the text has, or that the analyst set; lines without letters fall back on it. */
  direction: directionSchema,
  /**
   * There where the analyst set `direction`: for the lines without letters, or for all lines that were not set one by
   * one. Left out, the text itself decides.
   */
  directionScope: z.enum(['neutral-lines', 'all-lines']).exactOptional(),
  /** How the text came about: a file's own characters, or what was extracted from a page or document. */
  markup: z.enum(['plain', 'markdown', 'extracted']),
  original: originalSchema,
  text: z.string().min(1),
  blocks: z.array(blockSchema).min(1),
  inlines: z.array(inlineSchema),
};

export const articleSchema = openObject({
  ...articleDetailsSchema.shape,
  id: idSchema,
  ...readingShape,
  /** In reading order. */
  mentions: z.array(mentionSchema),
  /** Links whose claim mention is in this article. */
  links: z.array(linkSchema),
  /** What the article was before its text was revised, oldest first; left out where it never was. */
  revisions: z.array(revisionSchemaOf(readingShape)).min(1).exactOptional(),
});

export type Article = z.infer<typeof articleSchema>;

/** An earlier text of an article. */
export type Revision = NonNullable<Article['revisions']>[number];

const readingSchema = z.object(readingShape);

/** A text as it was read: what an article is made of besides its details and what was marked on it. */
export type TextReading = z.infer<typeof readingSchema>;

/** What an article, or an earlier text of it, was read as, and nothing else. */
export const readingOf = (article: Article | Revision): TextReading => readingSchema.parse(article);

/** The article with another reading; nothing is left of the one it had. */
export const withReading = (article: Article, reading: TextReading): Article => {
  const kept = Object.fromEntries(Object.entries(article).filter(([field]) => !(field in readingShape)));
  // All fields that an article has besides its reading are still there; TypeScript cannot follow them through a list.
  return { ...(kept as Omit<Article, keyof TextReading>), ...reading };
};

/** All that the article is and was read as: its text, and then its earlier texts, the latest of them first. */
export const readingsOf = (article: Article): (Article | Revision)[] => [
  article,
  ...(article.revisions ?? []).toReversed(),
];

/** The article's direction as one value: what it is, and how far the analyst's setting of it reaches, if there is one. */
export const articleDirectionSchema = articleSchema.pick({ direction: true, directionScope: true }).strip();

export type ArticleDirection = z.infer<typeof articleDirectionSchema>;

/** The ranges of the text that the reading view folds away. */
export const foldedRanges = (article: Pick<Article, 'inlines'>): Inline[] =>
  article.inlines.filter((inline) => inline.kind === 'syntax');

/** The block that holds an offset, or the one before where it stands between two; undefined only without blocks. */
export const blockAt = ({ blocks }: Pick<Article, 'blocks'>, offset: number): Block | undefined => {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)];
};

/** The number of a block's line in the text, from 1; it is what the block is named by. */
export const lineNumberOf = (block: Pick<Block, 'id'>): number => Number(block.id.slice(1));
