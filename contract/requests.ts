// Owns the contract between window and main process: every request with the shape of its arguments and its answer.
// Both sides derive their types from here, and both parse what they receive.

import { z } from 'zod';
import { articleSchema } from '../core/article/article';
import { editCommandSchema } from '../core/commands/command';
import { failureSchema, type Result } from '../core/result';
import { idSchema } from '../core/workspace/identity';
import { keptDraftsSchema, recalledDraftsSchema } from './draft';
import { resultSchema } from './result-schema';
import { settingsSchema, themeSchema } from './settings';
import { doneSchema, importOutcomeSchema, snapshotSchema } from './snapshot';

const nothing = z.null();

/** One file's outcome: what became of it, or why it was refused. */
const importResultSchema = resultSchema(importOutcomeSchema);

/** `null` as an answer to a request that shows a dialog means that the analyst closed it. */
export const requests = {
  'app:start': {
    args: nothing,
    value: z.object({
      settings: settingsSchema,
      workspace: snapshotSchema.nullable(),
      /** Why the workspace asked for on the command line, or the last one, could not be opened. */
      failure: failureSchema.nullable(),
      /** The page had stopped working and was loaded again. */
      hasCrashed: z.boolean(),
    }),
  },
  'settings:change': {
    args: z.object({ theme: themeSchema.exactOptional(), analystName: z.string().trim().min(1).exactOptional() }),
    value: settingsSchema,
  },
  'workspace:open-sample': { args: nothing, value: snapshotSchema },
  'workspace:create': { args: nothing, value: snapshotSchema.nullable() },
  'workspace:open': {
    /** A folder of the recent ones; null asks for one by dialog. */
    args: z.object({ folder: z.string().nullable() }),
    value: snapshotSchema.nullable(),
  },
  'workspace:close': { args: nothing, value: settingsSchema },
  'workspace:show-folder': { args: nothing, value: nothing },
  'article:read': { args: z.object({ articleId: idSchema }), value: articleSchema },
  'import:choose': {
    args: nothing,
    value: z.object({ results: z.array(importResultSchema), workspace: snapshotSchema }).nullable(),
  },
  'import:content': {
    /** A dropped file, or pasted text as UTF-8. */
    args: z.object({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    value: z.object({ outcome: importOutcomeSchema, workspace: snapshotSchema }),
  },
  'export:json': { args: nothing, value: z.object({ path: z.string(), byteLength: z.number() }).nullable() },
  /** Leaves all drafts of a workspace with main, in place of those it had. */
  'drafts:keep': { args: keptDraftsSchema.extend({ folder: z.string() }), value: nothing },
  /** What was left with main for the workspace in a folder; null when there is nothing, or another one is open. */
  'drafts:recall': { args: z.object({ folder: z.string() }), value: recalledDraftsSchema.nullable() },
  /** Answers the event `window:closing` when nothing is under way any more: what is still not saved, in words. */
  'window:ready-to-close': {
    args: z.object({ question: z.number(), unsaved: z.array(z.string()) }),
    value: nothing,
  },
  'command:run': { args: editCommandSchema, value: doneSchema },
  'command:undo': { args: nothing, value: doneSchema },
  'command:redo': { args: nothing, value: doneSchema },
} as const satisfies Record<string, { args: z.ZodType; value: z.ZodType }>;

export type Channel = keyof typeof requests;
export type RequestArguments<Name extends Channel> = z.infer<(typeof requests)[Name]['args']>;
export type RequestValue<Name extends Channel> = z.infer<(typeof requests)[Name]['value']>;
export type Reply<Name extends Channel> = Result<RequestValue<Name>>;
