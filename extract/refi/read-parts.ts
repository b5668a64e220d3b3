// Owns a REFI-QDA project as the parts of its archive: the project's XML, and the texts that stand beside it. Their names
// are taken in any case, since tools do not agree on it.

import { readRefi } from '../../core/annotations/formats/refi';
import type { ReadFile } from '../../core/annotations/read-foreign';
import { fail, succeed, type Result } from '../../core/result';
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

/** Reads the project that parts make up; `file` names it in failures. A `.qde` by itself is one part. */
export const readRefiParts = (parts: readonly ProjectPart[], file: string): Result<ReadFile> => {
  const project = parts.find(({ path }) => nameOf(path).endsWith('.qde'));
  const xml = project === undefined ? null : decode(project.bytes);
  if (xml === null) {
    const problem = project === undefined ? 'it is not there' : 'it is not UTF-8';
    return fail('annotations-invalid', { file, path: 'project.qde', problem });
  }
  const read = readRefiProject(xml, file);
  if (!read.ok) return read;
  const texts = new Map(parts.filter((part) => part !== project).map(({ path, bytes }) => [nameOf(path), bytes]));
  const textOf = (fileName: string): string | null => {
    const bytes = texts.get(fileName.toLowerCase());
    return bytes === undefined ? null : decode(bytes);
  };
  const annotations = readRefi(read.value, textOf, file);
  return annotations.ok ? succeed({ name: file, read: annotations.value }) : annotations;
};
