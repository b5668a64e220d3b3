// Owns Hashiya's own export as a file: writing it, and reading it back.

import { LARGEST_EXPORT_BYTES, tooLarge } from '../../core/article/size-limit';
import { MOST_KEYS, problemOfJson } from '../../core/check-json';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { exportToWorkspace } from '../../core/export/read-export';
import { fail, succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { decodeUtf8 } from './decode-text';
import { readFileForImport } from './read-file';
import { writeOutside } from './write-export';

/** Writes the workspace as JSON. Returns the number of bytes written. */
export const exportWorkspace = (workspace: Workspace, workspaceRoot: string, path: string): Promise<Result<number>> =>
  writeOutside(path, exportToText(workspaceToExport(workspace)), workspaceRoot);

/** Deeper than any field of ours, or of a tool that adds its own, and far from what writing it again could not do. */
const DEEPEST = 200;

/** Takes bytes for JSON of unknown shape; `file` names them in failures. */
export const jsonOfBytes = (bytes: Uint8Array, file: string): Result<unknown> => {
  const decoded = decodeUtf8(bytes, file);
  if (!decoded.ok) return decoded;
  const refusal = problemOfJson(decoded.value, { deepest: DEEPEST, mostKeys: MOST_KEYS });
  if (refusal !== null) return fail('export-invalid', { file, path: 'document', problem: refusal.problem });
  try {
    const value: unknown = JSON.parse(decoded.value);
    return succeed(value);
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'it cannot be parsed';
    return fail('export-invalid', { file, path: 'document', problem: `it is not JSON: ${problem}` });
  }
};

/** Reads a file as JSON of unknown shape. */
export const readJsonFile = async (path: string): Promise<Result<unknown>> => {
  const content = await readFileForImport(path, LARGEST_EXPORT_BYTES);
  return content.ok ? jsonOfBytes(content.value.bytes, path) : content;
};

/** The workspace that an export's bytes hold. `file` names them in failures. */
export const workspaceOfExport = (bytes: Uint8Array, file: string): Result<Workspace> => {
  const refusal = tooLarge(file, bytes.length, LARGEST_EXPORT_BYTES);
  if (refusal !== null) return refusal;
  const value = jsonOfBytes(bytes, file);
  return value.ok ? exportToWorkspace(value.value, file) : value;
};

/** Reads the workspace that an export file holds. */
export const readExportFile = async (path: string): Promise<Result<Workspace>> => {
  const content = await readFileForImport(path, LARGEST_EXPORT_BYTES);
  return content.ok ? workspaceOfExport(content.value.bytes, path) : content;
};
