// Owns the import of what was pasted. A clipboard has the same content in several forms; the article is made of the richest
// that has text in it.

import { fail, type Result } from '../../core/result';
import type { WorkspaceStore } from '../store/workspace-store';
import { importText, type Importer, type ImportOutcome } from './import-text';
import type { FileContent } from './read-file';

/** Imports the first form that has text; the failure of another kind, and that of the last form, is the failure of all. */
export const importPasted = async (
  store: WorkspaceStore,
  forms: readonly FileContent[],
  importer: Importer,
): Promise<Result<ImportOutcome>> => {
  let outcome: Result<ImportOutcome> = fail('request-invalid');
  for (const form of forms) {
    outcome = await importText(store, { ...form, source: { kind: 'pasted' } }, importer);
    // A page may be a picture alone, with its address or its description as plain text.
    if (outcome.ok || outcome.error.code !== 'file-no-text') return outcome;
  }
  return outcome;
};
