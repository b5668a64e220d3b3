// Owns what the page shows before the app in it is there: the beginning of the article that was read last, where it stood
// when the app was left. It is all that is known then, and it gives way to the app.

import { z } from 'zod';
import { blockSchema, inlineSchema } from '../article/block';
import { directionSchema, idSchema, languageTagSchema } from '../workspace/identity';

/** No window is larger, in CSS pixels. */
const MOST = 100_000;

const length = z.number().min(0).max(MOST);

/** A box of the window, in CSS pixels from its left and its top. What is not wholly in the window reaches out of it. */
const boxSchema = z.object({ left: z.number().min(-MOST).max(MOST), top: length, width: length, height: length });

export type Box = z.infer<typeof boxSchema>;

/** Where an article's text stood in the window, with what stood around it, as it is before anything is scrolled. */
export const textPlaceSchema = z.object({
  articleId: idSchema,
  /** The size of the window's page. */
  window: z.object({ width: length, height: length }),
  bar: boxSchema,
  library: boxSchema,
  /** What text and cards are scrolled in. */
  reader: boxSchema,
  /** The title with its details, and the line under them. */
  header: boxSchema,
  text: boxSchema,
  margin: boxSchema,
  foot: boxSchema,
  isSyntaxShown: z.boolean(),
});

export type TextPlace = z.infer<typeof textPlaceSchema>;

/** So many lines at most are shown, and after so many characters (UTF-16 code units) no further one: more than a window shows. */
const MOST_LINES = 60;
const ENOUGH_CHARACTERS = 6000;

const firstOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(z.unknown())
    .transform((all) => all.slice(0, most))
    .pipe(z.array(item));

/** The beginning of an article, out of what its file holds: the rest of a long one is not looked at. */
export const earlyArticleSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    language: languageTagSchema.nullable(),
    direction: directionSchema,
    markup: z.enum(['plain', 'markdown', 'extracted']),
    text: z.string(),
    blocks: firstOf(blockSchema, MOST_LINES),
    // Each begins in a line, and a line has at most so many as it has characters.
    inlines: firstOf(inlineSchema, ENOUGH_CHARACTERS),
  })
  .transform((article) => {
    const full = article.blocks.findIndex(({ end }) => end >= ENOUGH_CHARACTERS);
    return { ...article, blocks: full === -1 ? article.blocks : article.blocks.slice(0, full + 1) };
  });

export type EarlyArticle = z.infer<typeof earlyArticleSchema>;
