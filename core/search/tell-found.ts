// Owns what is told of what a search has found: enough to show it and to go there, without the records themselves.

import { blockAt, foldedRanges, type Article } from '../article/article';
import type { Inline } from '../article/block';
import { visibleText } from '../article/blocks';
import type { ConcordanceRow } from '../queries/concordance';
import { quoteOf, type Mention } from '../mention/mention';
import { directionOfText } from '../text/direction';
import type { TextRange } from '../text/trim-range';
import { articleOfRecord, type SearchedRecord } from './corpus';
import type { ContextRow, FoundHit, FoundItem } from './question';
import type { FoundRecord, Hit } from './search';

type Named = Pick<FoundItem, 'id' | 'name' | 'kind' | 'code' | 'noteOf'>;

const NOT_A_MENTION = { kind: null, code: null, noteOf: null };

const codeOf = (mention: Mention): string | null => (mention.kind === 'own' ? mention.code : null);

const ofMention = (mention: Mention, noteOf: 'mention' | null): Named => ({
  id: mention.id,
  name: quoteOf(mention),
  kind: mention.kind,
  code: codeOf(mention),
  noteOf,
});

const namedOf = (record: SearchedRecord): Named => {
  switch (record.in) {
    case 'article':
      return { ...NOT_A_MENTION, id: record.article.id, name: record.article.title };
    case 'mention':
      return ofMention(record.mention, null);
    case 'claim':
      return { ...NOT_A_MENTION, id: record.claim.id, name: record.claim.gloss };
    case 'actor':
      return { ...NOT_A_MENTION, id: record.actor.id, name: record.actor.name };
    case 'note': {
      const { owner } = record;
      switch (owner.record) {
        case 'mention':
          return ofMention(owner.mention, 'mention');
        case 'claim':
          return { ...NOT_A_MENTION, id: owner.claim.id, name: owner.claim.gloss, noteOf: 'claim' };
        case 'actor':
          return { ...NOT_A_MENTION, id: owner.actor.id, name: owner.actor.name, noteOf: 'actor' };
        case 'event':
          return { ...NOT_A_MENTION, id: owner.event.id, name: owner.event.title, noteOf: 'event' };
      }
    }
  }
};

/** Code units of context from which on it may have been cut within a word. */
const CUT = 48;

/** What is before a hit in its line, from a word on. */
const beforeInLine = (before: string): string => {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const space = line.indexOf(' ');
  return line.length < CUT || space === -1 || space > 20 ? line : `…${line.slice(space + 1)}`;
};

/** What is after a hit in its line, up to a word’s end. */
const afterInLine = (after: string): string => {
  const [line = ''] = after.split('\n');
  const space = line.lastIndexOf(' ');
  return line.length < CUT || space < line.length - 20 ? line : `${line.slice(0, space)}…`;
};

const folded = new WeakMap<Article['inlines'], readonly Inline[]>();

/** The words of a range of an article's text as the reading view shows them; a range of nothing but syntax as it is. */
const asShown = ({ text, inlines }: Article, range: TextRange): string => {
  const ranges = folded.get(inlines) ?? foldedRanges({ inlines });
  folded.set(inlines, ranges);
  return visibleText(text, range, ranges);
};

/** A hit with what is before and after it, each as it is shown; a hit that is all syntax is shown as what it is. */
const shownAround = (
  article: Article,
  place: TextRange,
  { before, after }: { readonly before: string; readonly after: string },
): { before: string; match: string; after: string } => ({
  before: asShown(article, { start: place.start - before.length, end: place.start }),
  match: asShown(article, place) || article.text.slice(place.start, place.end),
  after: asShown(article, { start: place.end, end: place.end + after.length }),
});

const tellHit = ({ field, before, match, after, inArticle }: Hit, article: Article | null): FoundHit => {
  if (article === null || inArticle === null) {
    const direction = directionOfText(`${before}${match}${after}`);
    return { field, before: beforeInLine(before), match, after: afterInLine(after), direction, place: null };
  }
  const shown = shownAround(article, inArticle, { before, after });
  return {
    field,
    before: beforeInLine(shown.before),
    match: shown.match,
    after: afterInLine(shown.after),
    direction: blockAt(article, inArticle.start)?.direction ?? directionOfText(`${before}${match}${after}`),
    place: inArticle,
  };
};

/** A found record, to be told. */
export const tellFound = ({ record, hits, more }: FoundRecord): FoundItem => ({
  in: record.in,
  ...namedOf(record),
  articleId: articleOfRecord(record)?.id ?? null,
  hits: hits.map((hit) => tellHit(hit, articleOfRecord(record))),
  more,
});

/** A row of the concordance, to be told. */
export const tellRow = ({
  article,
  start,
  end,
  line,
  direction,
  left,
  hit,
  right,
  mentions,
}: ConcordanceRow): ContextRow => {
  const marked = new Map(
    mentions.map((mention) => {
      const code = codeOf(mention);
      return [code ?? mention.kind, code === null ? { kind: mention.kind } : { kind: mention.kind, code }] as const;
    }),
  );
  const shown = shownAround(article, { start, end }, { before: left, after: right });
  return {
    articleId: article.id,
    start,
    end,
    line,
    direction,
    left: shown.before,
    hit,
    shownHit: shown.match,
    right: shown.after,
    marked: [...marked.values()],
  };
};
