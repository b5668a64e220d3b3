// Owns what the analyst sees of a merge before it is done: its counts, and each item in words that the records hold.

import { z } from 'zod';
import { quoteOf } from '../mention/mention';
import { isSame } from '../same';
import { shorten as shortenTo, shortenTogether } from '../text/shorten';
import { frameOf, blockSettingsOf, type RecordState, type Records } from './records';
import {
  countMerge,
  isFixed,
  mergeChoiceSchema,
  mergeKindSchema,
  type Consequences,
  type MergeItem,
  type MergePlan,
} from './merge-plan';

const recordNameSchema = z.enum([
  'title',
  'codebook',
  'analyst',
  'actor',
  'claim',
  'relation',
  'silence',
  'event',
  'saved-filter',
  'article',
  'block',
  'mention',
  'link',
]);

const countSchema = z.number().int().nonnegative();

export const mergePreviewItemSchema = z.object({
  key: z.string(),
  kind: mergeKindSchema,
  record: recordNameSchema,
  articleTitle: z.string().nullable(),
  /** The record in short, such as a mention's quote or a claim's gloss; null for a side that does not have it. */
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  /** The fields in which two states differ, by their names in the export. Values are of the records; ids are resolved. */
  fields: z.array(z.object({ name: z.string(), ours: z.string(), theirs: z.string() })),
  /** What is done by default. */
  choice: mergeChoiceSchema,
  /** False where ours stays whatever is chosen. */
  canChoose: z.boolean(),
});

const consequenceSchema = z.object({
  record: recordNameSchema,
  articleTitle: z.string().nullable(),
  label: z.string(),
});

export const mergePreviewSchema = z.object({
  /** Null where the copies have nothing in common. */
  base: z.object({ sequence: countSchema, agreeing: countSchema }).nullable(),
  counts: z.record(z.enum(['same', ...mergeKindSchema.options]), countSchema),
  items: z.array(mergePreviewItemSchema),
  /** By the default choices: claims and actors that mentions bring back, and links with nothing to join. */
  broughtBack: z.array(consequenceSchema),
  leftOut: z.array(consequenceSchema),
});

export type MergePreview = z.infer<typeof mergePreviewSchema>;
export type MergePreviewItem = z.infer<typeof mergePreviewItemSchema>;

/** How much of a quote or a line is shown, in UTF-16 code units. */
const LABEL_LENGTH = 200;

/** The same of a field that differs, on each side. */
const FIELD_LENGTH = 600;

const shorten = (text: string): string => shortenTo(text, LABEL_LENGTH);

/** The words of one side's records. */
class Wording {
  readonly #side: Records;
  readonly #other: Records;

  constructor(side: Records, other: Records) {
    this.#side = side;
    this.#other = other;
  }

  /** A record by key, from the other side where this one does not have it. */
  #find(key: string): RecordState | undefined {
    return this.#side.states.get(key) ?? this.#other.states.get(key);
  }

  titleOf(articleId: string | null): string | null {
    const article = articleId === null ? undefined : this.#find(`article:${articleId}`);
    return article?.record === 'article' ? article.value.title : null;
  }

  label(state: RecordState): string {
    switch (state.record) {
      case 'title':
        return state.value;
      case 'codebook':
        return state.value.codes.map((code) => code.label).join(', ');
      case 'analyst':
      case 'actor':
      case 'saved-filter':
        return state.value.name;
      case 'claim':
        return shorten(state.value.gloss);
      case 'relation':
        return [state.value.from, state.value.to].map((id) => this.#named('claim', id)).join(' – ');
      case 'silence':
        return [this.#named('claim', state.value.claimId), this.#named('article', state.value.articleId)].join(' – ');
      case 'article':
      case 'event':
        return state.value.title;
      case 'block': {
        const article = this.#find(`article:${state.articleId}`);
        const { start, end } = state.value;
        return article?.record === 'article' ? shorten(article.value.text.slice(start, end)) : state.value.id;
      }
      case 'mention':
        return shorten(quoteOf(state.value));
      case 'link':
        return [state.value.from, state.value.to].map((id) => this.#named('mention', id)).join(' – ');
    }
  }

  #named(record: 'mention' | 'claim' | 'actor' | 'analyst' | 'article', id: string): string {
    const state = this.#find(`${record}:${id}`);
    return state === undefined ? id : this.label(state);
  }

  /** A field's value as text, ids in it resolved to what they stand for. */
  value(record: RecordState['record'], name: string, value: unknown): string {
    if (value === null || value === undefined) return '';
    if (typeof value !== 'string') return Array.isArray(value) ? value.map(partOf).join(', ') : partOf(value);
    if (name === 'claimId') return this.#named('claim', value);
    if (name === 'actorId') return this.#named('actor', value);
    if (name === 'from' || name === 'to') return this.#named(record === 'relation' ? 'claim' : 'mention', value);
    if (name === 'articleId') return this.#named('article', value);
    return name === 'createdBy' || name === 'modifiedBy' ? this.#named('analyst', value) : value;
  }
}

const partOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const range = z.object({ start: z.number(), end: z.number(), quote: z.string() }).safeParse(value);
  if (!range.success) return JSON.stringify(value);
  return `${range.data.quote} (${String(range.data.start)}–${String(range.data.end)})`;
};

/** A state's fields, as far as they are compared. */
const fieldsOf = (state: RecordState): Readonly<Record<string, unknown>> => {
  if (state.record === 'title') return { title: state.value };
  if (state.record === 'article') return { ...frameOf(state.value) };
  return state.record === 'block' ? { ...blockSettingsOf(state.value) } : { ...state.value };
};

const differingFields = (item: MergeItem, ours: Wording, theirs: Wording): MergePreviewItem['fields'] => {
  if (item.ours?.record !== item.theirs?.record || item.ours === null || item.theirs === null) return [];
  const { record } = item;
  const [mine, their] = [fieldsOf(item.ours), fieldsOf(item.theirs)];
  return [...new Set([...Object.keys(mine), ...Object.keys(their)])]
    .filter((name) => !isSame(mine[name], their[name]))
    .map((name) => {
      const values = [ours.value(record, name, mine[name]), theirs.value(record, name, their[name])] as const;
      const [shownOurs, shownTheirs] = shortenTogether(...values, FIELD_LENGTH);
      return { name, ours: shownOurs, theirs: shownTheirs };
    });
};

/** The preview of a plan, for the window or the command line. */
export const previewOf = (plan: MergePlan): MergePreview => {
  const ours = new Wording(plan.ours, plan.theirs);
  const theirs = new Wording(plan.theirs, plan.ours);
  const consequences = (states: Consequences['leftOut']): MergePreview['leftOut'] =>
    states.map((state) => ({
      record: state.record,
      articleTitle: ours.titleOf('articleId' in state ? state.articleId : null),
      label: theirs.label(state),
    }));
  return {
    base: plan.base,
    counts: countMerge(plan),
    items: plan.items.map((item) => ({
      key: item.key,
      kind: item.kind,
      record: item.record,
      articleTitle: ours.titleOf(item.articleId),
      ours: item.ours === null ? null : ours.label(item.ours),
      theirs: item.theirs === null ? null : theirs.label(item.theirs),
      fields: differingFields(item, ours, theirs),
      choice: item.choice,
      canChoose: !isFixed(item.kind),
    })),
    broughtBack: consequences(plan.consequences.broughtBack),
    leftOut: consequences(plan.consequences.leftOut),
  };
};
