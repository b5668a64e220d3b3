// Owns a REFI-QDA project as a file: an archive with the project's XML and the texts beside it (`.qdpx`), or the XML by
// itself (`.qde`). Names are taken in any case, since tools do not agree on it.

import type { RefiPackage } from '../../core/annotations/formats/refi';
import { fail, succeed, type Result } from '../../core/result';
import { openArchive } from '../zip/archive';
import { readRefiProject } from './read-project';

/** One file of an unpacked archive. */
export interface ProjectPart {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A strict reading of UTF-8; a byte order mark is no part of the text. Null for what is not UTF-8. */
const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const nameOf = (path: string): string => (path.split(/[\\/]/u).at(-1) ?? path).toLowerCase();

/** Reads the project that parts make up; `file` names it in failures. Texts that are not UTF-8 are not there. */
export const readRefiParts = (parts: readonly ProjectPart[], file: string): Result<RefiPackage> => {
  const project = parts.find(({ path }) => nameOf(path).endsWith('.qde'));
  const xml = project === undefined ? null : decode(project.bytes);
  if (xml === null) {
    const problem = project === undefined ? 'it is not there' : 'it is not UTF-8';
    return fail('annotations-invalid', { file, path: 'project.qde', problem });
  }
  const read = readRefiProject(xml, file);
  if (!read.ok) return read;
  const texts = parts.flatMap(({ path, bytes }): [string, string][] => {
    const text = nameOf(path).endsWith('.txt') ? decode(bytes) : null;
    return text === null ? [] : [[nameOf(path), text]];
  });
  return succeed({ project: read.value, texts: Object.fromEntries(texts) });
};

const WANTED = /\.(?:qde|txt)$/iu;
const ARCHIVE_START = [0x50, 0x4b];

/** Reads a project from the bytes of its file. */
export const readRefiPackage = async (bytes: Uint8Array, file: string): Promise<Result<RefiPackage>> => {
  if (!ARCHIVE_START.every((byte, index) => bytes[index] === byte)) {
    return readRefiParts([{ path: 'project.qde', bytes }], file);
  }
  const archive = await openArchive(bytes, file);
  if (!archive.ok) return archive;
  const parts: ProjectPart[] = [];
  for (const path of archive.value.names.filter((name) => WANTED.test(name))) {
    const part = await archive.value.read(path);
    if (!part.ok) return part;
    parts.push({ path, bytes: part.value });
  }
  return readRefiParts(parts, file);
};
