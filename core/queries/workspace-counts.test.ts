import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleFacet } from './filter-articles';
import { finish } from '../merge/progress';
import type { FilterCriteria } from '../saved-filters/saved-filter';
import { anyWorkspace, smallWorkspace } from '../testing/workspaces';
import type { Workspace } from '../workspace/workspace';
import {
  claimCountsSchema,
  countClaims,
  countWorkspace,
  workspaceCountsSchema,
  type WorkspaceCounts,
} from './workspace-counts';

const countsOf = (workspace: Workspace, criteria: FilterCriteria | null = null): WorkspaceCounts => {
  const done = finish(countWorkspace(workspace, { criteria, calendar: 'gregory' }));
  if (!done.ok) throw new Error(done.problem.code);
  return workspaceCountsSchema.parse(done.counts);
};

/** Claims by status. */
const claimsOf = (workspace: Workspace, criteria: FilterCriteria | null = null): Record<string, number> => {
  const done = finish(countClaims(workspace, { criteria }));
  if (!done.ok) throw new Error(done.problem.code);
  return Object.fromEntries(claimCountsSchema.parse(done.counts).map(({ status, claims }) => [status, claims]));
};

/** The small workspace: four mentions in the first article, one in the second. */
const withDetails = (...details: readonly Partial<Workspace['articles'][number]>[]): Workspace => {
  const workspace = smallWorkspace();
  return { ...workspace, articles: workspace.articles.map((article, at) => ({ ...article, ...details[at] })) };
};

const DETAILS = [
  { outlet: 'Courier', language: 'en', publishedOn: '2016-08-17' },
  { outlet: 'پیام', language: 'fa', publishedOn: null },
] as const;

const sum = (rows: readonly { mentions: number }[]): number => rows.reduce((all, row) => all + row.mentions, 0);

describe('what a workspace holds', () => {
  test('is counted in every way at once', () => {
    const workspace = withDetails(...DETAILS);
    const [actor] = workspace.actors;
    expect(countsOf(workspace)).toEqual({
      all: { mentions: 5, articles: 2, claims: 1 },
      kinds: [
        { key: 'claim', mentions: 2, articles: 2 },
        { key: 'source', mentions: 1, articles: 1 },
        { key: 'contested', mentions: 1, articles: 1 },
        { key: 'cue', mentions: 1, articles: 1 },
      ],
      outlets: [
        { key: 'Courier', mentions: 4, articles: 1 },
        { key: 'پیام', mentions: 1, articles: 1 },
      ],
      languages: [
        { key: 'en', mentions: 4, articles: 1 },
        { key: 'fa', mentions: 1, articles: 1 },
      ],
      actors: [{ key: actor?.id, mentions: 1, articles: 1 }],
      dates: {
        unit: 'day',
        buckets: [{ days: { from: '2016-08-17', until: '2016-08-17' }, mentions: 4, articles: 1 }],
        unknown: { mentions: 1, articles: 1 },
      },
    });
    expect(claimsOf(workspace)).toEqual({ contested: 0, uncontested: 1, none: 0, unstated: 0 });
  });

  test('is counted where nothing is marked too', () => {
    const bare = { ...withDetails(...DETAILS), claims: [] };
    const counts = countsOf({ ...bare, articles: bare.articles.map((each) => ({ ...each, mentions: [], links: [] })) });
    expect(counts.all).toEqual({ mentions: 0, articles: 2, claims: 0 });
    expect(counts.outlets).toContainEqual({ key: 'Courier', mentions: 0, articles: 1 });
    expect(countsOf({ ...bare, articles: [] })).toMatchObject({ outlets: [], dates: { buckets: [] } });
  });

  test('is limited to what a filter of each sort lets through', () => {
    const workspace = withDetails(...DETAILS);
    const persian = countsOf(workspace, { of: 'articles', words: '', facets: [{ by: 'language', language: 'fa' }] });
    expect(persian.all).toEqual({ mentions: 1, articles: 1, claims: 0 });
    expect(persian.kinds).toContainEqual({ key: 'source', mentions: 0, articles: 0 });
    const tagged = countsOf(workspace, { of: 'mentions', hiddenCodes: ['source'], tag: 'a', words: '' });
    expect(tagged.all).toEqual({ mentions: 1, articles: 1, claims: 1 });
    expect(countsOf(workspace, { of: 'claims', show: 'uncontested', words: '' }).all).toEqual({
      mentions: 1,
      articles: 1,
      claims: 1,
    });
    expect(countsOf(workspace, { of: 'claims', show: 'contested', words: '' }).all).toEqual({
      mentions: 0,
      articles: 0,
      claims: 0,
    });
    expect(claimsOf(workspace, { of: 'claims', show: 'contested', words: '' })).toMatchObject({ uncontested: 0 });
    expect(claimsOf(workspace, { of: 'mentions', hiddenCodes: ['claim'], tag: null, words: '' })).toMatchObject({
      uncontested: 0,
    });
    expect(countsOf(workspace, { of: 'search', query: 'گفت', mode: 'folded', exact: false }).all).toMatchObject({
      articles: 1,
    });
    const unclear = countWorkspace(workspace, {
      criteria: { of: 'search', query: '"', mode: 'folded', exact: false },
      calendar: 'gregory',
    });
    expect(finish(unclear)).toMatchObject({ ok: false, problem: { code: 'phrase-unclosed' } });
  });

  test('sums up to all of it, whatever was done, and what a row counts is what its filter lets through', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const counts = countsOf(workspace);
        const mentions = workspace.articles.flatMap((article) => article.mentions);
        expect(counts.all).toEqual({
          mentions: mentions.length,
          articles: workspace.articles.length,
          claims: workspace.claims.length,
        });
        const claims = claimsOf(workspace);
        expect(Object.values(claims).reduce((all, each) => all + each, 0)).toBe(workspace.claims.length);
        for (const rows of [counts.kinds, counts.outlets, counts.languages]) expect(sum(rows)).toBe(mentions.length);
        expect(sum(counts.dates.buckets) + counts.dates.unknown.mentions).toBe(mentions.length);
        expect(sum(counts.actors)).toBe(mentions.filter(({ kind }) => kind === 'source').length);
        const leads: readonly [{ mentions: number; articles: number }, ArticleFacet][] = [
          ...counts.outlets.map((row) => [row, { by: 'outlet', outlet: row.key }] as const),
          ...counts.languages.map((row) => [row, { by: 'language', language: row.key }] as const),
          ...counts.dates.buckets.map((row) => [row, { by: 'date', days: row.days }] as const),
          [counts.dates.unknown, { by: 'date', days: null }],
        ].map(([row, facet]) => [row, facet] as [{ mentions: number; articles: number }, ArticleFacet]);
        for (const [{ mentions, articles }, facet] of leads)
          expect(countsOf(workspace, { of: 'articles', words: '', facets: [facet] }).all).toMatchObject({
            mentions,
            articles,
          });
      }),
      { numRuns: 25 },
    );
  });
});
