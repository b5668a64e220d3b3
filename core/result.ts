// Owns how an expected failure is told apart from a bug: expected failures are values of this shape, bugs throw.

import { z } from 'zod';

/** Every expected failure there is. Each code has a message of the same name under `errors` in the locales. */
export const errorCodeSchema = z.enum([
  'article-missing',
  'block-missing',
  'mention-missing',
  'mention-orphan',
  'link-missing',
  'actor-missing',
  'actor-of-itself',
  'claim-missing',
  'relation-missing',
  'relation-to-itself',
  'evidence-elsewhere',
  'claim-unworded',
  'silence-missing',
  'saved-filter-missing',
  'saved-filter-other',
  'event-missing',
  'kind-mismatch',
  'code-missing',
  'code-in-use',
  'code-built-in',
  'code-key-taken',
  'code-look',
  'codebook-unnamed',
  'codebook-id-twice',
  'cue-rule-unsound',
  'slot-built-in',
  'slot-in-use',
  'attribute-missing',
  'codebook-invalid',
  'codebook-newer',
  'selection-blank',
  'selection-outside',
  'nothing-to-undo',
  'nothing-to-redo',
  'file-missing',
  'file-unreadable',
  'file-is-folder',
  'file-empty',
  'file-too-large',
  'file-binary',
  'file-not-utf8',
  'file-kind-unknown',
  'files-kind-unknown',
  'archive-empty',
  'archive-in-archive',
  'folder-without-files',
  'file-damaged',
  'file-encrypted',
  'file-inflates',
  'file-no-text',
  'file-text-unusable',
  'file-took-too-long',
  'file-took-too-much-memory',
  'export-stopped',
  'export-took-too-much-memory',
  'pack-too-large',
  'pack-unsound',
  'pack-without-export',
  'pack-not-shown',
  'pack-among-files',
  'pack-too-large-to-drop',
  'bundle-changed',
  'file-reader-stopped',
  'search-stopped',
  'encoding-wrong',
  'encoding-unsure',
  'encoding-unknown',
  'import-not-at-hand',
  'drop-too-large',
  'text-lone-surrogate',
  'text-blank',
  'export-invalid',
  'export-newer',
  'workspace-missing',
  'workspace-unreadable',
  'workspace-not-empty',
  'workspace-newer',
  'workspace-damaged',
  'workspace-in-use',
  'workspace-read-only',
  'workspace-not-writable',
  'history-out-of-reach',
  'workspace-not-open',
  'workspace-gone',
  'backup-damaged',
  'backup-newer',
  'backup-of-other',
  'backup-missing',
  'merge-not-planned',
  'annotations-unknown',
  'annotations-invalid',
  'annotations-too-many',
  'annotations-not-planned',
  'revision-not-planned',
  'revision-outdated',
  'original-missing',
  'original-altered',
  'bundle-is-workspace',
  'write-failed',
  'disk-full',
  'cancelled',
  'request-invalid',
  'unexpected',
]);

export type ErrorCode = z.infer<typeof errorCodeSchema>;

/**
 * An expected failure. `details` fills the placeholders of the message: a file name, a byte offset, a cause. Values are
 * shown to people, so they hold no stack traces.
 */
export const failureSchema = z.object({
  code: errorCodeSchema,
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type Failure = z.infer<typeof failureSchema>;

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** Wraps a value as a success. */
export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** Makes a failure; `details` must hold every placeholder of the code's message. */
export const fail = (code: ErrorCode, details: Failure['details'] = {}): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, details },
});

/** Closes a union: reaching it is a bug, so it throws. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
