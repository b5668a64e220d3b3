// Owns the list of all acts that change a workspace. A command says what the analyst means; what it does to which
// records is decided in this folder, the same for the window, the command line and the tests.

import { z } from 'zod';
import type { AnnotationBatch } from '../annotations/batch';
import { articleDetailsSchema, type Article, type TextReading } from '../article/article';
import { blockRoleSchema } from '../article/block';
import { actorTypeSchema } from '../actors/actor';
import { certaintySchema, credibilitySchema, slotValueSchema, stanceSchema } from '../attribution/stance';
import { codebookSchema } from '../codebook/codebook';
import { checkWorthinessSchema, contestedReasonSchema, mentionKindSchema } from '../mention/mention';
import type { TextRange } from '../text/trim-range';
import { directionSchema, idSchema, offsetSchema } from '../workspace/identity';
import { actorCommandSchemas } from './actor-command-schemas';
import { claimCommandSchemas } from './claim-command-schemas';
import { savedFilterCommandSchemas } from './saved-filter-commands';

const articleId = idSchema;
const mentionId = idSchema;

/** A raw selection; commands snap and trim it themselves. Start and end may be in either order. */
export const selectionSchema = z.object({ start: offsetSchema, end: offsetSchema });

/** More marks than this at one press are a slip; undo, margin and journal stay quick up to here. */
export const MOST_MENTIONS_AT_ONCE = 5000;

/** A place that a search has found; nothing is marked where the text no longer has these words there. */
export const hitToMarkSchema = z.object({ articleId, ...selectionSchema.shape, words: z.string() });

export type HitToMark = z.infer<typeof hitToMarkSchema>;

const tagsSchema = z.array(z.string().trim().min(1));

/** New values of attributes by their ids; an empty one takes the value back, one that is left out stays. */
const attributesSchema = z.record(z.string(), z.string());

/** What the analyst can change on a mention, by kind. Fields left out stay as they are. */
export const mentionEditSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    note: z.string().exactOptional(),
    tags: tagsSchema.exactOptional(),
    attributes: attributesSchema.exactOptional(),
    checkWorthiness: checkWorthinessSchema.nullable().exactOptional(),
    stance: stanceSchema.nullable().exactOptional(),
    certainty: certaintySchema.nullable().exactOptional(),
    credibility: credibilitySchema.nullable().exactOptional(),
    values: z.array(slotValueSchema.strip()).exactOptional(),
    /** The proposition in the analyst's words; an empty one takes the claim back. */
    gloss: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('source'),
    note: z.string().exactOptional(),
    tags: tagsSchema.exactOptional(),
    attributes: attributesSchema.exactOptional(),
    name: z.string().exactOptional(),
    sourceType: actorTypeSchema.nullable().exactOptional(),
    role: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('contested'),
    note: z.string().exactOptional(),
    tags: tagsSchema.exactOptional(),
    attributes: attributesSchema.exactOptional(),
    reason: contestedReasonSchema.nullable().exactOptional(),
    contestedBy: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('cue'),
    note: z.string().exactOptional(),
    tags: tagsSchema.exactOptional(),
    attributes: attributesSchema.exactOptional(),
  }),
  z.object({
    kind: z.literal('own'),
    note: z.string().exactOptional(),
    tags: tagsSchema.exactOptional(),
    attributes: attributesSchema.exactOptional(),
  }),
]);

export type MentionEdit = z.infer<typeof mentionEditSchema>;

/** The commands that the window may send. */
export const editCommandSchema = z.discriminatedUnion('command', [
  z.object({ command: z.literal('edit-article'), articleId, details: articleDetailsSchema }),
  z.object({ command: z.literal('delete-article'), articleId }),
  z.object({
    command: z.literal('set-block-direction'),
    articleId,
    blockId: z.string(),
    /** null gives the block back the direction that the article is set to, or else that of its text. */
    direction: directionSchema.nullable(),
  }),
  z.object({
    command: z.literal('set-article-direction'),
    articleId,
    /** null lets the text decide again. */
    setting: z.object({ direction: directionSchema, scope: z.enum(['neutral-lines', 'all-lines']) }).nullable(),
    /** What becomes of the lines whose direction was set one by one. */
    linesSetByHand: z.enum(['keep', 'let-go']),
  }),
  z.object({
    command: z.literal('set-block-role'),
    articleId,
    blockIds: z.array(z.string()).min(1),
    /** null gives the blocks back the role that the reading of the file proposed. */
    role: blockRoleSchema.nullable(),
  }),
  z.object({
    command: z.literal('add-mention'),
    articleId,
    kind: mentionKindSchema,
    /** For the kind `own`: its id in the codebook. */
    code: z.string().exactOptional(),
    selections: z.array(selectionSchema).min(1),
    note: z.string().exactOptional(),
  }),
  z.object({
    command: z.literal('add-mentions'),
    articleId,
    kind: mentionKindSchema,
    /** For the kind `own`: its id in the codebook. */
    code: z.string().exactOptional(),
    /** Each becomes a mention of its own, but those that a mention of the kind marks already. */
    selections: z.array(selectionSchema).min(1).max(MOST_MENTIONS_AT_ONCE),
  }),
  z.object({
    command: z.literal('mark-hits'),
    kind: mentionKindSchema,
    /** For the kind `own`: its id in the codebook. */
    code: z.string().exactOptional(),
    /** In whatever articles; each becomes a mention of its own, but those that a mention of the kind marks already. */
    hits: z.array(hitToMarkSchema).min(1).max(MOST_MENTIONS_AT_ONCE),
  }),
  z.object({
    command: z.literal('add-range'),
    articleId,
    mentionId,
    selection: selectionSchema,
  }),
  z.object({
    command: z.literal('set-ranges'),
    articleId,
    mentionId,
    selections: z.array(selectionSchema).min(1),
  }),
  z.object({ command: z.literal('edit-mention'), articleId, mentionId, edit: mentionEditSchema }),
  z.object({ command: z.literal('delete-mention'), articleId, mentionId }),
  z.object({ command: z.literal('link-source'), articleId, claimMentionId: idSchema, sourceMentionId: idSchema }),
  z.object({ command: z.literal('unlink-source'), articleId, linkId: idSchema }),
  z.object({
    command: z.literal('set-actor'),
    articleId,
    mentionId,
    /** An actor by id, a new one by name, or null for none. */
    actor: z.union([z.object({ id: idSchema }), z.object({ name: z.string().trim().min(1) })]).nullable(),
  }),
  z.object({ command: z.literal('rename-workspace'), title: z.string().trim().min(1) }),
  z.object({
    command: z.literal('edit-codebook'),
    /** All of it. A new kind, attribute or slot has the id '' and is given one; the version is counted on. */
    codebook: codebookSchema.omit({ version: true }),
  }),
  ...claimCommandSchemas,
  ...actorCommandSchemas,
  ...savedFilterCommandSchemas,
]);

export type EditCommand = z.infer<typeof editCommandSchema>;

/** The command of one name. */
export type CommandOf<Name extends EditCommand['command']> = Extract<EditCommand, { command: Name }>;

/** The command that only import makes, from what it has read and checked. */
export interface ImportCommand {
  readonly command: 'import-article';
  readonly article: Article;
}

/** The command that only an import of annotations makes, from what was placed and approved. */
export interface ImportAnnotationsCommand {
  readonly command: 'import-annotations';
  readonly batch: AnnotationBatch;
}

/** The command that only a new revision makes, from a text that was read and checked, and a table that was approved. */
export interface ReviseCommand {
  readonly command: 'revise-article';
  readonly articleId: string;
  readonly reading: TextReading;
  /** Where each mention is to stand in the new text, by its id; the others keep their anchors. */
  readonly places: ReadonlyMap<string, readonly TextRange[]>;
  /** Why, in the analyst's words; may be empty. */
  readonly note: string;
}

/** Commands that main makes itself, and takes from no window. */
export type OwnCommand = ImportCommand | ImportAnnotationsCommand | ReviseCommand;

export type Command = EditCommand | OwnCommand;

export const commandNameSchema = z.enum([
  'edit-article',
  'delete-article',
  'set-block-direction',
  'set-article-direction',
  'set-block-role',
  'add-mention',
  'add-mentions',
  'mark-hits',
  'add-range',
  'set-ranges',
  'edit-mention',
  'delete-mention',
  'link-source',
  'unlink-source',
  'set-actor',
  'rename-workspace',
  'import-article',
  'revise-article',
  'make-claim',
  'edit-claim',
  'delete-claim',
  'attach-mention',
  'merge-claims',
  'split-claim',
  'review-claim',
  'relate-claims',
  'relate-mentions',
  'unite-mentions',
  'edit-relation',
  'delete-relation',
  'note-silence',
  'delete-silence',
  'make-event',
  'edit-event',
  'delete-event',
  'make-saved-filter',
  'edit-saved-filter',
  'delete-saved-filter',
  'make-actor',
  'edit-actor',
  'delete-actor',
  'merge-actors',
  'resolve-sources',
  'set-attribution',
  'accept-cues',
  'edit-codebook',
  'import-annotations',
  /** Acts of main itself, which no command stands for: they resolve to changes in other ways. */
  'merge',
  'restore-backup',
  'take-in-file',
]);

/** What the history calls a command. */
export type CommandName = z.infer<typeof commandNameSchema>;
