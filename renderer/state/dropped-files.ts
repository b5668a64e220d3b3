// Owns what is dropped on the window: files, and folders with all that is below them that can become an article. A page
// cannot learn where they lie, so their bytes are read here.

import type { ImportedFile } from '../../contract/imported';
import { packAmongFiles, sortFiles } from '../../core/article/files-together';
import { hasArchiveEnding } from '../../core/article/importable';
import {
  inMebibytes,
  isExportName,
  LARGEST_ARCHIVE_BYTES,
  LARGEST_DROPPED_PACK_BYTES,
  LARGEST_EXPORT_BYTES,
  tooLarge,
} from '../../core/article/size-limit';
import { isPackName } from '../../core/evidence-pack/pack-name';
import { fail, succeed, type Failure, type Result } from '../../core/result';

/** A file or a folder. */
export type Dropped = FileSystemEntry | File;

/** A file's bytes, with what lists call it: its way from the folder that was dropped. */
interface DroppedContent {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReadDropped {
  readonly contents: DroppedContent[];
  readonly refused: readonly ImportedFile[];
}

/** How much may be dropped at once, in bytes: all of it is in memory at the same time. */
const MOST_DROPPED = LARGEST_ARCHIVE_BYTES;
const MEBIBYTE = 1024 * 1024;

/** What an event drops. It is there only while the event is handled. */
export const droppedOn = ({ dataTransfer }: DragEvent): Dropped[] => {
  const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  if (items.length === 0) return [...(dataTransfer?.files ?? [])];
  return items.flatMap((item) => {
    const dropped: Dropped | null = item.webkitGetAsEntry() ?? item.getAsFile();
    return dropped === null ? [] : [dropped];
  });
};

const isFolder = (dropped: Dropped): dropped is FileSystemDirectoryEntry =>
  !(dropped instanceof File) && dropped.isDirectory;

const isFileEntry = (dropped: Dropped): dropped is FileSystemFileEntry => !(dropped instanceof File) && dropped.isFile;

/** The entries of a folder, in the order of their names; a folder gives some hundred at a time. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    entries.push(...some);
  }
  return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
};

/** The files below a folder. */
const filesBelow = async (folder: FileSystemDirectoryEntry): Promise<FileSystemFileEntry[]> => {
  const files: FileSystemFileEntry[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) files.push(...(await filesBelow(entry)));
    else if (isFileEntry(entry)) files.push(entry);
  }
  return files;
};

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A file that is not read yet. */
interface Unread {
  readonly name: string;
  readonly file: () => Promise<File>;
}

/** Files that were dropped, and those among them that cannot become articles. */
interface Found {
  readonly files: readonly Unread[];
  readonly refused: readonly ImportedFile[];
}

const refusedFile = (name: string, error: Failure): ImportedFile => ({
  name,
  result: { ok: false, error },
  again: null,
});

const foundInFolder = async (folder: FileSystemDirectoryEntry): Promise<Result<Found>> => {
  const below = await filesBelow(folder).catch(() => null);
  if (below === null) return fail('file-unreadable', { file: folder.name, cause: 'EACCES' });
  const told = (name: string): string => `${folder.name}/${name}`;
  const entries = new Map(below.map((entry) => [entry.fullPath.slice(folder.fullPath.length + 1), entry]));
  const sorted = sortFiles([...entries.keys()], { container: folder.name, told, opensArchives: true });
  const refused = sorted.refused.map(({ name, failure }) =>
    refusedFile(name === null ? folder.name : told(name), failure),
  );
  const files = sorted.wanted.flatMap((name) => {
    const entry = entries.get(name);
    return entry === undefined ? [] : [{ name: told(name), file: () => fileOf(entry) }];
  });
  if (files.length + refused.length === 0) return fail('folder-without-files', { folder: folder.name });
  return succeed({ files, refused });
};

const openerOf = (dropped: Dropped): (() => Promise<File>) =>
  isFileEntry(dropped) ? () => fileOf(dropped) : () => Promise.resolve(dropped as File);

const foundIn = async (dropped: Dropped): Promise<Result<Found>> => {
  if (isFolder(dropped)) return foundInFolder(dropped);
  if (isPackName(dropped.name)) {
    return succeed({ files: [], refused: [refusedFile(dropped.name, packAmongFiles(dropped.name))] });
  }
  return succeed({ files: [{ name: dropped.name, file: openerOf(dropped) }], refused: [] });
};

const limitFor = (name: string): number | undefined => {
  if (isExportName(name)) return LARGEST_EXPORT_BYTES;
  return hasArchiveEnding(name) ? LARGEST_ARCHIVE_BYTES : undefined;
};

const readOne = async ({ name, file: open }: Unread): Promise<Result<DroppedContent>> => {
  try {
    const file = await open();
    const refusal = tooLarge(name, file.size, limitFor(file.name));
    if (refusal !== null) return refusal;
    return succeed({ name, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return fail('file-unreadable', { file: name, cause: 'EACCES' });
  }
};

/** Reads what was dropped. What cannot be read is told beside the rest; too much at once is refused as a whole. */
export const readDropped = async (dropped: readonly Dropped[]): Promise<Result<ReadDropped>> => {
  const contents: DroppedContent[] = [];
  const refused: ImportedFile[] = [];
  let size = 0;
  for (const one of dropped) {
    const found = await foundIn(one);
    if (!found.ok) refused.push(refusedFile(one.name, found.error));
    for (const file of found.ok ? found.value.files : []) {
      const content = await readOne(file);
      if (!content.ok) {
        refused.push(refusedFile(file.name, content.error));
        continue;
      }
      size += content.value.bytes.length;
      if (size > MOST_DROPPED)
        return fail('drop-too-large', { size: Math.ceil(size / MEBIBYTE), limit: MOST_DROPPED / MEBIBYTE });
      contents.push(content.value);
    }
    if (found.ok) refused.push(...found.value.refused);
  }
  return succeed({ contents, refused });
};

/** The evidence pack that was dropped by itself; null where something else was, or more. */
export const packAlone = ([only, ...others]: readonly Dropped[]): Dropped | null =>
  only !== undefined && others.length === 0 && !isFolder(only) && isPackName(only.name) ? only : null;

/** Reads an evidence pack that was dropped, unless it is too large to go through the window. */
export const readDroppedPack = async (
  dropped: Dropped,
): Promise<Result<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }>> => {
  const { name } = dropped;
  try {
    const file = await openerOf(dropped)();
    if (file.size > LARGEST_DROPPED_PACK_BYTES) {
      const limit = inMebibytes(LARGEST_DROPPED_PACK_BYTES);
      return fail('pack-too-large-to-drop', { file: name, size: inMebibytes(file.size), limit });
    }
    return succeed({ fileName: name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return fail('file-unreadable', { file: name, cause: 'EACCES' });
  }
};
