// Owns the writing and reading of export files.

import { lstat, realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { LARGEST_EXPORT_BYTES, tooLarge } from '../../core/article/size-limit';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { exportToWorkspace } from '../../core/export/read-export';
import type { Cause } from '../../core/locales/en/causes';
import { fail, succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { replaceFile } from '../store/durable-file';
import { attemptWrite } from '../store/file-failure';
import { decodeUtf8 } from './decode-text';
import { readFileForImport } from './read-file';

/** A folder's real path; what is not there keeps the path it was given. */
const realFolder = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));

/** What stands at the target that must not be replaced, or null. */
const obstacleAt = async (path: string, workspaceRoot: string | null): Promise<Cause | null> => {
  if (workspaceRoot !== null) {
    const [folder, root] = [await realFolder(dirname(resolve(path))), await realFolder(workspaceRoot)];
    if (folder === root || folder.startsWith(`${root}${sep}`)) return 'it lies inside the workspace folder';
  }
  const stat = await lstat(path).catch(() => null);
  if (stat === null || stat.isFile()) return null;
  return stat.isDirectory() ? 'it is a folder' : 'something that is not an ordinary file stands there';
};

/** A file that is handed on can be read by others, as the user's file mode mask has it. */
const SHARED_MODE = 0o666;

/**
 * Writes bytes for use outside: beside the target first, then in its place, and never into the workspace at
 * `workspaceRoot`. Returns the number of bytes written.
 */
export const writeBytes = async (
  path: string,
  bytes: Uint8Array,
  workspaceRoot: string | null = null,
): Promise<Result<number>> => {
  const obstacle = await obstacleAt(path, workspaceRoot);
  if (obstacle !== null) return fail('write-failed', { file: path, cause: obstacle });
  const written = await attemptWrite(path, () => replaceFile(path, bytes, SHARED_MODE));
  if (written.ok) return succeed(bytes.length);
  const folder = dirname(path);
  return (await lstat(folder).catch(() => null)) === null ? fail('file-missing', { file: folder }) : written;
};

/** Writes a text as UTF-8, in the same way. */
export const writeDocument = (
  path: string,
  text: string,
  workspaceRoot: string | null = null,
): Promise<Result<number>> => writeBytes(path, new TextEncoder().encode(text), workspaceRoot);

/** Writes the workspace as JSON. Returns the number of bytes written. */
export const exportWorkspace = (workspace: Workspace, workspaceRoot: string, path: string): Promise<Result<number>> =>
  writeDocument(path, exportToText(workspaceToExport(workspace)), workspaceRoot);

/** Takes bytes for JSON of unknown shape. */
const parseJson = (bytes: Uint8Array, file: string): Result<unknown> => {
  const decoded = decodeUtf8(bytes, file);
  if (!decoded.ok) return decoded;
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
  return content.ok ? parseJson(content.value.bytes, path) : content;
};

/** The workspace that an export's bytes hold. `file` names them in failures. */
export const workspaceOfExport = (bytes: Uint8Array, file: string): Result<Workspace> => {
  const refusal = tooLarge(file, bytes.length, LARGEST_EXPORT_BYTES);
  if (refusal !== null) return refusal;
  const value = parseJson(bytes, file);
  return value.ok ? exportToWorkspace(value.value, file) : value;
};

/** Reads the workspace that an export file holds. */
export const readExportFile = async (path: string): Promise<Result<Workspace>> => {
  const content = await readFileForImport(path, LARGEST_EXPORT_BYTES);
  return content.ok ? workspaceOfExport(content.value.bytes, path) : content;
};
