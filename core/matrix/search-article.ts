// Owns looking for words in one article as the reader sees it: how often they stand there, and each place with the words
// around it. It says nothing about whether a place states a claim.

import { z } from 'zod';
import { blockAt, foldedRanges, type Article } from '../article/article';
import type { Inline } from '../article/block';
import { visibleText } from '../article/blocks';
import { findHits } from '../text/find';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import type { TextRange } from '../text/trim-range';
import { directionSchema, languageTagSchema, offsetSchema } from '../workspace/identity';

const hitInContextSchema = z.object({
  /** Where it begins, in UTF-16 code units of the text. */
  start: offsetSchema,
  /** What the reader sees of its line before it, of it, and of its line after it. */
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** The direction and the language of its line. */
  direction: directionSchema,
  language: languageTagSchema.nullable(),
});

export type HitInContext = z.infer<typeof hitInContextSchema>;

export const articleSearchSchema = z.object({
  /** How many places there are. */
  total: offsetSchema,
  /** The first of them, in text order. */
  hits: z.array(hitInContextSchema),
});

export type ArticleSearch = z.infer<typeof articleSearchSchema>;

/** So many places are shown at most: more than anybody reads one by one. */
export const MOST_HITS_SHOWN = 100;

/** How much is shown on either side of a hit, in UTF-16 code units. */
const CONTEXT = 70;
/** So far it is shortened for its edge to stand between two words. */
const SLACK = 24;

const known = new WeakMap<Article['inlines'], readonly Inline[]>();

/** What is folded away in an article: the same list for the same article, so that its text is folded for search once. */
const hiddenIn = (article: Article): readonly Inline[] => {
  const hidden = known.get(article.inlines) ?? foldedRanges(article);
  known.set(article.inlines, hidden);
  return hidden;
};

/** Where the words before a hit begin: at its line's start, else near the limit, between two words if it can be. */
const contextStart = (text: string, lineStart: number, hitStart: number): number => {
  const limit = hitStart - CONTEXT;
  if (limit <= lineStart) return lineStart;
  const gap = text.slice(limit, limit + SLACK).search(/\s/u);
  return gap === -1 ? graphemeStart(text, limit) : limit + gap + 1;
};

const contextEnd = (text: string, hitEnd: number, lineEnd: number): number => {
  const limit = hitEnd + CONTEXT;
  if (limit >= lineEnd) return Math.max(lineEnd, hitEnd);
  const gap = text.slice(limit - SLACK, limit).search(/\s\S*$/u);
  return gap === -1 ? graphemeEnd(text, limit) : limit - SLACK + gap;
};

const inContext = (article: Article, hit: TextRange, hidden: readonly Inline[]): HitInContext => {
  const { text } = article;
  const block = blockAt(article, hit.start);
  const [lineStart, lineEnd] = [Math.min(block?.start ?? 0, hit.start), block?.end ?? text.length];
  const from = contextStart(text, lineStart, hit.start);
  const until = contextEnd(text, hit.end, lineEnd);
  const seen = (start: number, end: number): string => visibleText(text, { start, end }, hidden);
  return {
    start: hit.start,
    before: `${from > lineStart ? '…' : ''}${seen(from, hit.start)}`,
    words: seen(hit.start, hit.end),
    after: `${seen(hit.end, until)}${until < lineEnd ? '…' : ''}`,
    direction: block?.direction ?? article.direction,
    language: block?.language ?? article.language,
  };
};

/** Where words stand in an article: scripts folded, and syntax that is folded away passed over. */
export const searchArticle = (article: Article, query: string): ArticleSearch => {
  const hidden = hiddenIn(article);
  const found = findHits(article.text, query.trim(), { exact: false, hidden });
  return {
    total: found.length,
    hits: found.slice(0, MOST_HITS_SHOWN).map((hit) => inContext(article, hit, hidden)),
  };
};
