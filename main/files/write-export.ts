// Owns how an export reaches the disk: beside its target first, whole and flushed, then in its place. Whatever fails, what
// was there is as it was, and nothing that is half written stays.

import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Exported, ExportedFile } from '../../core/exporters/exporter';
import type { ExportFormatFacts } from '../../core/exporters/export-format';
import { fail, succeed, type Result } from '../../core/result';
import { discardFile, moveFolder, placeFile, prepareFile, syncFolder, UNFINISHED_SUFFIX } from '../store/durable-file';
import { attemptWrite } from '../store/file-failure';
import { sha256 } from '../store/originals';
import { obstacleAt } from './export-obstacle';

/** What is handed on can be read by others, as the user's file mode mask has it. */
const SHARED_FILE = 0o666;
const SHARED_FOLDER = 0o777;

/** What was written. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** A string as UTF-8. */
export const bytesOf = ({ content }: Pick<ExportedFile, 'content'>): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** How many bytes an export has in all. */
export const sizeOf = ({ files }: Pick<Exported, 'files'>): number =>
  files.reduce((sum, file) => sum + bytesOf(file).length, 0);

/** Writes a file whole, flushed, and read back. Throws a system error, and leaves nothing then. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<Awaited<ReturnType<typeof prepareFile>>> => {
  const prepared = await prepareFile(path, [bytes], SHARED_FILE);
  try {
    if (sha256(await readFile(prepared.unfinished)) === prepared.sha256) return prepared;
    throw Object.assign(new Error('the file does not hold what was written'), { code: 'EIO' });
  } catch (error) {
    await discardFile(prepared);
    throw error;
  }
};

/** The folder that is to hold the target may be what is missing; then that is what the failure names. */
const attempt = async (path: string, write: () => Promise<void>): Promise<Result<null>> => {
  const written = await attemptWrite(path, write);
  if (written.ok) return succeed(null);
  const folder = dirname(path);
  return (await lstat(folder).catch(() => null)) === null ? fail('file-missing', { file: folder }) : written;
};

/**
 * Writes one file for use outside. `workspaceRoot` is the workspace into which nothing is written; null where there is
 * none. Returns the number of bytes written.
 */
export const writeOutside = async (
  path: string,
  content: ExportedFile['content'],
  workspaceRoot: string | null = null,
): Promise<Result<number>> => {
  const obstacle = await obstacleAt(path, 'file', workspaceRoot);
  if (obstacle !== null) return fail('write-failed', { file: path, cause: obstacle });
  const bytes = bytesOf({ content });
  const written = await attempt(path, async () => {
    await placeFile(await writeWhole(path, bytes), path);
  });
  return written.ok ? succeed(bytes.length) : written;
};

/** A part that every system takes as a name, and that leads nowhere else. */
const isSafePart = (part: string): boolean => part !== '' && !/^\.{1,2}$/u.test(part) && !/[\\/:\0]/u.test(part);

/** The folders in which the files stand, each before those in it. */
const foldersOf = (files: readonly ExportedFile[]): string[] => {
  const folders = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/');
    if (!parts.every(isSafePart)) throw new Error(`an export names a file that is none: ${path}`);
    for (let length = 1; length < parts.length; length += 1) folders.add(parts.slice(0, length).join('/'));
  }
  return [...folders].sort();
};

const fillFolder = async (folder: string, files: readonly ExportedFile[]): Promise<void> => {
  const inner = foldersOf(files).map((each) => join(folder, ...each.split('/')));
  for (const each of [folder, ...inner]) await mkdir(each, { mode: SHARED_FOLDER });
  for (const file of files) {
    const target = join(folder, ...file.path.split('/'));
    await placeFile(await writeWhole(target, bytesOf(file)), target);
  }
  for (const each of [...inner.reverse(), folder]) await syncFolder(each);
};

const writeFolder = async (
  path: string,
  files: readonly ExportedFile[],
  workspaceRoot: string,
): Promise<Result<null>> => {
  const obstacle = await obstacleAt(path, 'folder', workspaceRoot);
  if (obstacle !== null) return fail('write-failed', { file: path, cause: obstacle });
  const unfinished = `${path}.${randomUUID()}${UNFINISHED_SUFFIX}`;
  return attempt(path, async () => {
    try {
      await fillFolder(unfinished, files);
      await moveFolder(unfinished, path);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  });
};

/**
 * Writes an export to a file, or to a folder of that path, which must not be there yet or be empty. Refuses a symbolic
 * link, a pipe, a device, and whatever lies in the workspace.
 */
export const writeExport = async (
  path: string,
  { shape }: Pick<ExportFormatFacts, 'shape'>,
  { files }: Pick<Exported, 'files'>,
  workspaceRoot: string,
): Promise<Result<Written>> => {
  const [only, ...others] = files;
  if (shape === 'file') {
    if (only === undefined || others.length > 0) throw new Error('an export of one file consists of another number');
    const written = await writeOutside(path, only.content, workspaceRoot);
    return written.ok ? succeed({ files: 1, bytes: written.value }) : written;
  }
  // A separator at the end would put what is unfinished into the folder.
  const written = await writeFolder(path.replace(/(?<=.)[\\/]+$/u, ''), files, workspaceRoot);
  if (!written.ok) return written;
  return succeed({ files: files.length, bytes: sizeOf({ files }) });
};
