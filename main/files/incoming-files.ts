// Owns which files are brought in when files, folders and archives are named: a folder stands for the files below it that
// can become articles, and an archive for those in it. Each is read only when its turn comes.

import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { hasArchiveEnding, hasArticleEnding, isLeftBySystem } from '../../core/article/importable';
import { LARGEST_ARCHIVE_BYTES, tooLarge } from '../../core/article/size-limit';
import { fail, succeed, type Result } from '../../core/result';
import { describeCause } from '../store/file-failure';
import type { Extractor } from './extractor';
import type { FileSource } from './import-many';
import { readFileForImport, type FileContent } from './read-file';

/** A file that is to be brought in, under the name that outcomes are told by. */
export interface IncomingFile {
  readonly name: string;
  readonly read: FileSource;
}

const refused = (name: string, failure: Result<never>): IncomingFile[] => [
  { name, read: () => Promise.resolve(failure) },
];

/** The files of an archive that can become articles. One that cannot be opened is one file, which is refused. */
export const filesInArchive = async (
  name: string,
  content: FileContent,
  extractor: Extractor,
): Promise<IncomingFile[]> => {
  const archive = await extractor.openArchive(content);
  if (!archive.ok) return refused(name, archive);
  const parts = archive.value.names.filter((part) => hasArticleEnding(part) && !isLeftBySystem(part));
  if (parts.length === 0) return refused(name, fail('archive-empty', { file: name }));
  return parts.map((part) => ({
    name: `${name}: ${part}`,
    read: async () => {
      const bytes = await archive.value.read(part);
      if (!bytes.ok) return bytes;
      const refusal = tooLarge(part, bytes.value.length);
      if (refusal !== null) return refusal;
      const path = content.source?.kind === 'file' ? content.source.path : null;
      return succeed({ fileName: basename(part), bytes: bytes.value, source: { kind: 'archive', path, part } });
    },
  }));
};

/** The files below a folder that can become articles or are archives, in the order of their names. Links are not followed. */
const filesBelow = async (folder: string): Promise<Result<string[]>> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return succeed(
      entries
        .filter((entry) => entry.isFile() && !isLeftBySystem(entry.name))
        .filter(({ name }) => hasArticleEnding(name) || hasArchiveEnding(name))
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort(),
    );
  } catch (error) {
    return fail('file-unreadable', { file: folder, cause: describeCause(error) });
  }
};

/** What bytes stand for that are no file on disk: themselves, or the files in the archive that their name says they are. */
export const filesOfContent = async (
  name: string,
  content: FileContent,
  extractor: Extractor,
): Promise<IncomingFile[]> =>
  hasArchiveEnding(content.fileName)
    ? filesInArchive(name, content, extractor)
    : [{ name, read: () => Promise.resolve(succeed(content)) }];

/** What a path stands for: itself, or the files in the archive that it is. */
export const filesAtPath = async (path: string, extractor: Extractor): Promise<IncomingFile[]> => {
  if (!hasArchiveEnding(path)) return [{ name: path, read: () => readFileForImport(path) }];
  const content = await readFileForImport(path, LARGEST_ARCHIVE_BYTES);
  return content.ok ? filesInArchive(path, content.value, extractor) : refused(path, content);
};

/** What the files below a folder stand for, each as `filesAtPath` has it. */
export const filesInFolder = async (folder: string, extractor: Extractor): Promise<IncomingFile[]> => {
  const paths = await filesBelow(resolve(folder));
  if (!paths.ok) return refused(folder, paths);
  if (paths.value.length === 0) return refused(folder, fail('folder-without-files', { folder }));
  const found: IncomingFile[] = [];
  for (const path of paths.value) found.push(...(await filesAtPath(path, extractor)));
  return found;
};
