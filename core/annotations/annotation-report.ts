// Owns what the analyst sees of an import of annotations before it is done: what was read, where it stands, what becomes
// of its labels, what is lost and why, and the rows to look at.

import { z } from 'zod';
import type { Codebook } from '../codebook/codebook';
import { failureSchema, succeed, type Result } from '../result';
import { shorten } from '../text/shorten';
import type { Environment } from '../environment';
import type { Analyst } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import {
  annotationFormatSchema,
  lossSchema,
  offsetUnitSchema,
  type AnnotationFormat,
  type ForeignAnnotation,
  type OffsetUnit,
} from './foreign-annotation';
import {
  labelsOf,
  labelTargetSchema,
  proposeMapping,
  relationLabelsOf,
  relationTargetSchema,
  Targets,
  type AnnotationMapping,
} from './mapping';
import { RELATION_LOSSES } from './lost-relations';
import { outcomeSchema, placeReasonSchema, type Outcome, type Placing } from './place';
import { batchOf, type PlacedFile } from './plan-annotations';
import { resolveBatch } from './resolve-batch';

const countSchema = z.number().int().nonnegative();

const rowSchema = z.object({
  file: z.string(),
  id: z.string(),
  labels: z.array(z.string()),
  outcome: outcomeSchema,
  reason: placeReasonSchema,
  /** True where an edge was moved to whole characters. */
  isSnapped: z.boolean(),
  articleTitle: z.string().nullable(),
  /** The words of the file, and those that would be marked; empty where there are none. */
  quote: z.string(),
  found: z.string(),
});
export type AnnotationRow = z.infer<typeof rowSchema>;

export const annotationPlanSchema = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      format: annotationFormatSchema,
      unit: offsetUnitSchema,
      /** How many positions hold their quotes in another unit than that, by the unit. */
      otherUnits: z.array(z.object({ unit: offsetUnitSchema, count: countSchema })),
      annotations: countSchema,
      relations: countSchema,
      losses: z.array(z.object({ loss: lossSchema, count: countSchema, examples: z.array(z.string()) })),
    }),
  ),
  counts: z.record(outcomeSchema, countSchema),
  articles: z.array(
    z.object({
      title: z.string(),
      /** By what it was found; `new` is made of a text that the file carries. */
      reason: z.enum(['text', 'id', 'url', 'file', 'title', 'chosen', 'new']),
      annotations: countSchema,
    }),
  ),
  /** Carried texts that cannot become articles. */
  refused: z.array(z.object({ source: z.string(), failure: failureSchema })),
  labels: z.array(z.object({ label: z.string(), count: countSchema, target: labelTargetSchema })),
  relations: z.array(z.object({ label: z.string(), count: countSchema, target: relationTargetSchema })),
  authors: z.array(z.object({ name: z.string(), count: countSchema, isNew: z.boolean() })),
  /** What the mapping makes of it. */
  made: z.object({
    mentions: countSchema,
    links: countSchema,
    relations: countSchema,
    claims: countSchema,
    actors: countSchema,
    silences: countSchema,
    events: countSchema,
    kinds: countSchema,
    analysts: countSchema,
    articles: countSchema,
  }),
  alreadyThere: countSchema,
  /** Placed, but the mapping leaves them out. */
  leftOut: countSchema,
  lostRelations: z.array(
    z.object({
      loss: z.enum(RELATION_LOSSES),
      count: countSchema,
      examples: z.array(z.string()),
    }),
  ),
  /** Those that someone should look at, the worst first. */
  rows: z.array(rowSchema),
  rowsLeftOut: countSchema,
});
export type AnnotationPlan = z.infer<typeof annotationPlanSchema>;

/** More rows are not looked at one by one; there is a list of all on the command line. */
const MOST_ROWS = 500;
const QUOTE_LENGTH = 200;

/** Formats in which labels are free tags of people. */
const TAG_LIKE: readonly AnnotationFormat[] = ['hypothesis', 'w3c'];

/** Losses by which a whole annotation is not read. */
const WHOLE = [
  'shape',
  'page-note',
  'selector',
  'media',
  'prediction',
  'skipped-task',
  'reply-alone',
  'document-label',
];

/** What is proposed for what was read. */
export const proposeFor = (codebook: Codebook, placed: readonly PlacedFile[]): AnnotationMapping => {
  const labels = new Map<string, boolean>();
  for (const { read } of placed) {
    const isTagLike = TAG_LIKE.includes(read.format) && read.own === undefined;
    for (const { label } of labelsOf(read.annotations)) labels.set(label, isTagLike && (labels.get(label) ?? true));
  }
  const relations = new Set(placed.flatMap(({ read }) => relationLabelsOf(read.relations).map(({ label }) => label)));
  return proposeMapping(
    codebook,
    [...labels].map(([label, isTagLike]) => ({ label, isTagLike })),
    [...relations],
  );
};

/** The worst first. */
const SEVERITY: readonly Outcome[] = [
  'not-found',
  'no-article',
  'unsupported',
  'approximate',
  'other-unit',
  'placed-by-quote',
  'placed',
];

const isToLookAt = ({ outcome, reason, isSnapped }: Placing): boolean =>
  isSnapped || reason === 'unit-unchecked' || !['placed', 'other-unit'].includes(outcome);

const rowOf = (
  file: string,
  placing: Placing,
  titles: ReadonlyMap<string, { title: string; text: string }>,
): AnnotationRow => {
  const { annotation, outcome, reason, isSnapped, articleId, ranges, quote } = placing;
  const article = articleId === null ? undefined : titles.get(articleId);
  return {
    file,
    id: annotation.id,
    labels: [...annotation.labels],
    outcome,
    reason,
    isSnapped,
    articleTitle: article?.title ?? null,
    quote: shorten(quote, QUOTE_LENGTH),
    found: shorten(ranges.map(({ start, end }) => article?.text.slice(start, end) ?? '').join(' … '), QUOTE_LENGTH),
  };
};

const tally = (placed: readonly PlacedFile[]): Record<Outcome, number> => {
  const counts: Record<Outcome, number> = {
    placed: 0,
    'other-unit': 0,
    'placed-by-quote': 0,
    approximate: 0,
    'no-article': 0,
    'not-found': 0,
    unsupported: 0,
  };
  for (const { placings, read } of placed) {
    for (const { outcome } of placings) counts[outcome] += 1;
    for (const { loss, count } of read.losses) if (WHOLE.includes(loss)) counts.unsupported += count;
  }
  return counts;
};

/** In which other units positions were right. */
const otherUnitsOf = (placings: readonly Placing[]): { unit: OffsetUnit; count: number }[] =>
  offsetUnitSchema.options.flatMap((unit) => {
    const count = placings.filter((placing) => placing.outcome === 'other-unit' && placing.unit === unit).length;
    return count === 0 ? [] : [{ unit, count }];
  });

const withCounts = <Item extends { readonly label: string }>(
  items: readonly Item[],
  counts: readonly { readonly label: string; readonly count: number }[],
): (Item & { count: number })[] => {
  const sums = new Map<string, number>();
  for (const { label, count } of counts) sums.set(label, (sums.get(label) ?? 0) + count);
  return items.map((item) => ({ ...item, count: sums.get(item.label) ?? 0 }));
};

/** The plan under a mapping, with every number that follows from it. */
export const reportOf = (
  workspace: Workspace,
  placed: readonly PlacedFile[],
  mapping: AnnotationMapping,
  analyst: Analyst,
  environment: Environment,
): Result<AnnotationPlan> => {
  const batch = batchOf(placed, mapping, analyst);
  const resolved = resolveBatch(workspace, batch, environment);
  if (!resolved.ok) return resolved;
  const sources = placed.flatMap(({ articles }) => [...articles.values()]);
  const titles = new Map(sources.map(({ article }) => [article.id, article]));
  const perArticle = new Map<string, number>();
  const authors = new Map<string, number>();
  for (const { placings } of placed) {
    for (const { articleId, annotation } of placings) {
      if (articleId !== null) perArticle.set(articleId, (perArticle.get(articleId) ?? 0) + 1);
      if (annotation.author !== null) authors.set(annotation.author, (authors.get(annotation.author) ?? 0) + 1);
    }
  }
  const known = new Set([analyst.name, ...workspace.analysts.map(({ name }) => name)]);
  const rows = placed
    .flatMap(({ name, placings }) => placings.filter(isToLookAt).map((placing) => rowOf(name, placing, titles)))
    .sort((left, right) => SEVERITY.indexOf(left.outcome) - SEVERITY.indexOf(right.outcome));
  const targets = new Targets(mapping);
  // What has no label, or only labels that are tags.
  const isBare = ({ labels }: ForeignAnnotation): boolean =>
    labels.length === 0 || labels.every((label) => targets.isTag(label));
  const bare = placed.reduce((sum, { read }) => sum + read.annotations.filter(isBare).length, 0);
  const found = placed.flatMap(({ placings }) => placings).filter(({ ranges }) => ranges.length > 0);
  const { made, alreadyThere, lostRelations } = resolved.value;
  return succeed({
    files: placed.map(({ name, read, placings }) => ({
      name,
      format: read.format,
      unit: read.unit,
      otherUnits: otherUnitsOf(placings),
      annotations: read.annotations.length,
      relations: read.relations.length,
      losses: read.losses.map((loss) => ({ ...loss, examples: [...loss.examples] })),
    })),
    counts: tally(placed),
    articles: [...new Map(sources.map((source) => [source.article.id, source])).values()].map(
      ({ article, reason }) => ({
        title: article.title,
        reason,
        annotations: perArticle.get(article.id) ?? 0,
      }),
    ),
    refused: placed.flatMap(({ refused }) => [...refused].map(([source, failure]) => ({ source, failure }))),
    labels: withCounts(
      mapping.labels,
      placed.flatMap(({ read }) => labelsOf(read.annotations)),
    ).map((row) => (row.label === '' ? { ...row, count: bare } : row)),
    relations: withCounts(
      mapping.relations,
      placed.flatMap(({ read }) => relationLabelsOf(read.relations)),
    ),
    authors: [...authors].map(([name, count]) => ({ name, count, isNew: !known.has(name) })),
    made,
    alreadyThere,
    leftOut: found.filter(({ annotation }) => targets.of(annotation) === null).length,
    lostRelations: lostRelations.map((lost) => ({ ...lost, examples: [...lost.examples] })),
    rows: rows.slice(0, MOST_ROWS),
    rowsLeftOut: Math.max(0, rows.length - MOST_ROWS),
  });
};
