// Owns what a report leaves out: it tells each contested claim in full, and of all else only what a reader needs to judge it.

import { quoteOf } from '../../mention/mention';
import type { Report } from '../../report/report';
import type { Subject } from '../../report/subject';
import type { Workspace } from '../../workspace/workspace';
import { LossCollector, type ExportLoss } from '../loss';
import { loseAll } from '../things';

/** What a report tells of no record. */
const NOWHERE = [
  'workspace-details',
  'tag',
  'attribute',
  'mention-detail',
  'actor-detail',
  'actor-note',
  'definition',
  'codebook-detail',
  'authorship',
  'saved-filter',
] as const;

/** What it tells only of the mentions of claims that it tells in full, and of those claims. */
const IN_FULL_ONLY = [
  'chain',
  'stance',
  'credibility',
  'value',
  'mention-note',
  'translation',
  'claim-note',
  'link',
] as const;

/** The articles of the report, without the mentions of the claims that are told in full. */
const besides = ({ workspace, articles }: Subject, full: ReadonlySet<string>): Workspace => {
  const isInFull = (claimId: string | null): boolean => claimId !== null && full.has(claimId);
  return {
    ...workspace,
    claims: workspace.claims.filter(({ id }) => !isInFull(id)),
    articles: articles.map((article) => {
      const told = article.mentions.flatMap((each) => (each.kind === 'claim' && isInFull(each.claimId) ? [each] : []));
      // A source that is linked is named where there is no chain.
      const linked = new Set(told.filter(({ attribution }) => attribution.length === 0).map(({ id }) => id));
      return {
        ...article,
        mentions: article.mentions.filter((each) => !told.some(({ id }) => id === each.id)),
        links: article.links.filter(({ from }) => !linked.has(from)),
      };
    }),
  };
};

/** What is left out of the articles that the report is about. */
const loseOfArticles = ({ workspace, articles, event }: Subject, losses: LossCollector): void => {
  for (const { id, title } of workspace.articles)
    if (!articles.some((article) => article.id === id)) losses.add('other-articles', title);
  for (const { title, byline, revisions = [] } of articles) {
    for (const loss of ['text', 'text-layer', 'original'] as const) losses.add(loss, title);
    if (byline !== undefined) losses.add('article-details', title);
    for (const _ of revisions) losses.add('revision', title);
  }
  for (const { id, title } of workspace.events) if (id !== event?.id) losses.add('event', title);
};

/** The losses of a report, which has been made of the subject; `saysLanguages` of one whose words are marked with theirs. */
export const reportLosses = (subject: Subject, { pieces }: Report, saysLanguages: boolean): ExportLoss[] => {
  const losses = new LossCollector();
  const { workspace, articles, claims } = subject;
  const full = new Set(
    claims.filter(({ ledger }) => ledger.overview.status === 'contested').map(({ claim }) => claim.id),
  );
  loseOfArticles(subject, losses);
  const quoted = new Set(pieces.map((piece) => (piece.kind === 'quotation' ? piece.name : null)));
  for (const mention of articles.flatMap(({ mentions }) => mentions))
    if (!quoted.has(`mention-${mention.id}`)) losses.add('mention', quoteOf(mention));
  for (const { id, gloss } of workspace.claims)
    if (!claims.some(({ claim }) => claim.id === id)) losses.add('claim', gloss);
  for (const { from, to } of workspace.relations)
    if (!full.has(from) && !full.has(to)) losses.add('relation', subject.index.claims.get(from)?.gloss ?? null);
  for (const { claimId, query } of workspace.silences) if (!full.has(claimId)) losses.add('silence', query);
  for (const { gloss, statusReview } of workspace.claims.filter(({ id }) => !full.has(id)))
    if (statusReview !== null) losses.add('status', gloss);
  for (const { claim } of claims)
    if (!saysLanguages && full.has(claim.id) && claim.language !== null) losses.add('translation', claim.gloss);
  loseAll(losses, besides(subject, full), IN_FULL_ONLY);
  loseAll(losses, { ...workspace, articles: [...articles] }, NOWHERE);
  return losses.report();
};
