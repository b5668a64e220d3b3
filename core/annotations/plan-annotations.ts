// Owns the plan of an import of annotations: which article each source is, where each annotation stands, and the batch that
// a mapping makes of that. Nothing is changed by a plan.

import type { Article } from '../article/article';
import { finish, Meter, type Progress } from '../merge/progress';
import type { Failure, Result } from '../result';
import type { Analyst } from '../workspace/identity';
import type { AnnotationBatch, Mark } from './batch';
import { NO_OWN_RECORDS, type OwnMentionWords, type OwnRecords } from './own-words';
import type { ForeignAnnotation, ForeignAnnotations, OffsetUnit } from './foreign-annotation';
import { Targets, UNLABELLED, type AnnotationMapping } from './mapping';
import { matchArticle, type ArticleMatch, type MatchReason } from './match-article';
import { Placer, placeOfSource, type Placing, type PlaceReason } from './place';
import type { ReadFile } from './read-foreign';
import { MeasuredText } from './units';
import { groupedBy } from './values';

/** A file with the articles that its sources are. */
export interface MatchedFile extends ReadFile {
  readonly matches: ReadonlyMap<string, ArticleMatch>;
}

/** A text that a file carries and no article has: it is to become an article. */
export interface CarriedText {
  readonly text: string;
  /** A name for it that ends in `.txt`. */
  readonly fileName: string;
  readonly title: string | null;
  readonly url: string | null;
}

/** What the annotations of a source mean, as far as the file shows it. */
const quotesOf = (
  { text }: { readonly text: string | null },
  annotations: readonly ForeignAnnotation[],
  unit: OffsetUnit,
): string[] => {
  const measured = text === null ? null : new MeasuredText(text);
  return annotations.slice(0, 100).flatMap(({ fragments }) =>
    fragments.flatMap(({ quote, position }) => {
      const range = measured === null || position === null ? null : measured.rangeOf(position, unit);
      const words = quote ?? (range === null ? null : (text ?? '').slice(range.start, range.end));
      return words === null || words.trim() === '' ? [] : [words];
    }),
  );
};

/** Finds the article of each source that anything is marked in, or that a record of our own is about. */
export const matchFiles = (articles: readonly Article[], files: readonly ReadFile[]): MatchedFile[] =>
  files.map(({ name, read }) => {
    const marked = groupedBy(read.annotations, ({ source }) => source);
    const matches = new Map<string, ArticleMatch>();
    const { silences, events } = read.own ?? NO_OWN_RECORDS;
    const isAbout = new Set([...silences.map(({ article }) => article), ...events.flatMap(({ articles }) => articles)]);
    for (const source of read.sources) {
      const annotations = marked.get(source.key) ?? (isAbout.has(source.key) ? [] : undefined);
      if (annotations !== undefined)
        matches.set(source.key, matchArticle(articles, source, quotesOf(source, annotations, read.unit)));
    }
    return { name, read, matches };
  });

const fileNameFor = (name: string): string => (/\.txt$/iu.test(name) ? name : `${name.replace(/\.[^.]*$/u, '')}.txt`);

/** The texts that have to become articles, each once. */
export const textsToBring = (files: readonly MatchedFile[]): CarriedText[] => {
  const texts = new Map<string, CarriedText>();
  for (const { name, read, matches } of files) {
    for (const { key, text, fileName, title, url } of read.sources) {
      if (text === null || matches.get(key)?.kind !== 'none' || texts.has(text)) continue;
      const given = fileName ?? title ?? `${name.split(/[\\/]/u).at(-1) ?? name} ${key}`;
      texts.set(text, { text, fileName: fileNameFor(given), title, url });
    }
  }
  return [...texts.values()];
};

/** The article that a source was found to be, or that is made of it. */
export interface SourceArticle {
  readonly article: Article;
  readonly reason: MatchReason | 'new';
}

export interface PlacedFile extends ReadFile {
  readonly placings: readonly Placing[];
  readonly articles: ReadonlyMap<string, SourceArticle>;
  /** Why a carried text could not become an article, by source. */
  readonly refused: ReadonlyMap<string, Failure>;
}

/** How many near searches one plan may take: some seconds of work at the most. */
const PATIENCE = 300;

/**
 * Places all annotations. `brought` are the articles made of `textsToBring`, by text; `unit` overrides what the formats
 * count in.
 */
export function* placeFiles(
  files: readonly MatchedFile[],
  brought: ReadonlyMap<string, Result<Article>>,
  unit: OffsetUnit | null,
): Generator<Progress, PlacedFile[]> {
  const total = files.reduce((sum, { read }) => sum + 2 * read.annotations.length, 0);
  const meter = new Meter(total);
  const patience = { left: PATIENCE };
  const placed: PlacedFile[] = [];
  for (const { name, read, matches } of files) {
    const { articles, missing, refused } = articlesOf(read, matches, brought);
    const texts = new Map(read.sources.map(({ key, text }) => [key, text]));
    const places = new Map(
      [...articles].map(([key, { article }]) => [key, placeOfSource(article, texts.get(key) ?? null, patience)]),
    );
    const placer = new Placer(places, missing, unit ?? read.unit);
    for (const annotation of read.annotations) {
      placer.look(annotation);
      if (meter.tick()) yield meter.now();
    }
    const placings: Placing[] = [];
    for (const annotation of read.annotations) {
      placings.push(placer.place(annotation));
      if (meter.tick()) yield meter.now();
    }
    placed.push({ name, read, placings, articles, refused });
  }
  return placed;
}

const articlesOf = (
  read: ForeignAnnotations,
  matches: ReadonlyMap<string, ArticleMatch>,
  brought: ReadonlyMap<string, Result<Article>>,
): {
  articles: Map<string, SourceArticle>;
  missing: Map<string, PlaceReason>;
  refused: Map<string, Failure>;
} => {
  const articles = new Map<string, SourceArticle>();
  const missing = new Map<string, PlaceReason>();
  const refused = new Map<string, Failure>();
  for (const { key, text } of read.sources) {
    const match = matches.get(key);
    const made = text === null ? undefined : brought.get(text);
    if (match === undefined) continue;
    if (match.kind === 'found') articles.set(key, { article: match.article, reason: match.reason });
    else if (match.kind === 'several') missing.set(key, 'several-articles');
    else if (made === undefined) missing.set(key, 'article-unknown');
    else if (made.ok) articles.set(key, { article: made.value, reason: 'new' });
    else {
      missing.set(key, 'text-refused');
      refused.set(key, made.error);
    }
  }
  return { articles, missing, refused };
};

/** The same at once, for tests and small files. */
export const placeAll = (
  articles: readonly Article[],
  files: readonly ReadFile[],
  brought: ReadonlyMap<string, Result<Article>> = new Map(),
  unit: OffsetUnit | null = null,
): PlacedFile[] => finish(placeFiles(matchFiles(articles, files), brought, unit));

/** What names an annotation among those of several files. */
const keyOf = (file: number, id: string): string => `${String(file)} ${id}`;

/** The words of a mention with the marks that its chain names called as in the batch. */
const ownOf = (file: number, { words, ...own }: OwnMentionWords): OwnMentionWords => {
  if (words.kind !== 'claim') return { ...own, words };
  const keyed = (id: string | null): string | null => (id === null ? null : keyOf(file, id));
  const hops = words.hops.map((hop) => ({ ...hop, source: keyed(hop.source), cue: keyed(hop.cue) }));
  return { ...own, words: { ...words, hops } };
};

/** The records of all files. Those go by names that are one of their kind everywhere; articles go by their ids here. */
const ownRecordsOf = (placed: readonly PlacedFile[], targets: Targets): OwnRecords | null => {
  const found = placed.flatMap(({ read, articles }) =>
    read.own === undefined ? [] : [{ records: read.own, articles }],
  );
  if (found.length === 0) return null;
  return {
    claims: new Map(found.flatMap(({ records }) => [...records.claims])),
    actors: new Map(found.flatMap(({ records }) => [...records.actors])),
    unnamed: found.flatMap(({ records }) => [...records.unnamed]),
    silences: found.flatMap(({ records, articles }) =>
      records.silences.map((silence) => ({
        ...silence,
        article: articles.get(silence.article)?.article.id ?? silence.article,
      })),
    ),
    events: found.flatMap(({ records, articles }) =>
      records.events.map((event) => ({
        ...event,
        articles: event.articles.map((key) => articles.get(key)?.article.id ?? key),
      })),
    ),
    kinds: found.flatMap(({ records }) => records.kinds.filter(({ label }) => targets.isOwnName(label))),
  };
};

/** What a mapping makes of what was placed. Articles into which nothing would come do not come either. */
export const batchOf = (
  placed: readonly PlacedFile[],
  mapping: AnnotationMapping,
  analyst: Analyst,
): AnnotationBatch => {
  const targets = new Targets(mapping);
  const marks = placed.flatMap(({ placings }, file) =>
    placings.flatMap(({ annotation, articleId, ranges }): Mark[] => {
      const said = articleId === null || ranges.length === 0 ? null : targets.of(annotation);
      if (said === null || articleId === null) return [];
      const { label, target, tags } = said;
      const { author, createdAt, modifiedAt, comment, attributes } = annotation;
      const kind = target.to === 'kind' ? { code: target.code } : { newKind: label === '' ? UNLABELLED : label };
      const own = annotation.own === undefined ? {} : { own: ownOf(file, annotation.own) };
      const ours = annotation.isOurs === undefined ? {} : { isOurs: annotation.isOurs };
      const words = { author, createdAt, modifiedAt, comment, attributes, tags, ...own, ...ours };
      return [{ key: keyOf(file, annotation.id), articleId, ranges, kind, ...words }];
    }),
  );
  const used = new Set(marks.map(({ articleId }) => articleId));
  const made = placed.flatMap(({ articles }) => [...articles.values()]).filter(({ reason }) => reason === 'new');
  const articles = new Map(made.map(({ article }) => [article.id, article]));
  const own = ownRecordsOf(placed, targets);
  return {
    analyst,
    articles: [...articles.values()].filter(({ id }) => used.has(id)),
    marks,
    relations: placed.flatMap(({ read }, file) =>
      read.relations.map(({ label, from, to, own }) => ({
        label,
        from: keyOf(file, from),
        to: keyOf(file, to),
        target: targets.ofRelation(label),
        ...(own === undefined ? {} : { own: { ...own, evidence: own.evidence.map((id) => keyOf(file, id)) } }),
      })),
    ),
    ...(own === null ? {} : { own }),
  };
};
