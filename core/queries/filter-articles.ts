// Owns which articles of a library a filter lets through.

import { z } from 'zod';
import { openObject } from '../open-object';
import { textFilter } from '../text/find';
import { calendarDateSchema } from '../workspace/identity';
import type { ArticleSummary } from './article-summary';

/** One thing that an article must be, or have. */
export const articleFacetSchema = z.discriminatedUnion('by', [
  /** The outlet by its name; null for articles without one. */
  openObject({ by: z.literal('outlet'), outlet: z.string().nullable() }),
  /** The language by its BCP 47 tag, and no other tag of it; null for articles without one. */
  openObject({ by: z.literal('language'), language: z.string().nullable() }),
  /** Published on one of these days, both included; null for articles without a date. */
  openObject({
    by: z.literal('date'),
    days: openObject({ from: calendarDateSchema, until: calendarDateSchema }).nullable(),
  }),
  /** Has a mention of that kind, by its id in the codebook. */
  openObject({ by: z.literal('kind'), code: z.string() }),
]);

export type ArticleFacet = z.infer<typeof articleFacetSchema>;

export interface ArticleQuery {
  /** Words that must stand, in this order and folded as for a search, in the title, the outlet or the file name. */
  readonly words: string;
  /** All of them must hold. */
  readonly facets: readonly ArticleFacet[];
}

/** Lets everything through. */
export const EVERY_ARTICLE: ArticleQuery = { words: '', facets: [] };

/** What a filter looks at; an article and its summary both have it. */
export type FilteredArticle = Pick<ArticleSummary, 'title' | 'outlet' | 'publishedOn' | 'language'> & {
  readonly fileName: string;
  /** True where a mention of that kind is on the article. */
  readonly hasKind: (code: string) => boolean;
};

const facetTest = (facet: ArticleFacet): ((article: FilteredArticle) => boolean) => {
  switch (facet.by) {
    case 'outlet':
      return ({ outlet }) => outlet === facet.outlet;
    case 'language':
      return ({ language }) => language === facet.language;
    case 'date': {
      const { days } = facet;
      // Days as ISO 8601 has them stand in order as strings do.
      return ({ publishedOn: day }) =>
        days === null || day === null ? day === days : days.from <= day && day <= days.until;
    }
    case 'kind':
      return ({ hasKind }) => hasKind(facet.code);
  }
};

/** The test of a filter, made once for many articles. */
export const articleTest = ({ words, facets }: ArticleQuery): ((article: FilteredArticle) => boolean) => {
  const holdsWords = textFilter(words);
  const tests = facets.map(facetTest);
  return (article) =>
    [article.title, article.outlet ?? '', article.fileName].some(holdsWords) && tests.every((test) => test(article));
};

const hasKindIn =
  ({ counts, ownCounts }: Pick<ArticleSummary, 'counts' | 'ownCounts'>) =>
  (code: string): boolean =>
    // Ids of kinds that a project adds are never those of the built-in ones.
    Object.entries({ ...ownCounts, ...counts }).some(([id, count]) => id === code && count > 0);

/** The articles that a filter lets through, in the order given. */
export const filterArticles = (articles: readonly ArticleSummary[], query: ArticleQuery): ArticleSummary[] => {
  const passes = articleTest(query);
  return articles.filter((article) => passes({ ...article, hasKind: hasKindIn(article) }));
};
