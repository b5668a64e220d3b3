import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from './article-summary';
import { sortArticles } from './sort-articles';

const summary = (id: string, details: Partial<ArticleSummary>): ArticleSummary => ({
  id,
  title: id,
  outlet: null,
  url: null,
  publishedOn: null,
  language: null,
  direction: 'ltr',
  titleDirection: 'ltr',
  fileName: `${id}.txt`,
  importedAt: '2026-01-01T00:00:00.000Z',
  counts: { claim: 0, source: 0, contested: 0, cue: 0, own: 0 },
  ownCounts: {},
  ...details,
});

const plain = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const order = (articles: readonly ArticleSummary[]): string[] => articles.map((article) => article.id);

const articles = [
  summary('b', { title: 'Beta', outlet: 'Zeta', publishedOn: '2016-08-17', importedAt: '2026-01-02T00:00:00.000Z' }),
  summary('a', { title: 'گزارش', publishedOn: '2016-08-25' }),
  summary('c', { title: 'Alpha', outlet: 'Alpha', importedAt: '2026-01-03T00:00:00.000Z' }),
];

describe('the order of a library', () => {
  it('is by newest import, title, outlet or newest date, and what is not known comes last', () => {
    expect(order(sortArticles(articles, 'imported', plain))).toEqual(['c', 'b', 'a']);
    expect(order(sortArticles(articles, 'title', plain))).toEqual(['c', 'b', 'a']);
    expect(order(sortArticles(articles, 'outlet', plain))).toEqual(['c', 'b', 'a']);
    expect(order(sortArticles(articles, 'date', plain))).toEqual(['a', 'b', 'c']);
  });

  it('does not depend on the order given', () => {
    const same = [summary('x', {}), summary('y', {})];
    expect(order(sortArticles(same, 'title', () => 0))).toEqual(
      order(sortArticles([...same].reverse(), 'title', () => 0)),
    );
  });
});
