import { describe, expect, test } from 'vitest';
import type { ArticleSummary } from './article-summary';
import { EVERY_ARTICLE, filterArticles, type ArticleFacet } from './filter-articles';

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

const articles = [
  summary('b', { title: 'Beta', outlet: 'Zeta', publishedOn: '2016-08-17', language: 'en-GB' }),
  summary('a', {
    title: 'گزارش',
    publishedOn: '2016-09-01',
    language: 'fa',
    counts: { claim: 2, source: 0, contested: 0, cue: 0, own: 1 },
    ownCounts: { frame: 1 },
  }),
  summary('c', { title: 'Alpha', outlet: 'Alpha', language: 'en' }),
];

const ids = (found: readonly ArticleSummary[]): string[] => found.map(({ id }) => id);
const holding = (words: string): string[] => ids(filterArticles(articles, { words, facets: [] }));
const having = (...facets: ArticleFacet[]): string[] => ids(filterArticles(articles, { words: '', facets }));

describe('the filter of a library', () => {
  test('looks for words in title, outlet and file name, folded', () => {
    expect(holding('ALPHA')).toEqual(['c']);
    expect(holding('zeta')).toEqual(['b']);
    expect(holding('گزارش')).toEqual(['a']);
    expect(holding('گُزارِش')).toEqual(['a']);
    expect(holding(' a.txt ')).toEqual(['a']);
    expect(holding('')).toEqual(['b', 'a', 'c']);
    expect(ids(filterArticles(articles, EVERY_ARTICLE))).toEqual(['b', 'a', 'c']);
  });

  test('asks for an outlet or a language by its whole name, or for there being none', () => {
    expect(having({ by: 'outlet', outlet: 'Zeta' })).toEqual(['b']);
    expect(having({ by: 'outlet', outlet: 'Zet' })).toEqual([]);
    expect(having({ by: 'outlet', outlet: null })).toEqual(['a']);
    expect(having({ by: 'language', language: 'en' })).toEqual(['c']);
    expect(having({ by: 'language', language: null })).toEqual([]);
  });

  test('asks for days from the first to the last, or for there being no date', () => {
    expect(having({ by: 'date', days: { from: '2016-08-17', until: '2016-08-31' } })).toEqual(['b']);
    expect(having({ by: 'date', days: { from: '2016-08-18', until: '2016-09-01' } })).toEqual(['a']);
    expect(having({ by: 'date', days: null })).toEqual(['c']);
  });

  test('asks for mentions of a kind, built in or of the project, and no other name of an object passes for one', () => {
    expect(having({ by: 'kind', code: 'claim' })).toEqual(['a']);
    expect(having({ by: 'kind', code: 'frame' })).toEqual(['a']);
    expect(having({ by: 'kind', code: 'source' })).toEqual([]);
    expect(having({ by: 'kind', code: 'toString' })).toEqual([]);
  });

  test('lets through what all of it lets through', () => {
    expect(having({ by: 'language', language: 'fa' }, { by: 'outlet', outlet: null })).toEqual(['a']);
    expect(having({ by: 'language', language: 'fa' }, { by: 'outlet', outlet: 'Zeta' })).toEqual([]);
  });
});
