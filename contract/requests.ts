// Owns the contract between window and main process: every request with the shape of its arguments and its answer.
// Both sides derive their types from here, and both parse what they receive.

import { z } from 'zod';
import { articleSchema } from '../core/article/article';
import { editCommandSchema } from '../core/commands/command';
import { textPlaceSchema } from '../core/early-text/early-text';
import { restSchema } from '../core/queries/beginning';
import { failureSchema, type Result } from '../core/result';
import { idSchema } from '../core/workspace/identity';
import { backupListSchema } from './backup';
import { keptDraftsSchema, recalledDraftsSchema } from './draft';
import { pageFailureSchema } from './page-failure';
import { settingsChangeSchema, settingsSchema } from './settings';
import { doneSchema, snapshotSchema } from './snapshot';
import { verificationSchema } from './verification';
import { nothing, type Requests } from './request';
import { fileRequests } from './requests-of-files';
import { lookRequests } from './requests-of-looks';

/** `null` as an answer to a request that shows a dialog means that the analyst closed it. */
export const requests = {
  ...fileRequests,
  ...lookRequests,
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
  /**
   * An article; with many mentions it comes with the first of them, and `reading` is what `article:read-on` goes on with. Where
   * its beginning is enough, a long one comes without its `rest`, of which something is told.
   */
  'article:read': {
    args: z.object({ articleId: idSchema, isBeginningEnough: z.boolean() }),
    value: z.object({ article: articleSchema, reading: z.number().nullable(), rest: restSchema.nullable() }),
  },
  /** The next mentions of a reading, as text (`readMentions`). */
  'article:read-on': {
    args: z.object({ reading: z.number() }),
    value: z.object({ mentions: z.string(), isLast: z.boolean() }),
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
} as const satisfies Requests;

export type Channel = keyof typeof requests;
export type RequestArguments<Name extends Channel> = z.infer<(typeof requests)[Name]['args']>;
export type RequestValue<Name extends Channel> = z.infer<(typeof requests)[Name]['value']>;
export type Reply<Name extends Channel> = Result<RequestValue<Name>>;
