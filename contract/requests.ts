// Owns the contract between window and main process: every request with the shape of its arguments and its answer.
// Both sides derive their types from here, and both parse what they receive.

import { z } from 'zod';
import { actorOverviewSchema, actorPageSchema } from '../core/actors/actor-page';
import { annotationPlanSchema } from '../core/annotations/annotation-report';
import { mappingSchema } from '../core/annotations/mapping';
import { articleSchema } from '../core/article/article';
import { chainHopSchema } from '../core/attribution/chain';
import { claimOverviewSchema } from '../core/claims/claim-overview';
import { comparisonSchema } from '../core/compare/compare';
import { ledgerSchema } from '../core/claims/ledger';
import { codebookImportSchema } from '../core/codebook/codebook-import';
import { codeUsesSchema } from '../core/codebook/uses';
import { editCommandSchema } from '../core/commands/command';
import { matrixSchema } from '../core/matrix/matrix';
import { columnChoiceSchema } from '../core/matrix/matrix-columns';
import { articleSearchSchema } from '../core/matrix/search-article';
import { extentSchema, neighbourhoodSchema } from '../core/claims/neighbourhood';
import { claimDriftSchema } from '../core/drift/claim-drift';
import { textPlaceSchema } from '../core/early-text/early-text';
import { exportFormatSchema } from '../core/exporters/export-format';
import { extractionOptionsSchema } from '../core/extraction/extraction';
import { CALENDARS } from '../core/locales/conventions';
import { marksPreviewSchema } from '../core/commands/mark-hits';
import { claimCountsSchema, workspaceCountsSchema } from '../core/queries/workspace-counts';
import { failureSchema, type Result } from '../core/result';
import { downloadCheckSchema } from '../core/download/download-check';
import { textDifferenceSchema } from '../core/revision/text-difference';
import { filterCriteriaSchema } from '../core/saved-filters/saved-filter';
import { questionSchema } from '../core/search/question';
import { idSchema } from '../core/workspace/identity';
import { backupListSchema } from './backup';
import {
  exportChoiceSchema,
  exportPreviewSchema,
  packChoiceSchema,
  packPreviewSchema,
  savedPackSchema,
} from './export';
import { droppedPackSchema, givenPackSchema } from './given-pack';
import { historyActSchema, recordReferenceSchema, recordVersionSchema } from './history';
import { importedFileSchema, importOutcomeSchema, likeArticleSchema } from './imported';
import { mergeOfferSchema } from './merge';
import { originalReferenceSchema, shownOriginalSchema } from './original';
import { pastedFormSchema } from './pasted';
import { revisionDecisionsSchema, revisionOfferSchema } from './revision';
import { keptDraftsSchema, recalledDraftsSchema } from './draft';
import { pageFailureSchema } from './page-failure';
import { settingsChangeSchema, settingsSchema } from './settings';
import { markChoiceSchema, tableChoiceSchema } from './search';
import { doneSchema, snapshotSchema } from './snapshot';
import { verificationSchema } from './verification';

const nothing = z.null();

/** What became of files, in their order. */
const importedSchema = z.object({ files: z.array(importedFileSchema), workspace: snapshotSchema });

/** `null` as an answer to a request that shows a dialog means that the analyst closed it. */
export const requests = {
  'app:start': {
    args: nothing,
    value: z.object({
      settings: settingsSchema,
      workspace: snapshotSchema.nullable(),
      /** The article to be read while the workspace is being opened (`access.kind` is `opening`); else null. */
      article: articleSchema.nullable(),
      /** Why the workspace asked for on the command line, or the last one, could not be opened. */
      failure: failureSchema.nullable(),
      /** The page had stopped working and was loaded again. */
      hasCrashed: z.boolean(),
      /** A file manager has handed over an evidence pack with this start. */
      isPackGiven: z.boolean(),
    }),
  },
  /** Asked after an answer to `app:start` that says `opening`; answers when the workspace is open, or cannot be. */
  'app:opened': {
    args: nothing,
    value: z.object({ workspace: snapshotSchema.nullable(), failure: failureSchema.nullable() }),
  },
  'settings:change': { args: settingsChangeSchema, value: settingsSchema },
  'workspace:open-sample': { args: nothing, value: snapshotSchema },
  'workspace:create': { args: nothing, value: snapshotSchema.nullable() },
  'workspace:open': {
    /** A folder of the recent ones, or the one that could not be opened last; null asks for one by dialog. */
    args: z.object({ folder: z.string().nullable(), access: z.enum(['write', 'read']) }),
    value: snapshotSchema.nullable(),
  },
  /** Shows the open workspace as it was after an act, for reading only; null goes back to how it is now. */
  'workspace:show-as-of': {
    args: z.object({ sequence: z.number().int().nonnegative().nullable() }),
    value: snapshotSchema,
  },
  /** Checks every file, quote and original of the open workspace. Long work. */
  'workspace:verify': { args: nothing, value: verificationSchema },
  /** Acts of the history, newest first, before that sequence; null begins with the last. */
  'history:list': {
    args: z.object({ before: z.number().int().positive().nullable(), limit: z.number().int().min(1).max(500) }),
    value: z.object({ acts: z.array(historyActSchema), hasMore: z.boolean() }),
  },
  /** The states that one record has had, newest first. */
  'history:of-record': { args: recordReferenceSchema, value: z.array(recordVersionSchema) },
  'backup:list': {
    /** The folder of a workspace that cannot be opened; null for the open one. */
    args: z.object({ folder: z.string().nullable() }),
    value: backupListSchema,
  },
  'backup:make': { args: nothing, value: backupListSchema },
  /** Puts the open workspace back to a backup, as one act that can be undone. Long work. */
  'backup:restore': {
    args: z.object({ path: z.string() }),
    value: z.object({ changes: z.number(), workspace: snapshotSchema }),
  },
  /** Restores a backup into an empty folder that is asked for by dialog, and opens it; null when the dialog was closed. */
  'backup:restore-elsewhere': { args: z.object({ path: z.string() }), value: snapshotSchema.nullable() },
  /**
   * Restores a backup in the place of a workspace that cannot be opened, and opens it. The damaged folder is moved aside,
   * to `aside`; null where there was none.
   */
  'backup:put-back': {
    args: z.object({ path: z.string(), folder: z.string() }),
    value: z.object({ workspace: snapshotSchema, aside: z.string().nullable() }),
  },
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
  /** Calls the long work off that is under way. */
  'work:cancel': { args: nothing, value: nothing },
  'workspace:close': { args: nothing, value: settingsSchema },
  'workspace:show-folder': { args: nothing, value: nothing },
  /** Shows the log in the system's file manager. */
  'log:show-folder': { args: nothing, value: nothing },
  /** Puts versions, counts and the last lines of the log on the clipboard. */
  'log:copy-diagnostics': { args: nothing, value: nothing },
  /** Tells of a bug in the page, for the log: the class of the error and its stack, of which our own places are kept. */
  'log:page-failed': { args: pageFailureSchema, value: nothing },
  'article:read': { args: z.object({ articleId: idSchema }), value: articleSchema },
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
  /** Every claim with what is known of it across the articles. */
  'claims:overview': { args: nothing, value: z.array(claimOverviewSchema) },
  /** Every actor with what is known of it across the articles, and all of that for one. */
  'actors:overview': { args: nothing, value: z.array(actorOverviewSchema) },
  'actors:page': { args: z.object({ actorId: idSchema }), value: actorPageSchema },
  /**
   * How many mentions and articles there are, limited to a filter; null where that is a search that cannot be
   * understood. A later question ends an earlier one, which then fails as cancelled.
   */
  'counts:of-workspace': {
    args: z.object({ criteria: filterCriteriaSchema.nullable(), calendar: z.enum(CALENDARS) }),
    value: workspaceCountsSchema.nullable(),
  },
  /** How many claims there are of each status, likewise; compares the articles first. */
  'counts:of-claims': {
    args: z.object({ criteria: filterCriteriaSchema.nullable() }),
    value: claimCountsSchema.nullable(),
  },
  /** The claims of an event against its articles, outlets or actors. */
  'matrix:of-event': { args: z.object({ eventId: idSchema, columns: columnChoiceSchema }), value: matrixSchema },
  /** Where words stand in an article, folded as every search. */
  'claims:search-article': { args: z.object({ articleId: idSchema, query: z.string() }), value: articleSearchSchema },
  /** Two articles and what joins them; null for the right one takes the best partner. Null where there is no other. */
  'compare:articles': {
    args: z.object({ leftId: idSchema, rightId: idSchema.nullable() }),
    value: z.object({ left: articleSchema, right: articleSchema, comparison: comparisonSchema }).nullable(),
  },
  /** All that the articles say of one claim. */
  'claims:ledger': { args: z.object({ claimId: idSchema }), value: ledgerSchema },
  /** Where the mentions of a kind are. */
  'codebook:uses': { args: z.object({ codeId: z.string() }), value: codeUsesSchema },
  /** The last act that changed the codebook; null where none is known. */
  'codebook:last-change': { args: nothing, value: historyActSchema.nullable() },
  'codebook:export': { args: nothing, value: z.object({ path: z.string() }).nullable() },
  /** Reads a codebook from a file and says what it would do; the command `edit-codebook` then does it. */
  'codebook:import': { args: nothing, value: z.object({ path: z.string(), plan: codebookImportSchema }).nullable() },
  /** The claims around one, and what its mentions come from. */
  'claims:neighbourhood': {
    args: z.object({ claimId: idSchema, extent: extentSchema }),
    value: neighbourhoodSchema,
  },
  /** The mentions of a claim by date and hop, with what changed from each to the next. */
  'claims:drift': { args: z.object({ claimId: idSchema }), value: claimDriftSchema },
  /** The hops of a claim mention in words, from whichever article they point to. */
  'attribution:chain': { args: z.object({ mentionId: idSchema }), value: z.array(chainHopSchema) },
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
  /**
   * Searches the open workspace, in place of what was searched for before. The answer says only that the question has come
   * in; what is found is told by the event `search:told` with that id.
   */
  'search:ask': { args: z.object({ id: z.number(), question: questionSchema }), value: nothing },
  'search:stop': { args: nothing, value: nothing },
  /** What marking hits as a kind would do; the command `mark-hits` then does it. */
  'search:preview-marks': { args: markChoiceSchema, value: marksPreviewSchema },
  /** Asks for a place by dialog and writes the rows of a concordance there as a table (CSV). */
  'search:save-table': {
    args: tableChoiceSchema,
    value: z.object({ path: z.string(), byteLength: z.number(), rows: z.number() }).nullable(),
  },
  /** Leaves all drafts of a workspace with main, in place of those it had. */
  'drafts:keep': { args: keptDraftsSchema.extend({ folder: z.string() }), value: nothing },
  /** What was left with main for the workspace in a folder; null when there is nothing, or another one is open. */
  'drafts:recall': { args: z.object({ folder: z.string() }), value: recalledDraftsSchema.nullable() },
  /** Answers the event `window:closing` when nothing is under way any more: what is still not saved, in words. */
  'window:ready-to-close': {
    args: z.object({ question: z.number(), unsaved: z.array(z.string()) }),
    value: nothing,
  },
  /** Where the text stands that is read in the workspace in a folder, to be shown there at the next start. */
  'window:text-place': { args: z.object({ folder: z.string(), place: textPlaceSchema }), value: nothing },
  'command:run': { args: editCommandSchema, value: doneSchema },
  'command:undo': { args: nothing, value: doneSchema },
  'command:redo': { args: nothing, value: doneSchema },
} as const satisfies Record<string, { args: z.ZodType; value: z.ZodType }>;

export type Channel = keyof typeof requests;
export type RequestArguments<Name extends Channel> = z.infer<(typeof requests)[Name]['args']>;
export type RequestValue<Name extends Channel> = z.infer<(typeof requests)[Name]['value']>;
export type Reply<Name extends Channel> = Result<RequestValue<Name>>;
