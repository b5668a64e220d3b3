// Owns the orders in which a library can be read.

import type { ArticleSummary } from './article-summary';

export const ARTICLE_ORDERS = ['imported', 'title', 'outlet', 'date'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** Compares names as the language of the interface does; given by the caller, since pure code has no locale. */
export type CompareNames = (left: string, right: string) => number;

/** Compares what may not be known, which comes last, whatever the order. */
export const unknownLast = (left: string | null, right: string | null, compare: CompareNames): number => {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return compare(left, right);
};

/** Code unit by code unit: for ids and for calendar dates, which so stand in the order of days. */
export const plain: CompareNames = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

/** The articles in an order: newest import or newest publication first, names from the start of the alphabet. */
export const sortArticles = (
  articles: readonly ArticleSummary[],
  order: ArticleOrder,
  compareNames: CompareNames,
): ArticleSummary[] => {
  const compare = (left: ArticleSummary, right: ArticleSummary): number => {
    switch (order) {
      case 'imported':
        return plain(right.importedAt, left.importedAt);
      case 'title':
        return compareNames(left.title, right.title);
      case 'outlet':
        return unknownLast(left.outlet, right.outlet, compareNames);
      case 'date':
        return unknownLast(left.publishedOn, right.publishedOn, (a, b) => plain(b, a));
    }
  };
  // Ties fall back on the id, so that the order never depends on where an article stood before.
  return [...articles].sort((left, right) => compare(left, right) || plain(left.id, right.id));
};
