// Owns the requests about what comes into a workspace and goes out of it: files, packs, exports, revisions, merges.

import { z } from 'zod';
import { annotationPlanSchema } from '../core/annotations/annotation-report';
import { mappingSchema } from '../core/annotations/mapping';
import { exportFormatSchema } from '../core/exporters/export-format';
import { extractionOptionsSchema } from '../core/extraction/extraction';
import { downloadCheckSchema } from '../core/download/download-check';
import { textDifferenceSchema } from '../core/revision/text-difference';
import { idSchema } from '../core/workspace/identity';
import {
  exportChoiceSchema,
  exportPreviewSchema,
  packChoiceSchema,
  packPreviewSchema,
  savedPackSchema,
} from './export';
import { droppedPackSchema, givenPackSchema } from './given-pack';
import { importedFileSchema, importOutcomeSchema, likeArticleSchema } from './imported';
import { mergeOfferSchema } from './merge';
import { originalReferenceSchema, shownOriginalSchema } from './original';
import { pastedFormSchema } from './pasted';
import { revisionDecisionsSchema, revisionOfferSchema } from './revision';
import { doneSchema, snapshotSchema } from './snapshot';

import { nothing, type Requests } from './request';

/** What became of files, in their order. */
const importedSchema = z.object({ files: z.array(importedFileSchema), workspace: snapshotSchema });

export const fileRequests = {
  /** Compares a colleague's export, or workspace folder, which is asked for by dialog, or the pack that is shown, with the open workspace. */
  'merge:choose': {
    args: z.object({ source: z.enum(['export', 'folder', 'pack']) }),
    value: mergeOfferSchema.nullable(),
  },
  /** Takes the compared bundle in, as one act; `choices` by item key, where they differ from the proposal. */
  'merge:apply': {
    args: z.object({ choices: z.record(z.string(), z.enum(['ours', 'theirs'])) }),
    value: z.object({ changes: z.number(), workspace: snapshotSchema }),
  },
  'merge:drop': { args: nothing, value: nothing },
  /** Checks the evidence pack that a file manager has handed over; null where there is none, or no more. Long work. */
  'pack:take-given': { args: nothing, value: givenPackSchema.nullable() },
  /** Asks for an evidence pack by dialog and checks it. Long work. */
  'pack:choose': { args: nothing, value: givenPackSchema.nullable() },
  /** Checks an evidence pack that was dropped on the window, by its bytes. Long work. */
  'pack:check-dropped': { args: droppedPackSchema, value: givenPackSchema },
  /** Lets go of the pack that was shown. */
  'pack:let-go': { args: nothing, value: nothing },
  /** Makes a workspace of the pack that was shown last, in an empty folder that is asked for, and opens it. Long work. */
  'pack:open': { args: nothing, value: snapshotSchema.nullable() },
  /** Asks for a downloaded file by dialog, and for its signature where none is beside it, and checks it. Long work. */
  'download:check': { args: nothing, value: downloadCheckSchema.nullable() },
  /** Asks for files of other tools by dialog, reads and places what is marked in them. Long work. */
  'annotations:choose': { args: nothing, value: annotationPlanSchema.nullable() },
  /** What was placed, under another mapping. */
  'annotations:plan': { args: mappingSchema, value: annotationPlanSchema },
  /** Brings in what was placed, under a mapping, as one act. Long work. */
  'annotations:apply': { args: mappingSchema, value: z.object({ changes: z.number(), workspace: snapshotSchema }) },
  'annotations:drop': { args: nothing, value: nothing },
  /** Compares the text of a file, which is asked for by dialog, with an article's. Long work. */
  'revision:choose': { args: z.object({ articleId: idSchema }), value: revisionOfferSchema.nullable() },
  /** Reads an article's own original again, with that body and encoding, and compares both. Long work. */
  'revision:read-again': {
    args: z.object({ articleId: idSchema, options: extractionOptionsSchema }),
    value: revisionOfferSchema,
  },
  /** Compares the text of another article, which was imported by itself, with an article's. Long work. */
  'revision:of-article': { args: z.object({ articleId: idSchema, importedAs: idSchema }), value: revisionOfferSchema },
  /** Gives the article the text that was compared, as one act; rows without a decision go by their default. */
  'revision:apply': { args: z.object({ decisions: revisionDecisionsSchema, note: z.string() }), value: doneSchema },
  /** Compares the same text anew, after the article has changed. */
  'revision:again': { args: nothing, value: revisionOfferSchema },
  'revision:drop': { args: nothing, value: nothing },
  /**
   * The kept bytes of an article's text, or of an earlier one, checked against their hash; the beginning of their characters
   * where they are a text.
   */
  'original:read': { args: originalReferenceSchema, value: shownOriginalSchema },
  'original:show-in-folder': { args: originalReferenceSchema, value: nothing },
  /** Writes a copy of the kept bytes to a file that is asked for by dialog; null when the dialog was closed. */
  'original:save-copy': {
    args: originalReferenceSchema,
    value: z.object({ path: z.string(), byteLength: z.number() }).nullable(),
  },
  /**
   * Asks for files, or for a folder whose files are all meant, and imports them. Null as well where an evidence pack was
   * chosen by itself: it is shown, not imported. Long work.
   */
  'import:choose': { args: z.object({ source: z.enum(['files', 'folder']) }), value: importedSchema.nullable() },
  'import:pasted': {
    /** The forms that the clipboard has the same content in, the richest first; the first with text in it is imported. */
    args: z.array(pastedFormSchema).min(1).max(2),
    value: z.object({ outcome: importOutcomeSchema, workspace: snapshotSchema }),
  },
  /** Dropped files, several as one act; `name` is what lists call them. Long work. */
  'import:contents': {
    args: z
      .array(z.object({ name: z.string(), fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
      .min(1),
    value: importedSchema,
  },
  /** The beginning of the text that a file of the last import has in an encoding. */
  'import:sample': { args: z.object({ again: idSchema, encoding: z.string() }), value: z.object({ text: z.string() }) },
  /** Imports a file of the last import in an encoding that the analyst has chosen. Long work. */
  'import:in-encoding': { args: z.object({ again: idSchema, encoding: z.string() }), value: importedSchema },
  /** What articles that came in are nearly the same as, by their ids; those that are like no other are left out. Long work. */
  'import:compare': {
    args: z.object({ articleIds: z.array(idSchema) }),
    value: z.record(z.string(), z.array(likeArticleSchema)),
  },
  /** What differs between a text of one article, its present or an earlier one, and the text of another. */
  'import:difference': {
    args: z.object({ articleId: idSchema, revisionId: z.string().nullable(), otherId: idSchema }),
    value: textDifferenceSchema,
  },
  /** The formats in which the workspace can be exported. */
  'export:formats': { args: nothing, value: z.array(exportFormatSchema) },
  /** What an export would consist of, and what its format cannot say. */
  'export:preview': { args: exportChoiceSchema, value: exportPreviewSchema },
  /** Asks for a place by dialog and exports there. */
  'export:save': { args: exportChoiceSchema, value: z.object({ path: z.string(), byteLength: z.number() }).nullable() },
  /** Calls off the preview that the window no longer waits for, if there is one. */
  'export:stop-preview': { args: nothing, value: nothing },
  /** What an evidence pack would hold; refused where it would be too large. */
  'pack:preview': { args: nothing, value: packPreviewSchema },
  /** Asks for a place by dialog and puts an evidence pack there. Long work. */
  'pack:save': { args: packChoiceSchema, value: savedPackSchema.nullable() },
  /** Shows in the system's file manager what was exported to that path. */
  'export:show': { args: z.object({ path: z.string() }), value: nothing },
  'export:json': { args: nothing, value: z.object({ path: z.string(), byteLength: z.number() }).nullable() },
} as const satisfies Requests;
