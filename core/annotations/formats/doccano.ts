// Owns the reading of doccano's JSON lines, in both of its shapes. Positions are UTF-16 code units, or grapheme clusters
// where its project was set so, which the file does not say; it gives no quotes either.

import { z } from 'zod';
import type { Result } from '../../result';
import { Collector } from '../collector';
import type { ForeignAnnotations } from '../foreign-annotation';
import { fileNameIn, isFields, isWebAddress, listOf, spanSchema, wordsIn, type Fields } from '../values';

const idSchema = z.union([z.string().min(1), z.number()]).transform(String);

const entitySchema = z
  .object({ id: idSchema.optional(), label: z.string(), start_offset: z.number(), end_offset: z.number() })
  .transform(({ id, label, start_offset: start, end_offset: end }) => ({ id, label, start, end }));

const tripleSchema = z
  .tuple([z.number(), z.number(), z.string()])
  .transform(([start, end, label]) => ({ id: undefined, label, start, end }));

const spanOfRow = z
  .union([entitySchema, tripleSchema])
  .pipe(
    z
      .object({ id: z.string().optional(), label: z.string(), start: z.number(), end: z.number() })
      .refine((span) => spanSchema.safeParse(span).success),
  );

const relationSchema = z.object({ from_id: idSchema, to_id: idSchema, type: z.string().catch('') });

/** Where a row may say which document it is of. */
const NAMES = ['filename', 'file_name', 'file', 'upload_name', 'source', 'url', 'title', 'name'];

const fieldOf = (fields: Fields, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? wordsIn(fields[name]) : null;
    if (value !== null) return value;
  }
  return null;
};

const readRow = (row: Fields, number: number, collector: Collector): void => {
  const text = wordsIn(row.text) ?? wordsIn(row.data);
  const name = `#${String(number)}`;
  if (text === null) {
    collector.lose('shape', name);
    return;
  }
  const about = { ...(isFields(row.meta) ? row.meta : {}), ...(isFields(row.metadata) ? row.metadata : {}), ...row };
  const called = fieldOf(about, NAMES);
  const url = fieldOf(about, ['url', 'source', 'link']);
  const key = String(number);
  collector.source({
    key,
    url: url !== null && isWebAddress(url) ? url : null,
    fileName: fileNameIn(called),
    title: fieldOf(about, ['title']),
    text,
  });
  const spans = [row.entities, row.label, row.labels].flatMap((list) => listOf(list));
  // Ids of entities are those of the project's database in one shape and missing in the other.
  const ids = new Map<string, string>();
  for (const [index, value] of spans.entries()) {
    const span = spanOfRow.safeParse(value);
    if (!span.success) {
      collector.lose(
        typeof value === 'string' ? 'document-label' : 'shape',
        `${name}: ${JSON.stringify(value).slice(0, 60)}`,
      );
      continue;
    }
    const { label, start, end, id: own } = span.data;
    const id = `${key}:${own ?? `e${String(index + 1)}`}`;
    if (own !== undefined) ids.set(own, id);
    collector.annotation({
      id,
      source: key,
      fragments: [{ position: { start, end }, quote: null, prefix: '', suffix: '' }],
      labels: label.trim() === '' ? [] : [label],
      tags: [],
      comment: '',
      author: wordsIn(row.annotation_approver),
      createdAt: null,
      modifiedAt: null,
      attributes: [],
    });
  }
  for (const value of listOf(row.relations)) {
    const relation = relationSchema.safeParse(value);
    if (!relation.success) collector.lose('shape', `${name}: ${JSON.stringify(value).slice(0, 60)}`);
    else {
      const { from_id: from, to_id: to, type: label } = relation.data;
      collector.relation({ label, from: ids.get(from) ?? `${key}:${from}`, to: ids.get(to) ?? `${key}:${to}` });
    }
  }
  for (const list of [row.Comments, row.comments, row.cats]) {
    if (listOf(list).length > 0) collector.lose('document-note', name);
  }
};

/** Reads the rows of one file; `file` names it in failures. */
export const readDoccano = (rows: readonly unknown[], file: string): Result<ForeignAnnotations> => {
  const collector = new Collector('doccano', 'utf-16', file);
  for (const [index, row] of rows.entries()) {
    if (collector.isFull) break;
    if (isFields(row)) readRow(row, index + 1, collector);
    else collector.lose('shape', `#${String(index + 1)}`);
  }
  return collector.finish();
};
