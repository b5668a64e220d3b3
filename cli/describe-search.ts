// Owns what a search has found, in words and for programs.

import { blockAt, lineNumberOf, type Article } from '../core/article/article';
import { articleOfRecord, type SearchedRecord } from '../core/search/corpus';
import type { FoundRecord, Hit, SearchResult } from '../core/search/search';
import { lines } from './answer';
import { say } from './words';

type Note = Extract<SearchedRecord, { in: 'note' }>['owner'];

const describeNote = (owner: Note): string => {
  switch (owner.record) {
    case 'mention':
      return say('search.note-of.mention', { title: owner.article.title, id: owner.mention.id });
    case 'claim':
      return say('search.note-of.claim', { gloss: owner.claim.gloss, id: owner.claim.id });
    case 'actor':
      return say('search.note-of.actor', { name: owner.actor.name, id: owner.actor.id });
    case 'event':
      return say('search.note-of.event', { title: owner.event.title, id: owner.event.id });
  }
};

const describeRecord = (record: SearchedRecord): string => {
  switch (record.in) {
    case 'article':
      return say('search.article', { title: record.article.title, id: record.article.id });
    case 'mention': {
      const { kind, id } = record.mention;
      return say('search.mention', { kind: say(`search.kind.${kind}`), title: record.article.title, id });
    }
    case 'claim':
      return say('search.claim', { gloss: record.claim.gloss, id: record.claim.id });
    case 'actor':
      return say('search.actor', { name: record.actor.name, id: record.actor.id });
    case 'note':
      return describeNote(record.owner);
  }
};

/** The line of its article that a hit begins in, from 1; null for what stands in no article. */
const lineOf = (hit: Hit, article: Article | null): number | null => {
  const block = article === null || hit.inArticle === null ? undefined : blockAt(article, hit.inArticle.start);
  return block === undefined ? null : lineNumberOf(block);
};

const describeHit = (hit: Hit, article: Article | null): string => {
  const words = `${hit.before}[${hit.match}]${hit.after}`;
  const line = lineOf(hit, article);
  if (line === null || hit.inArticle === null) {
    const { field, start, end } = hit;
    return say('search.in-field', { field: say(`search.field.${field}`), start, end, words });
  }
  return say('search.in-line', { line, ...hit.inArticle, words });
};

const describeFound = ({ record, hits, more }: FoundRecord): string[] => [
  describeRecord(record),
  ...hits.map((hit) => `    ${describeHit(hit, articleOfRecord(record))}`),
  ...(more === 0 ? [] : [`    ${say('search.more', { count: more })}`]),
];

/** What a search has found, in lines. */
export const describeSearch = ({ found, hits, left, tooLong, isComplete }: SearchResult): string => {
  const records = say('search.record-count', { count: found.length });
  const places = say('search.place-count', { count: hits });
  const heading = hits === 0 ? say('search.heading-records', { records }) : say('search.heading', { places, records });
  return lines(
    ...(found.length === 0 ? [say('search.nothing')] : [heading]),
    ...found.flatMap(describeFound),
    ...(left.records === 0 ? [] : [say('search.left', { count: left.records })]),
    ...(tooLong === 0 ? [] : [say('search.too-long', { count: tooLong })]),
    ...(isComplete ? [] : [say('search.incomplete')]),
  );
};

const idOf = (record: SearchedRecord): { id: string; noteOf?: Note['record'] } => {
  switch (record.in) {
    case 'article':
      return { id: record.article.id };
    case 'mention':
      return { id: record.mention.id };
    case 'claim':
      return { id: record.claim.id };
    case 'actor':
      return { id: record.actor.id };
    case 'note': {
      const { owner } = record;
      const noteOf = owner.record;
      if (owner.record === 'mention') return { id: owner.mention.id, noteOf };
      if (owner.record === 'claim') return { id: owner.claim.id, noteOf };
      return { id: owner.record === 'actor' ? owner.actor.id : owner.event.id, noteOf };
    }
  }
};

/** A found record for programs: what it is, its id, its article, and its hits with their lines. */
export const foundToData = ({ record, hits, more }: FoundRecord): object => {
  const article = articleOfRecord(record);
  return {
    in: record.in,
    ...idOf(record),
    articleId: article?.id ?? null,
    hits: hits.map((hit) => ({ ...hit, line: lineOf(hit, article) })),
    more,
  };
};
