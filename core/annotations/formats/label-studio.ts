// Owns the reading of Label Studio's tasks, as one list or as JSON lines. Stretches of a plain text are counted in code
// points and carry their words; those of a page (HyperText) point into its markup and are not read.

import { z } from 'zod';
import type { Result } from '../../result';
import { Collector } from '../collector';
import type { ForeignAnnotations } from '../foreign-annotation';
import {
  fileNameIn,
  groupedBy,
  instantIn,
  isFields,
  isWebAddress,
  listOf,
  spanSchema,
  wordsIn,
  type Fields,
} from '../values';

const resultSchema = z.object({
  id: z.string().optional(),
  type: z.string(),
  to_name: z.string().catch(''),
  from_name: z.string().catch(''),
  value: z.unknown().optional(),
  meta: z.unknown().optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  direction: z.enum(['left', 'right', 'bi']).catch('right'),
  labels: z.array(z.string()).catch([]),
});
type Item = z.infer<typeof resultSchema>;

interface Person {
  readonly author: string | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
}

const authorOf = (value: unknown): string | null => {
  if (typeof value === 'number') return `Label Studio #${String(value)}`;
  if (typeof value === 'string') return wordsIn(value);
  if (!isFields(value)) return null;
  const full = [wordsIn(value.first_name), wordsIn(value.last_name)].filter((part) => part !== null).join(' ');
  return wordsIn(full) ?? wordsIn(value.username) ?? wordsIn(value.email) ?? authorOf(value.id);
};

const strings = (value: unknown): string[] => listOf(value).flatMap((each) => wordsIn(each)?.trim() ?? []);

/** What a choice, a rating or a text field says of a region. Beside a choice or a rating, `text` is the region's own words. */
const answersOf = (value: Fields): string[] => {
  const choices = strings(value.choices);
  const rating =
    typeof value.rating === 'number' || typeof value.number === 'number' ? [String(value.rating ?? value.number)] : [];
  return choices.length + rating.length > 0 ? [...choices, ...rating] : strings(value.text);
};

const LABELS = 'labels';

/** The text that the results of one control are about. */
const textOf = (data: Fields, name: string): string | null => {
  if (Object.hasOwn(data, name)) return wordsIn(data[name]);
  if (Object.hasOwn(data, 'text')) return wordsIn(data.text);
  const texts = Object.values(data).filter(
    (value): value is string => wordsIn(value) !== null && !isWebAddress(String(value)),
  );
  return texts.length === 1 ? (texts[0] ?? null) : null;
};

class Task {
  readonly #data: Fields;

  constructor(
    private readonly fields: Fields,
    private readonly number: number,
    private readonly collector: Collector,
  ) {
    this.#data = isFields(fields.data) ? fields.data : {};
  }

  get #name(): string {
    return typeof this.fields.id === 'number' ? String(this.fields.id) : `#${String(this.number)}`;
  }

  read(): void {
    if (!isFields(this.fields.data)) {
      this.collector.lose('shape', this.#name);
      return;
    }
    if (listOf(this.fields.predictions).length > 0) this.collector.lose('prediction', this.#name);
    const annotations = [...listOf(this.fields.annotations), ...listOf(this.fields.completions)];
    for (const [index, annotation] of annotations.entries()) {
      if (!isFields(annotation) || !Array.isArray(annotation.result)) this.collector.lose('shape', this.#name);
      else if (annotation.was_cancelled === true) this.collector.lose('skipped-task', this.#name);
      else this.#readAnnotation(annotation, annotation.result as unknown[], index);
    }
  }

  #readAnnotation(annotation: Fields, result: readonly unknown[], index: number): void {
    const person = {
      author: authorOf(annotation.completed_by),
      createdAt: instantIn(annotation.created_at),
      modifiedAt: instantIn(annotation.updated_at),
    };
    // Two people's work on one task may use one id twice.
    const prefix = `${String(this.number)}.${String(index + 1)}:`;
    const items = result.flatMap((value) => {
      const item = resultSchema.safeParse(value);
      if (!item.success) this.collector.lose('shape', this.#name);
      return item.success ? [item.data] : [];
    });
    const regions = new Set(items.flatMap(({ type, id }) => (type === LABELS && id !== undefined ? [id] : [])));
    const answers = groupedBy(
      items.filter(({ type }) => type !== LABELS),
      ({ id }) => id ?? '',
    );
    for (const [place, item] of items.entries()) {
      if (this.collector.isFull) return;
      if (item.type === 'relation') this.#relate(item, prefix);
      else if (item.type === LABELS) {
        const id = `${prefix}${item.id ?? `r${String(place + 1)}`}`;
        this.#mark(item, id, item.id === undefined ? [] : (answers.get(item.id) ?? []), person);
      } else if (item.type === 'hypertextlabels' || item.type === 'paragraphlabels')
        this.collector.lose('selector', this.#nameOf(item));
      else if (!regions.has(item.id ?? '')) this.#loseOther(item);
    }
  }

  #nameOf(item: Item): string {
    return `${this.#name} ${item.id ?? item.type}`;
  }

  #loseOther(item: Item): void {
    const isOfDocument = ['choices', 'textarea', 'rating', 'taxonomy', 'number', 'datetime', 'pairwise'].includes(
      item.type,
    );
    this.collector.lose(isOfDocument ? 'document-label' : 'media', this.#nameOf(item));
  }

  #relate({ from_id: from, to_id: to, direction, labels }: Item, prefix: string): void {
    const ends = direction === 'left' ? { from: to, to: from } : { from, to };
    this.collector.relation({
      label: labels[0] ?? '',
      from: prefix + (ends.from ?? ''),
      to: prefix + (ends.to ?? ''),
    });
  }

  #mark(item: Item, id: string, answers: readonly Item[], person: Person): void {
    const value = isFields(item.value) ? item.value : {};
    const span = spanSchema.safeParse(value);
    if (!span.success) {
      this.collector.lose('selector', this.#nameOf(item));
      return;
    }
    const key = `${String(this.number)}:${item.to_name}`;
    const meta = isFields(this.fields.meta) ? this.fields.meta : {};
    const url = wordsIn(this.#data.url) ?? wordsIn(meta.url);
    const file =
      wordsIn(this.#data.filename) ??
      wordsIn(this.#data.file) ??
      wordsIn(meta.filename) ??
      wordsIn(this.fields.file_upload);
    this.collector.source({
      key,
      url: url !== null && isWebAddress(url) ? url : null,
      fileName: fileNameIn(file),
      title: wordsIn(this.#data.title) ?? wordsIn(meta.title),
      text: textOf(this.#data, item.to_name),
    });
    this.collector.annotation({
      id,
      source: key,
      fragments: [{ position: span.data, quote: wordsIn(value.text), prefix: '', suffix: '' }],
      labels: strings(value.labels),
      tags: [],
      comment: isFields(item.meta) ? strings(item.meta.text).join('\n') : '',
      ...person,
      attributes: answers.flatMap((answer) =>
        answersOf(isFields(answer.value) ? answer.value : {}).map((each) => ({ name: answer.from_name, value: each })),
      ),
    });
  }
}

/** Reads the tasks of one file; `file` names it in failures. */
export const readLabelStudio = (rows: readonly unknown[], file: string): Result<ForeignAnnotations> => {
  const collector = new Collector('label-studio', 'code-point', file);
  for (const [index, row] of rows.entries()) {
    if (collector.isFull) break;
    if (isFields(row)) new Task(row, index + 1, collector).read();
    else collector.lose('shape', `#${String(index + 1)}`);
  }
  return collector.finish();
};
