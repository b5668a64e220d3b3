// Owns what is asked of a search that runs elsewhere, and the shape of what it tells while it goes on.

import { z } from 'zod';
import { failureSchema } from '../result';
import { CONCORDANCE_ORDERS } from '../queries/concordance';
import { mentionKindSchema } from '../mention/mention';
import { directionSchema, idSchema, offsetSchema } from '../workspace/identity';

/** The ways to look for words that the window offers. Beside them it has the switch `exact`. */
export const QUESTION_MODES = ['folded', 'word', 'fuzzy', 'regex'] as const;

/** `records`: the records that are found, with their hits. `context`: the places in articles, with what is beside them. */
export const questionSchema = z.object({
  typed: z.string(),
  mode: z.enum(QUESTION_MODES),
  exact: z.boolean(),
  show: z.enum(['records', 'context']),
  /** Of the rows of `context`. */
  order: z.enum(CONCORDANCE_ORDERS),
  /** The language of the interface, by which words and names are ordered. */
  language: z.string(),
});

export type Question = z.infer<typeof questionSchema>;

/** The most hits that are told of with their words; the rest is counted. */
export const MOST_HITS = 1000;

/** The most rows of a concordance: as many as can be marked with one act. */
export const MOST_ROWS = 5000;

const placeSchema = z.object({ start: offsetSchema, end: offsetSchema });

const foundHitSchema = z.object({
  field: z.enum(['title', 'text', 'quote', 'gloss', 'translation', 'note', 'name']),
  /** As it is shown, in an article without the syntax that the reading view folds away. */
  before: z.string(),
  match: z.string(),
  after: z.string(),
  direction: directionSchema,
  /** In the article's text, in UTF-16 code units; null for what does not stand there. */
  place: placeSchema.nullable(),
});

export type FoundHit = z.infer<typeof foundHitSchema>;

/** A found record as the window shows it. */
export const foundItemSchema = z.object({
  in: z.enum(['article', 'mention', 'claim', 'actor', 'note']),
  /** Of a note: of the record that it is on. */
  id: z.string(),
  noteOf: z.enum(['mention', 'claim', 'actor', 'event']).nullable(),
  /** The article that it is in; null for what is in none by itself. */
  articleId: idSchema.nullable(),
  /** Of a mention. */
  kind: mentionKindSchema.nullable(),
  code: z.string().nullable(),
  /** What it is called: the gloss of a claim, the name of an actor, the quote of a mention, the title of the others. */
  name: z.string(),
  hits: z.array(foundHitSchema),
  more: z.number().int().nonnegative(),
});

export type FoundItem = z.infer<typeof foundItemSchema>;

/** A row of the concordance. */
export const contextRowSchema = z.object({
  articleId: idSchema,
  ...placeSchema.shape,
  line: z.number().int(),
  direction: directionSchema,
  /** Beside the hit, as the text is shown: without the syntax that the reading view folds away. */
  left: z.string(),
  right: z.string(),
  /** The text's own characters from `start` to `end`, and how they are shown. */
  hit: z.string(),
  shownHit: z.string(),
  /** The kinds of the mentions on it, each once. */
  marked: z.array(z.object({ kind: mentionKindSchema, code: z.string().exactOptional() })),
});

export type ContextRow = z.infer<typeof contextRowSchema>;

/** What a search tells. `id` is that of the question; what is told of an earlier one comes too late. */
export const toldSchema = z.discriminatedUnion('kind', [
  /** The articles are read, as far as they are other than at the last search: `done` of `total`. */
  z.object({ kind: z.literal('preparing'), id: z.number(), done: z.number(), total: z.number() }),
  z.object({
    kind: z.literal('found'),
    id: z.number(),
    items: z.array(foundItemSchema),
    rows: z.array(contextRowSchema),
    done: z.number(),
    total: z.number(),
  }),
  z.object({
    kind: z.literal('over'),
    id: z.number(),
    hits: z.number(),
    /** What was found beyond what is told of. */
    left: z.object({ records: z.number(), hits: z.number() }),
    /** Texts over which the expression took too long. */
    tooLong: z.number(),
    /** False where those were so many that the rest was not searched. */
    isComplete: z.boolean(),
  }),
  z.object({ kind: z.literal('failed'), id: z.number(), failure: failureSchema }),
]);

export type Told = z.infer<typeof toldSchema>;
