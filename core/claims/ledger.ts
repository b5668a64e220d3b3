// Owns the ledger: all that the articles say of one claim, put together to be read as a page. What the claim itself says
// (its wording, the analyst's word on its status) is in its own record.

import { z } from 'zod';
import { blockAt } from '../article/article';
import { chainHopSchema, chainOf, hearsayDepth } from '../attribution/chain';
import { certaintySchema, credibilitySchema, slotValueSchema, stanceSchema } from '../attribution/stance';
import { quoteOf, startOf, type ClaimMention, type Mention } from '../mention/mention';
import { indexOf, type PlacedMention, type WorkspaceIndex } from '../queries/workspace-index';
import { calendarDateSchema, idSchema, instantSchema, languageTagSchema } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import type { StatusReason } from './claim-status';
import { claimOverviewSchema, overviewOfClaim } from './claim-overview';
import type { DuplicateGroups } from './independent-roots';
import { confidenceSchema, MUTUAL_RELATIONS, relationKindSchema, type Relation } from './relation';
import type { Silence } from './silence';

/** A mention by its words, wherever only those are needed. */
export const ledgerQuoteSchema = z.object({
  mentionId: idSchema,
  articleId: idSchema,
  quote: z.string(),
  language: languageTagSchema.nullable(),
  /** What its article goes by: its outlet, or its title where it has none. */
  articleName: z.string(),
});

export type LedgerQuote = z.infer<typeof ledgerQuoteSchema>;

export const ledgerMentionSchema = ledgerQuoteSchema.extend({
  stance: stanceSchema.nullable(),
  certainty: certaintySchema.nullable(),
  credibility: credibilitySchema.nullable(),
  values: z.array(slotValueSchema.strip()),
  note: z.string(),
  chain: z.array(chainHopSchema),
  /** Through how many hands it has gone. */
  depth: z.number().int().nonnegative(),
  /** The sources that it is linked to, by name; a chain says more. */
  sources: z.array(z.string()),
});

export type LedgerMention = z.infer<typeof ledgerMentionSchema>;

export const ledgerArticleSchema = z.object({
  articleId: idSchema,
  title: z.string(),
  outlet: z.string().nullable(),
  publishedOn: calendarDateSchema.nullable(),
  language: languageTagSchema.nullable(),
  mentions: z.array(ledgerMentionSchema),
});

export type LedgerArticle = z.infer<typeof ledgerArticleSchema>;

/** What a relation rests on. One that was deleted since is counted and has no words any more. */
export const ledgerEvidenceSchema = z.object({
  /** Mentions of this claim. */
  own: z.array(ledgerQuoteSchema),
  /** Mentions of the other claim. */
  other: z.array(ledgerQuoteSchema),
  /** Mentions that state neither of the two now. */
  elsewhere: z.array(ledgerQuoteSchema),
  gone: z.number().int().nonnegative(),
});

export const ledgerRelationSchema = z.object({
  relationId: idSchema,
  kind: relationKindSchema,
  /** Which of its ends this claim is. */
  end: z.enum(['from', 'to']),
  /** Whether it leads from this claim or to it; `mutual` where it says the same from either end. */
  leads: z.enum(['from-here', 'to-here', 'mutual']),
  otherClaimId: idSchema,
  otherGloss: z.string(),
  otherLanguage: languageTagSchema.nullable(),
  rationale: z.string(),
  confidence: confidenceSchema.nullable(),
  evidence: ledgerEvidenceSchema,
  /** All the mentions that are named as evidence, gone or not. */
  evidenceIds: z.array(idSchema),
  createdAt: instantSchema,
  createdBy: idSchema,
});

export type LedgerRelation = z.infer<typeof ledgerRelationSchema>;

export const ledgerSilenceSchema = z.object({
  silenceId: idSchema,
  articleId: idSchema,
  /** null where the article was deleted since. */
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  query: z.string(),
  hits: z.number().int().nonnegative(),
  createdAt: instantSchema,
  createdBy: idSchema,
});

/** A reason for the computed status, with the words that make it. */
export const ledgerReasonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('polarity'),
    asserting: z.array(ledgerQuoteSchema),
    opposing: z.array(ledgerQuoteSchema),
  }),
  z.object({
    kind: z.literal('value'),
    slot: z.string(),
    values: z.array(z.object({ value: z.string(), quotes: z.array(ledgerQuoteSchema) })),
  }),
  z.object({
    kind: z.literal('relation'),
    relationId: idSchema,
    otherClaimId: idSchema,
    otherGloss: z.string(),
    evidence: ledgerEvidenceSchema,
  }),
]);

export type LedgerReason = z.infer<typeof ledgerReasonSchema>;

export const ledgerSchema = z.object({
  overview: claimOverviewSchema,
  reasons: z.array(ledgerReasonSchema),
  /** The articles that state it, each with its mentions in reading order. */
  articles: z.array(ledgerArticleSchema),
  relations: z.array(ledgerRelationSchema),
  silences: z.array(ledgerSilenceSchema),
});

export type Ledger = z.infer<typeof ledgerSchema>;

const quoteIn = ({ article, mention }: PlacedMention): LedgerQuote => ({
  mentionId: mention.id,
  articleId: article.id,
  quote: quoteOf(mention),
  language: blockAt(article, startOf(mention))?.language ?? article.language,
  articleName: article.outlet ?? article.title,
});

const sourceName = (mention: Mention | undefined): string[] => (mention?.kind === 'source' ? [mention.name] : []);

const mentionIn = (index: WorkspaceIndex, placed: PlacedMention<ClaimMention>): LedgerMention => {
  const { mention } = placed;
  return {
    ...quoteIn(placed),
    stance: mention.stance,
    certainty: mention.certainty,
    credibility: mention.credibility,
    values: mention.values.map(({ slot, value }) => ({ slot, value })),
    note: mention.note,
    chain: chainOf(index, mention),
    depth: hearsayDepth(mention),
    sources: (index.linkedSources.get(mention.id) ?? []).flatMap((id) => sourceName(index.mentions.get(id)?.mention)),
  };
};

const articlesOf = (index: WorkspaceIndex, mentions: readonly PlacedMention<ClaimMention>[]): LedgerArticle[] => {
  const found = new Map<string, LedgerArticle>();
  for (const placed of mentions) {
    const { id, title, outlet, publishedOn, language } = placed.article;
    const known = found.get(id) ?? { articleId: id, title, outlet, publishedOn, language, mentions: [] };
    found.set(id, { ...known, mentions: [...known.mentions, mentionIn(index, placed)] });
  }
  return [...found.values()];
};

/** The words behind some mentions; those that are gone are left out. */
const quotesOf = (index: WorkspaceIndex, mentionIds: readonly string[]): LedgerQuote[] =>
  mentionIds.flatMap((id) => {
    const placed = index.mentions.get(id);
    return placed === undefined ? [] : [quoteIn(placed)];
  });

const evidenceOf = (
  index: WorkspaceIndex,
  { evidence }: Relation,
  claimId: string,
  otherClaimId: string,
): z.infer<typeof ledgerEvidenceSchema> => {
  const stated = (id: string): string | null => {
    const mention = index.mentions.get(id)?.mention;
    return mention?.kind === 'claim' ? mention.claimId : null;
  };
  return {
    own: quotesOf(
      index,
      evidence.filter((id) => stated(id) === claimId),
    ),
    other: quotesOf(
      index,
      evidence.filter((id) => stated(id) === otherClaimId),
    ),
    elsewhere: quotesOf(
      index,
      evidence.filter((id) => stated(id) !== claimId && stated(id) !== otherClaimId),
    ),
    gone: evidence.filter((id) => !index.mentions.has(id)).length,
  };
};

const relationIn = (index: WorkspaceIndex, relation: Relation, claimId: string): LedgerRelation => {
  const otherClaimId = relation.from === claimId ? relation.to : relation.from;
  const other = index.claims.get(otherClaimId);
  const { id, kind, rationale, confidence, createdAt, createdBy } = relation;
  const end = relation.from === claimId ? 'from' : 'to';
  const leads = MUTUAL_RELATIONS.has(kind) ? 'mutual' : end === 'from' ? 'from-here' : 'to-here';
  return {
    relationId: id,
    kind,
    end,
    leads,
    otherClaimId,
    otherGloss: other?.gloss ?? '',
    otherLanguage: other?.language ?? null,
    rationale,
    confidence,
    evidence: evidenceOf(index, relation, claimId, otherClaimId),
    evidenceIds: relation.evidence,
    createdAt,
    createdBy,
  };
};

const silenceIn = (
  index: WorkspaceIndex,
  { id, articleId, query, hits, createdAt, createdBy }: Silence,
): z.infer<typeof ledgerSilenceSchema> => {
  const article = index.articles.get(articleId);
  const [title, outlet] = [article?.title ?? null, article?.outlet ?? null];
  return { silenceId: id, articleId, title, outlet, query, hits, createdAt, createdBy };
};

const reasonIn = (index: WorkspaceIndex, reason: StatusReason, relations: readonly LedgerRelation[]): LedgerReason => {
  switch (reason.kind) {
    case 'polarity':
      return {
        kind: 'polarity',
        asserting: quotesOf(index, reason.asserting),
        opposing: quotesOf(index, reason.opposing),
      };
    case 'value': {
      const values = reason.values.map(({ value, mentionIds }) => ({ value, quotes: quotesOf(index, mentionIds) }));
      return { kind: 'value', slot: reason.slot, values };
    }
    case 'relation': {
      const relation = relations.find(({ relationId }) => relationId === reason.relationId);
      const nothing = { own: [], other: [], elsewhere: [], gone: 0 };
      return { ...reason, otherGloss: relation?.otherGloss ?? '', evidence: relation?.evidence ?? nothing };
    }
  }
};

/** The ledger of a claim; null where there is no such claim. */
export const ledgerOf = (workspace: Workspace, claimId: string, duplicates: DuplicateGroups): Ledger | null => {
  const index = indexOf(workspace);
  const claim = index.claims.get(claimId);
  if (claim === undefined) return null;
  const overview = overviewOfClaim(workspace, claim, duplicates);
  const relations = workspace.relations
    .filter(({ from, to }) => from === claimId || to === claimId)
    .map((relation) => relationIn(index, relation, claimId));
  return {
    overview,
    reasons: overview.computed.reasons.map((reason) => reasonIn(index, reason, relations)),
    articles: articlesOf(index, index.mentionsOfClaims.get(claimId) ?? []),
    relations,
    silences: workspace.silences
      .filter((silence) => silence.claimId === claimId)
      .map((silence) => silenceIn(index, silence)),
  };
};
