// Owns the reading of foreign annotation files from disk: a `.txt` beside an `.ann` comes along unasked, and what holds a
// whole project goes to whoever reads such files away from here.

import { readRefi } from '../../core/annotations/formats/refi';
import type { FormatChoice, ForeignFile, ReadFile } from '../../core/annotations/read-foreign';
import { readForeignFiles } from '../../core/annotations/read-foreign';
import { fail, succeed, type Result } from '../../core/result';
import { exists } from '../store/durable-file';
import { decodeUtf8 } from './decode-text';
import type { Extractor } from './extractor';
import { readFileForImport, type FileContent } from './read-file';

/** Reads a REFI-QDA project (`.qdpx`, or `.qde` by itself), whose archive and XML are unpacked in a process of their own. */
const readProject = async (content: FileContent, extractor: Extractor): Promise<Result<ReadFile>> => {
  const unpacked = await extractor.readProject(content);
  if (!unpacked.ok) return unpacked;
  const read = readRefi(unpacked.value, content.fileName);
  return read.ok ? succeed({ name: content.fileName, read: read.value }) : read;
};

const PROJECT = /\.(?:qdpx|qde)$/iu;
const STAND_OFF = /\.ann$/iu;

/** The files with the texts that stand beside their stand-off files, each once. */
const withTexts = async (paths: readonly string[]): Promise<string[]> => {
  const all = new Set(paths);
  for (const path of paths) {
    const text = path.replace(STAND_OFF, '.txt');
    if (text !== path && (await exists(text))) all.add(text);
  }
  return [...all];
};

/** A document in which nothing is marked has an empty stand-off file. */
const textOf = ({ fileName, bytes }: FileContent): Result<string> => {
  if (bytes.length === 0 && STAND_OFF.test(fileName)) return succeed('');
  return decodeUtf8(bytes, fileName);
};

/**
 * Reads what was chosen together. Each file is named by its path as it was given; the first that fails refuses them all.
 * `readContent` reads one by its path.
 */
export const readAnnotationFiles = async (
  paths: readonly string[],
  choice: FormatChoice,
  extractor: Extractor,
  readContent: (path: string) => Promise<Result<FileContent>> = readFileForImport,
): Promise<Result<ReadFile[]>> => {
  const files: ForeignFile[] = [];
  const read: ReadFile[] = [];
  for (const path of await withTexts(paths)) {
    const content = await readContent(path);
    if (!content.ok) return content;
    const { fileName } = content.value;
    if (choice === 'refi' || (choice === 'auto' && PROJECT.test(fileName))) {
      const project = await readProject(content.value, extractor);
      if (!project.ok) return project;
      read.push(project.value);
      continue;
    }
    const text = textOf(content.value);
    if (!text.ok) return text;
    files.push({ name: path === '-' ? fileName : path, text: text.value });
  }
  if (files.length === 0)
    return read.length === 0 ? fail('annotations-unknown', { file: paths[0] ?? '' }) : succeed(read);
  const rest = readForeignFiles(files, choice);
  return rest.ok ? succeed([...read, ...rest.value]) : rest;
};
