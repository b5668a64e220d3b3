// Owns which format a foreign file is in, and the reading of all files that were chosen together. A file that is none of
// the formats is refused; nothing is read as what it only resembles.

import { LAYERS_FILE } from '../exporters/cas/cas-json';
import { fail, succeed, type Result } from '../result';
import type { AnnotationFormat, ForeignAnnotations } from './foreign-annotation';
import { readBrat, type BratDocument } from './formats/brat';
import { readCas } from './formats/cas';
import { readDoccano } from './formats/doccano';
import { readHypothesis } from './formats/hypothesis';
import { readLabelStudio } from './formats/label-studio';
import { readW3c } from './formats/w3c';
import { readJsonRows, readJsonValues } from './read-json';
import { isFields, listOf } from './values';

/** A file with its name, which may have folders before it. */
export interface ForeignFile {
  readonly name: string;
  readonly text: string;
}

/** What one file, or one set of files that belong together, was read as. */
export interface ReadFile {
  readonly name: string;
  readonly read: ForeignAnnotations;
}

/** What was asked for; `auto` looks at the files themselves. */
export type FormatChoice = AnnotationFormat | 'auto';

const BRAT = /\.(?:ann|txt|conf)$/iu;

const hasAll = (value: unknown, ...names: readonly string[]): boolean =>
  isFields(value) && names.every((name) => Object.hasOwn(value, name));

/** The format that a row or a document of JSON has, by the fields that only it has; null for none. */
const formatOfValue = (value: unknown): AnnotationFormat | null => {
  if (Array.isArray(value)) return value.length === 0 ? null : formatOfValue(value[0]);
  if (!isFields(value)) return null;
  if (hasAll(value, '%FEATURE_STRUCTURES')) return 'cas';
  const types = listOf(value.type);
  if (types.some((type) => ['Annotation', 'AnnotationPage', 'AnnotationCollection'].includes(String(type))))
    return 'w3c';
  if (hasAll(value, '@context', 'target')) return 'w3c';
  if (Array.isArray(value.rows)) return 'hypothesis';
  if (hasAll(value, 'uri', 'target') || hasAll(value, 'uri', 'references')) return 'hypothesis';
  if (isFields(value.data) && ['annotations', 'completions', 'predictions'].some((name) => name in value))
    return 'label-studio';
  const hasText = typeof value.text === 'string' || typeof value.data === 'string';
  if (hasText && ['entities', 'label', 'labels', 'relations'].some((name) => name in value)) return 'doccano';
  return hasAll(value, 'target', 'body') ? 'w3c' : null;
};

const readJson = (file: ForeignFile, choice: FormatChoice): Result<ReadFile> => {
  const values = readJsonValues(file.text, file.name);
  if (!values.ok) return values;
  const format = choice === 'auto' ? formatOfValue(values.value[0]) : choice;
  const rows = (): Result<unknown[]> => readJsonRows(file.text, file.name);
  const read = ((): Result<ForeignAnnotations> => {
    switch (format) {
      case 'w3c':
        return readW3c(values.value, file.name);
      case 'hypothesis':
        return readHypothesis(values.value, file.name);
      case 'cas':
        return readCas(values.value, file.name);
      case 'doccano':
      case 'label-studio': {
        const list = rows();
        if (!list.ok) return list;
        return (format === 'doccano' ? readDoccano : readLabelStudio)(list.value, file.name);
      }
      case 'brat':
      case 'refi':
      case null:
        return fail('annotations-unknown', { file: file.name });
    }
  })();
  return read.ok ? succeed({ name: file.name, read: read.value }) : read;
};

const stemOf = (name: string): string => name.replace(/\.[^.\\/]*$/u, '');

/** Joins each `.ann` to the `.txt` of its name. */
const readBratFiles = (files: readonly ForeignFile[]): Result<ReadFile[]> => {
  const texts = new Map(
    files.filter(({ name }) => /\.txt$/iu.test(name)).map(({ name, text }) => [stemOf(name), text]),
  );
  const marked = files.filter(({ name }) => /\.ann$/iu.test(name));
  const stems = new Set(marked.map(({ name }) => stemOf(name)));
  // A text beside which nothing is marked is no annotation file.
  const alone = files.find(({ name }) => /\.txt$/iu.test(name) && !stems.has(stemOf(name)));
  if (alone !== undefined) return fail('annotations-unknown', { file: alone.name });
  const [first] = marked;
  if (first === undefined) return succeed([]);
  const documents = marked.map(({ name, text }): BratDocument => ({
    name: stemOf(name),
    text: texts.get(stemOf(name)) ?? null,
    annotations: text,
  }));
  const read = readBrat(documents, first.name);
  return read.ok ? succeed([{ name: first.name, read: read.value }]) : read;
};

/** Reads files that were chosen together. The first that cannot be read refuses them all, so that nothing is left out unseen. */
export const readForeignFiles = (files: readonly ForeignFile[], choice: FormatChoice): Result<ReadFile[]> => {
  const ofBrat = files.filter(({ name }) => choice === 'brat' || (choice === 'auto' && BRAT.test(name)));
  const brat = readBratFiles(ofBrat);
  if (!brat.ok) return brat;
  const read: ReadFile[] = [...brat.value];
  for (const file of files) {
    // The layers of our own export stand beside its documents, and hold no annotations.
    if (ofBrat.includes(file) || file.name.split(/[\\/]/u).at(-1) === LAYERS_FILE) continue;
    const one = readJson(file, choice);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const [first] = files;
  return read.length === 0 ? fail('annotations-unknown', { file: first?.name ?? '' }) : succeed(read);
};
