// Owns what claims become, with what is said of them: their status, what they are to each other, and which articles are
// silent on them.

import type { Claim } from '../../claims/claim';
import type { ClaimOverview } from '../../claims/claim-overview';
import type { Relation } from '../../claims/relation';
import type { Silence } from '../../claims/silence';
import { annotation, authorship, textualBody, type W3cAnnotation, type Writing } from './annotation';
import { iriOf } from './iri';

/** A claim, linking the mentions that state it; one that none states is of the workspace. */
const claimOf = (writing: Writing, claim: Claim, overview: ClaimOverview | undefined): W3cAnnotation => {
  const { index } = writing;
  const mentions = index.mentionsOfClaims.get(claim.id) ?? [];
  return annotation(iriOf(claim.id), 'claim', mentions.length > 0 ? 'linking' : 'describing', {
    body: [
      ...textualBody(claim.gloss, 'describing', { language: claim.language }),
      ...claim.translations.flatMap(({ language, text }) =>
        textualBody(text, 'describing', { language, 'hashiya:isTranslation': true }),
      ),
      ...textualBody(claim.note, 'commenting'),
    ],
    target: mentions.length > 0 ? mentions.map(({ mention }) => iriOf(mention.id)) : iriOf(index.workspace.id),
    'hashiya:computedStatus': overview?.computed.status,
    'hashiya:status': overview?.status,
    ...authorship(writing, claim),
  });
};

/** What an analyst says of the status that was computed. */
const reviewOf = (writing: Writing, { id, statusReview }: Claim): W3cAnnotation[] => {
  if (statusReview === null) return [];
  const { verdict, computed, status, reason, at, by } = statusReview;
  return [
    annotation(iriOf(id, 'status'), 'status', 'assessing', {
      body: [...textualBody(verdict, 'classifying'), ...textualBody(reason, 'commenting')],
      target: iriOf(id),
      'hashiya:claim': iriOf(id),
      'hashiya:verdict': verdict,
      'hashiya:computedStatus': computed,
      'hashiya:status': status,
      ...authorship(writing, { createdAt: at, createdBy: by }),
    }),
  ];
};

const relationOf = (writing: Writing, relation: Relation): W3cAnnotation => {
  const { id, kind, from, to, rationale, evidence, confidence } = relation;
  return annotation(iriOf(id), 'relation', 'linking', {
    body: [...textualBody(kind, 'classifying'), ...textualBody(rationale, 'commenting')],
    target: [iriOf(from), iriOf(to)],
    'hashiya:relation': kind,
    'hashiya:from': iriOf(from),
    'hashiya:to': iriOf(to),
    'hashiya:evidence': evidence.map((each) => iriOf(each)),
    'hashiya:confidence': confidence,
    ...authorship(writing, relation),
  });
};

const silenceOf = (writing: Writing, silence: Silence): W3cAnnotation => {
  const { id, claimId, articleId, query, hits } = silence;
  return annotation(iriOf(id), 'silence', 'linking', {
    body: textualBody(query, 'describing'),
    target: [iriOf(claimId), writing.sources.get(articleId) ?? iriOf(articleId)],
    'hashiya:claim': iriOf(claimId),
    'hashiya:article': iriOf(articleId),
    'hashiya:query': query,
    'hashiya:hits': hits,
    ...authorship(writing, silence),
  });
};

/** The annotations of all claims, relations and silences. `overviews` say what status is computed for each claim. */
export const claimAnnotations = (writing: Writing, overviews: readonly ClaimOverview[]): W3cAnnotation[] => {
  const { claims, relations, silences } = writing.index.workspace;
  const byClaim = new Map(overviews.map((overview) => [overview.claimId, overview]));
  return [
    ...claims.flatMap((claim) => [claimOf(writing, claim, byClaim.get(claim.id)), ...reviewOf(writing, claim)]),
    ...relations.map((relation) => relationOf(writing, relation)),
    ...silences.map((silence) => silenceOf(writing, silence)),
  ];
};
