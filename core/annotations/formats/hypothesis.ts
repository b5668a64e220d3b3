// Owns the reading of what the API of Hypothesis gives: rows, or a list of annotations. Its quotes go before its positions,
// which count UTF-16 code units of a page's own text. Replies become part of the comment they answer.

import { z } from 'zod';
import { fail, type Result } from '../../result';
import { Collector } from '../collector';
import type { ForeignAnnotations } from '../foreign-annotation';
import { fileNameIn, instantIn, isFields, isWebAddress, listOf, wordsIn } from '../values';
import { fragmentOf } from './w3c-selectors';

const rowSchema = z.object({
  id: z.string().min(1),
  uri: z.string().min(1),
  text: z.string().catch(''),
  tags: z.array(z.string()).catch([]),
  user: z.string().catch(''),
  user_info: z
    .object({ display_name: z.string().nullable().catch(null) })
    .nullish()
    .catch(null),
  created: z.unknown().optional(),
  updated: z.unknown().optional(),
  references: z.array(z.string()).catch([]),
  target: z.unknown().optional(),
  document: z.object({ title: z.unknown().optional() }).nullish().catch(null),
});
type Row = z.infer<typeof rowSchema>;

/** `acct:name@authority` → `name`. */
const authorOf = ({ user, user_info: info }: Row): string | null =>
  wordsIn(info?.display_name) ?? wordsIn(user.replace(/^acct:/u, '').replace(/@[^@]*$/u, ''));

const rowsIn = (values: readonly unknown[]): unknown[] =>
  values.flatMap((value) => {
    if (Array.isArray(value)) return value as unknown[];
    return isFields(value) && Array.isArray(value.rows) ? (value.rows as unknown[]) : [value];
  });

const mark = (row: Row, collector: Collector): void => {
  const [target, ...others] = listOf(row.target);
  if (others.length > 0) collector.lose('split-targets', row.id);
  const fragment = fragmentOf(isFields(target) ? target.selector : null);
  if (typeof fragment === 'string') {
    collector.lose(fragment === 'none' ? 'page-note' : 'selector', row.id);
    return;
  }
  const title = wordsIn(listOf(row.document?.title)[0]);
  collector.source({
    key: row.uri,
    url: isWebAddress(row.uri) ? row.uri : null,
    fileName: fileNameIn(row.uri),
    title,
    text: null,
  });
  collector.annotation({
    id: row.id,
    source: row.uri,
    fragments: [fragment],
    labels: row.tags.filter((tag) => wordsIn(tag) !== null),
    tags: [],
    comment: row.text.trim(),
    author: authorOf(row),
    createdAt: instantIn(row.created),
    modifiedAt: instantIn(row.updated),
    attributes: [],
  });
};

/** Reads the JSON values of one file; `file` names it in failures. */
export const readHypothesis = (values: readonly unknown[], file: string): Result<ForeignAnnotations> => {
  const collector = new Collector('hypothesis', 'utf-16', file);
  const replies: Row[] = [];
  const rows = rowsIn(values);
  if (rows.length === 0) return fail('annotations-invalid', { file, path: 'rows', problem: 'no annotations' });
  for (const [index, value] of rows.entries()) {
    const row = rowSchema.safeParse(value);
    if (!row.success) collector.lose('shape', `#${String(index + 1)}`);
    else if (row.data.references.length > 0) replies.push(row.data);
    else mark(row.data, collector);
    if (collector.isFull) break;
  }
  // In the order in which they were written, so that a talk can be followed.
  const writtenAt = (reply: (typeof replies)[number]): string => instantIn(reply.created) ?? '';
  replies.sort((left, right) => (writtenAt(left) < writtenAt(right) ? -1 : writtenAt(left) > writtenAt(right) ? 1 : 0));
  for (const reply of replies) {
    const words = `— ${authorOf(reply) ?? '?'}: ${[reply.text.trim(), ...reply.tags].filter((part) => part !== '').join(' · ')}`;
    const isThere = collector.addToComment(reply.references[0] ?? '', words);
    collector.lose(isThere ? 'reply-as-note' : 'reply-alone', reply.id);
  }
  return collector.finish();
};
