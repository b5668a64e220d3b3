// Owns the table of mentions: a row for each, orphans too, with its place in both units, its words, where it stands and
// all that is said of it.

import { blockAt, type Article } from '../../article/article';
import { codeIdOf } from '../../codebook/codebook';
import { endOf, quoteOf, startOf, type Mention } from '../../mention/mention';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { offsetMap, type OffsetMap } from '../../text/offset-units';
import { distinctNames } from '../marks/distinct-names';
import { kindLabels } from '../marks/kind-labels';
import { mentionFields } from '../marks/mention-fields';
import { referenceOf } from '../marks/reference';
import { isPlaced } from '../things';
import { authorColumns, LIST_SEPARATOR } from './authors';
import { tableOf, type Column, type Table } from './table';

interface Row {
  readonly article: Article;
  readonly mention: Mention;
  /** Of the article's text, to code points. */
  readonly points: OffsetMap;
}

const spans = ({ mention }: Row, unit: (offset: number) => number): string =>
  mention.ranges.map(({ start, end }) => `${String(unit(start))}-${String(unit(end))}`).join(LIST_SEPARATOR);

/** Offsets are of the article's own text, with whatever line ends it has. */
const PLACE: readonly Column<Row>[] = [
  { name: 'mention_id', of: ({ mention }) => mention.id },
  { name: 'article_id', of: ({ article }) => article.id },
  { name: 'article_title', of: ({ article }) => article.title },
  { name: 'outlet', of: ({ article }) => article.outlet },
  { name: 'published_on', of: ({ article }) => article.publishedOn },
  { name: 'url', of: ({ article }) => article.url },
  {
    name: 'language',
    of: ({ article, mention }) => blockAt(article, startOf(mention))?.language ?? article.language,
  },
  { name: 'kind', of: ({ mention }) => mention.kind },
];

const WORDS: readonly Column<Row>[] = [
  { name: 'quote', of: ({ mention }) => quoteOf(mention) },
  { name: 'placement', of: ({ article, mention }) => (isPlaced(article, mention) ? 'placed' : 'orphan') },
  { name: 'start_utf16', of: ({ mention }) => startOf(mention) },
  { name: 'end_utf16', of: ({ mention }) => endOf(mention) },
  { name: 'start_code_point', of: ({ mention, points }) => points.toUnit(startOf(mention)) },
  { name: 'end_code_point', of: ({ mention, points }) => points.toUnit(endOf(mention)) },
  { name: 'ranges_utf16', of: (row) => spans(row, (offset) => offset) },
  { name: 'ranges_code_point', of: (row) => spans(row, (offset) => row.points.toUnit(offset)) },
];

/** What columns of fields are called where it is not the field's id. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: 'source_name',
  role: 'source_role',
  reason: 'contested_reason',
  tag: 'tags',
};

const fieldName = (id: string, label: string): string => {
  if (id.startsWith('slot:')) return `slot_${label}`;
  return id.startsWith('attribute:') ? `attribute_${label}` : (FIELD_NAMES[id] ?? id.replaceAll('-', '_'));
};

/** A column for everything that mentions can say: what is built in, each slot, each attribute of each kind, tags. */
const fieldColumns = (index: WorkspaceIndex): Column<Row>[] => {
  const fields = mentionFields(index.workspace);
  const names = distinctNames(
    fields.map(({ id, label }) => ({ id, name: fieldName(id, label) })),
    '_',
  );
  return fields.map(({ id, valuesOf }) => ({
    name: names.get(id) ?? id,
    of: ({ mention }) => valuesOf(mention).join(LIST_SEPARATOR),
  }));
};

const referenceColumns = (index: WorkspaceIndex): Column<Row>[] =>
  (['claim', 'actor'] as const).flatMap((to): Column<Row>[] => {
    const referred = (mention: Mention): ReturnType<typeof referenceOf> => {
      const reference = referenceOf(mention, index);
      return reference?.to === to ? reference : null;
    };
    return [
      { name: `${to}_id`, of: ({ mention }) => referred(mention)?.id ?? null },
      { name: to, of: ({ mention }) => referred(mention)?.name ?? null },
    ];
  });

/** The table of all mentions, article by article in reading order. */
export const mentionTable = (index: WorkspaceIndex): Table => {
  const { workspace } = index;
  const labels = kindLabels(workspace);
  const rows = workspace.articles.flatMap((article): Row[] => {
    const points = offsetMap(article.text, 'code-point');
    return article.mentions.map((mention) => ({ article, mention, points }));
  });
  return tableOf<Row>(
    [
      ...PLACE,
      { name: 'kind_label', of: ({ mention }) => labels.get(codeIdOf(mention)) ?? null },
      ...WORDS,
      ...referenceColumns(index),
      {
        name: 'asserted_by_mention_ids',
        of: ({ mention }) => (index.linkedSources.get(mention.id) ?? []).join(LIST_SEPARATOR),
      },
      ...fieldColumns(index),
      { name: 'note', of: ({ mention }) => mention.note },
      ...authorColumns(index, ({ mention }: Row) => mention),
    ],
    rows,
  );
};
