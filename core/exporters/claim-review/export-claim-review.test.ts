import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { Claim, StatusReview } from '../../claims/claim';
import { FIRST_MOMENT, TEST_ANALYST } from '../../testing/fixed-environment';
import { anyWorkspace } from '../../testing/workspaces';
import type { Workspace } from '../../workspace/workspace';
import { fourLanguages } from '../testing/four-languages';
import { DEFAULT_CLAIM_REVIEW_OPTIONS, exportClaimReview } from './export-claim-review';

interface Document {
  readonly '@context': string;
  readonly '@graph': readonly Record<string, unknown>[];
}

const documentOf = (workspace: Workspace): Document =>
  JSON.parse(String(exportClaimReview(workspace, DEFAULT_CLAIM_REVIEW_OPTIONS).files[0]?.content)) as Document;

const review = (of: Partial<StatusReview>): StatusReview => ({
  verdict: 'confirmed',
  computed: 'contested',
  status: 'contested',
  reason: 'چون 😀 منابع مستقل‌اند',
  at: FIRST_MOMENT,
  by: TEST_ANALYST.id,
  ...of,
});

const reviewed = (workspace: Workspace, reviews: readonly (StatusReview | null)[]): Workspace => ({
  ...workspace,
  claims: workspace.claims.map((claim, index): Claim => ({ ...claim, statusReview: reviews[index] ?? null })),
});

/** The terms of schema.org that are used, so that nothing has to be fetched. */
const CONTEXT = {
  '@context': {
    '@version': 1.1,
    ...Object.fromEntries(
      [
        ...['ClaimReview', 'Claim', 'Rating', 'Person', 'Organization', 'NewsArticle', 'claimReviewed', 'inLanguage'],
        ...['author', 'reviewRating', 'alternateName', 'name', 'ratingExplanation', 'itemReviewed', 'text'],
        ...['appearance', 'headline', 'publisher', 'datePublished'],
      ].map((term) => [term, `http://schema.org/${term}`]),
    ),
    url: { '@id': 'http://schema.org/url', '@type': '@id' },
  },
};

describe('an export as ClaimReview', () => {
  test('has the claims on which an analyst has said a word, in words, and counts the others as lost', () => {
    const { workspace, opening, denial } = fourLanguages();
    const only = reviewed(workspace, [review({}), null]);
    expect(documentOf(only)['@graph']).toMatchObject([
      {
        '@type': 'ClaimReview',
        claimReviewed: 'اسکلهٔ تازه باز می‌شود',
        inLanguage: 'fa',
        datePublished: FIRST_MOMENT,
        author: { '@type': 'Person', name: 'آنا' },
        reviewRating: { alternateName: 'Contested', name: 'contested', ratingExplanation: 'چون 😀 منابع مستقل‌اند' },
        itemReviewed: {
          '@type': 'Claim',
          '@id': `urn:uuid:${opening}`,
          appearance: ['en', 'fa', 'ar', 'he'].map((name) => ({
            '@type': 'NewsArticle',
            inLanguage: name,
            url: `https://example.org/${name}?a=1&b=2`,
            datePublished: '2026-05-01',
            publisher: { name: `Outlet ${name}` },
          })),
        },
      },
    ]);
    expect(exportClaimReview(only, DEFAULT_CLAIM_REVIEW_OPTIONS).losses[1]).toEqual({
      loss: 'claim',
      count: 1,
      examples: ['The pier is unsafe'],
    });
    expect(JSON.stringify(documentOf(only))).not.toContain(denial);
  });

  test('never makes a verdict of what was only computed or rejected, and never a number', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const text = String(exportClaimReview(workspace, DEFAULT_CLAIM_REVIEW_OPTIONS).files[0]?.content);
        expect(text).not.toMatch(/ratingValue|bestRating|worstRating/u);
        const said = workspace.claims.filter(
          ({ statusReview }) => (statusReview?.verdict ?? 'rejected') !== 'rejected',
        );
        expect(documentOf(workspace)['@graph'].map((each) => each['claimReviewed'])).toEqual(
          said.map(({ gloss }) => gloss),
        );
      }),
      { numRuns: 60 },
    );
    const { workspace } = fourLanguages();
    const verdicts = [
      review({ verdict: 'rejected', status: null }),
      review({ verdict: 'overridden', status: 'uncontested' }),
    ];
    expect(documentOf(reviewed(workspace, verdicts))['@graph']).toMatchObject([
      { claimReviewed: 'The pier is unsafe', reviewRating: { alternateName: 'Not contested' } },
    ]);
  });

  test('says who makes the claim where that is a person or an organisation', () => {
    const { workspace } = fourLanguages();
    const actors = workspace.actors.map((actor) => ({ ...actor, actorType: 'agency' as const }));
    const document = documentOf(reviewed({ ...workspace, actors }, [review({})]));
    expect(JSON.stringify(document['@graph'][0]?.['itemReviewed'])).toContain(
      '{"@type":"Organization","@id":"urn:uuid:' + (actors[0]?.id ?? '') + '","name":"Port authority"}',
    );
    expect(JSON.stringify(documentOf(reviewed(workspace, [review({})])))).not.toContain('Port authority');
  });

  test('is JSON-LD of which nothing is dropped', async () => {
    const { workspace } = fourLanguages();
    const document = documentOf(reviewed(workspace, [review({}), review({ verdict: 'confirmed' })]));
    const documentLoader = (url: string): Promise<unknown> => {
      if (url !== 'https://schema.org') throw new Error(`${url} is not known here`);
      return Promise.resolve({ contextUrl: null, documentUrl: url, document: CONTEXT });
    };
    const expanded = await jsonld.expand(document, { safe: true, documentLoader });
    expect(expanded).toHaveLength(2);
    expect(JSON.stringify(expanded)).toContain('http://schema.org/ratingExplanation');
  });
});
