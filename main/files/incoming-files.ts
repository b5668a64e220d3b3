// Owns which files are brought in when files, folders and archives are named: a folder stands for the files below it, and
// an archive for those in it. Each is read only when its turn comes, and one that cannot become an article is refused then.

import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { packAmongFiles, sortFiles, type RefusedFiles } from '../../core/article/files-together';
import { hasArchiveEnding } from '../../core/article/importable';
import { LARGEST_ARCHIVE_BYTES, tooLarge } from '../../core/article/size-limit';
import { isPackName } from '../../core/evidence-pack/pack-name';
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

const refusedFile = (name: string, failure: Result<never>): IncomingFile => ({
  name,
  read: () => Promise.resolve(failure),
});

const refusedFiles = (
  refused: readonly RefusedFiles[],
  container: string,
  told: (name: string) => string,
): IncomingFile[] =>
  refused.map(({ name, failure }) =>
    refusedFile(name === null ? container : told(name), { ok: false, error: failure }),
  );

const refusedPack = (name: string): IncomingFile => refusedFile(name, { ok: false, error: packAmongFiles(name) });

/** The files of an archive, those after the rest that cannot become articles. One that cannot be opened is one file, which is refused. */
export const filesInArchive = async (
  name: string,
  content: FileContent,
  extractor: Extractor,
): Promise<IncomingFile[]> => {
  const archive = await extractor.openArchive(content);
  if (!archive.ok) return [refusedFile(name, archive)];
  const told = (part: string): string => `${name}: ${part}`;
  const { wanted, refused } = sortFiles(archive.value.names, { container: name, told, opensArchives: false });
  if (wanted.length + refused.length === 0) return [refusedFile(name, fail('archive-empty', { file: name }))];
  const files = wanted.map((part) => ({
    name: told(part),
    read: async () => {
      const bytes = await archive.value.read(part);
      if (!bytes.ok) return bytes;
      const refusal = tooLarge(part, bytes.value.length);
      if (refusal !== null) return refusal;
      const path = content.source?.kind === 'file' ? content.source.path : null;
      return succeed({
        fileName: basename(part),
        bytes: bytes.value,
        source: { kind: 'archive' as const, path, part },
      });
    },
  }));
  return [...files, ...refusedFiles(refused, name, told)];
};

/** The files below a folder in the order of their names, with slashes between their parts. Links are not followed. */
const filesBelow = async (folder: string): Promise<Result<string[]>> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return succeed(
      entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
        .sort(),
    );
  } catch (error) {
    return fail('file-unreadable', { file: folder, cause: describeCause(error) });
  }
};

/**
 * What bytes stand for that are no file on disk: themselves, or the files in the archive that their name says they are. An
 * evidence pack is refused.
 */
export const filesOfContent = async (
  name: string,
  content: FileContent,
  extractor: Extractor,
): Promise<IncomingFile[]> => {
  if (isPackName(content.fileName)) return [refusedPack(name)];
  if (hasArchiveEnding(content.fileName)) return filesInArchive(name, content, extractor);
  return [{ name, read: () => Promise.resolve(succeed(content)) }];
};

/** What a path stands for: itself, or the files in the archive that it is. An evidence pack is refused. */
export const filesAtPath = async (path: string, extractor: Extractor): Promise<IncomingFile[]> => {
  if (isPackName(path)) return [refusedPack(path)];
  if (!hasArchiveEnding(path)) return [{ name: path, read: () => readFileForImport(path) }];
  const content = await readFileForImport(path, LARGEST_ARCHIVE_BYTES);
  return content.ok ? filesInArchive(path, content.value, extractor) : [refusedFile(path, content)];
};

/** What the files below a folder stand for, each as `filesAtPath` has it; those after the rest that cannot become articles. */
export const filesInFolder = async (folder: string, extractor: Extractor): Promise<IncomingFile[]> => {
  const root = resolve(folder);
  const names = await filesBelow(root);
  if (!names.ok) return [refusedFile(folder, names)];
  const told = (name: string): string => join(root, name);
  const { wanted, refused } = sortFiles(names.value, { container: root, told, opensArchives: true });
  if (wanted.length + refused.length === 0) return [refusedFile(folder, fail('folder-without-files', { folder }))];
  const found: IncomingFile[] = [];
  for (const name of wanted) found.push(...(await filesAtPath(told(name), extractor)));
  return [...found, ...refusedFiles(refused, root, told)];
};
