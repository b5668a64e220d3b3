// Owns the export of reviewed claims as schema.org ClaimReview (JSON-LD). Only what an analyst has said of a claim counts:
// a status that was computed is no verdict, and none is ever made a number.

import type { Actor, ActorType } from '../../actors/actor';
import { rootOf } from '../../attribution/chain';
import type { Claim, ClaimStatus, StatusReview } from '../../claims/claim';
import { indexOf, type WorkspaceIndex } from '../../queries/workspace-index';
import type { Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { loseAll } from '../things';

export interface ClaimReviewOptions {
  /** What the rating is called where the analyst says that a claim is contested, and where they say that it is not. */
  readonly ratings: Readonly<Record<ClaimStatus, string>>;
}

/** The words in English. */
export const DEFAULT_CLAIM_REVIEW_OPTIONS: ClaimReviewOptions = {
  ratings: { contested: 'Contested', uncontested: 'Not contested' },
};

/** A verdict: a status that holds by an analyst's word. */
interface Verdict {
  readonly status: ClaimStatus;
  readonly review: StatusReview;
}

/** The verdict on a claim; null without a review, and where one only rejects what was computed. */
const verdictOn = ({ statusReview: review }: Claim): Verdict | null => {
  if (review === null || review.verdict === 'rejected') return null;
  const status = review.verdict === 'overridden' ? review.status : review.computed;
  return status === null ? null : { status, review };
};

const TYPES: Readonly<Record<ActorType, 'Person' | 'Organization' | null>> = {
  person: 'Person',
  organisation: 'Organization',
  outlet: 'Organization',
  agency: 'Organization',
  document: null,
  unnamed: null,
};

const iri = (id: string): string => `urn:uuid:${id}`;

const language = (tag: string | null): object => (tag === null ? {} : { inLanguage: tag });

/** Who makes a claim: the actors that its mentions come from in the end, as far as they are persons or organisations. */
const authorsOf = (index: WorkspaceIndex, claim: Claim): object[] => {
  const actors = new Map<string, Actor>();
  for (const placed of index.mentionsOfClaims.get(claim.id) ?? []) {
    const { key } = rootOf(index, placed);
    const actor = key.startsWith('actor:') ? index.actors.get(key.slice('actor:'.length)) : undefined;
    if (actor !== undefined) actors.set(actor.id, actor);
  }
  return [...actors.values()].flatMap(({ id, name, actorType }) => {
    const type = actorType === null ? null : TYPES[actorType];
    return type === null ? [] : [{ '@type': type, '@id': iri(id), name }];
  });
};

/** Where a claim stands: each article that has a mention of it. */
const appearancesOf = (index: WorkspaceIndex, claim: Claim): object[] => {
  const articles = new Set((index.mentionsOfClaims.get(claim.id) ?? []).map(({ article }) => article));
  return Array.from(articles, ({ id, title, url, outlet, byline, publishedOn, language: tag }) => ({
    '@type': 'NewsArticle',
    '@id': iri(id),
    headline: title,
    ...language(tag),
    ...(url === null || url === '' ? {} : { url }),
    ...(publishedOn === null ? {} : { datePublished: publishedOn }),
    ...(outlet === null || outlet === '' ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
    // As the page says it: whether a person or an office nobody has said.
    ...(byline === undefined ? {} : { author: byline }),
  }));
};

/** A list as JSON-LD usually has it: nothing, one, or several. */
const some = (name: string, items: readonly object[]): object => {
  if (items.length === 0) return {};
  return { [name]: items.length === 1 ? items[0] : items };
};

const reviewOf = (index: WorkspaceIndex, claim: Claim, { status, review }: Verdict, words: string): object => {
  const analyst = index.workspace.analysts.find(({ id }) => id === review.by)?.name ?? '';
  return {
    '@type': 'ClaimReview',
    // Made from the claim and the moment, so that a later review is another.
    '@id': `${iri(claim.id)}#review-${review.at}`,
    claimReviewed: claim.gloss,
    ...language(claim.language),
    datePublished: review.at,
    author: { '@type': 'Person', '@id': iri(review.by), ...(analyst === '' ? {} : { name: analyst }) },
    reviewRating: {
      '@type': 'Rating',
      alternateName: words,
      name: status,
      ...(review.reason.trim() === '' ? {} : { ratingExplanation: review.reason }),
    },
    itemReviewed: {
      '@type': 'Claim',
      '@id': iri(claim.id),
      text: claim.gloss,
      ...some('author', authorsOf(index, claim)),
      ...some('appearance', appearancesOf(index, claim)),
    },
  };
};

/**
 * Writes `claim-reviews.jsonld`. The rating has words and no number: the analyst says whether a claim is contested, not how
 * true it is. Claims without a verdict are left out and counted.
 */
export const exportClaimReview: Exporter<ClaimReviewOptions> = (workspace, { ratings }) => {
  const losses = new LossCollector();
  const index = indexOf(workspace);
  const reviews = workspace.claims.flatMap((claim) => {
    const verdict = verdictOn(claim);
    // A status that an analyst has put another in place of is told by no field.
    if (verdict?.review.verdict === 'overridden') losses.add('status', claim.gloss);
    if (verdict !== null) return [reviewOf(index, claim, verdict, ratings[verdict.status])];
    losses.add('claim', claim.gloss);
    return [];
  });
  const said = JSON.stringify(reviews);
  for (const { id, name } of workspace.actors) if (!said.includes(iri(id))) losses.add('actor', name);
  for (const { id, title } of workspace.articles) if (!said.includes(iri(id))) losses.add('article-details', title);
  loseAll(losses, workspace, [
    'workspace-details',
    'mention',
    'link',
    'authorship',
    'actor-detail',
    'actor-note',
    'text-layer',
    'relation',
    'event',
    'silence',
    'saved-filter',
    'reliability',
    'translation',
    'claim-note',
    'definition',
    'codebook-detail',
    'text',
    'revision',
    'original',
  ]);
  const document = { '@context': 'https://schema.org', '@graph': reviews };
  return {
    files: [{ path: 'claim-reviews.jsonld', content: `${JSON.stringify(document, null, 2)}\n` }],
    losses: losses.report(),
  };
};
