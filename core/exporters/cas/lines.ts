// Owns which lines between mentions can be drawn within one article, and which cannot be said since a CAS is one document.

import type { Article } from '../../article/article';
import { quoteOf, type Mention } from '../../mention/mention';
import type { Workspace } from '../../workspace/workspace';
import { claimRelations } from '../claim-relations';
import type { LossCollector } from '../loss';
import { ASSERTED_BY, chainLines, type MentionPair } from '../mention-pairs';

export interface Line extends MentionPair {
  readonly label: string;
  readonly note?: string;
  readonly confidence?: string | null;
  readonly createdBy?: string;
  readonly createdAt?: string;
}

const addTo = (lines: Map<string, Line[]>, articleId: string, line: Line): void => {
  const list = lines.get(articleId);
  if (list === undefined) lines.set(articleId, [line]);
  else list.push(line);
};

/** The lines of an article's links and chains. */
const ownLines = (article: Article, mentions: readonly Mention[], losses: LossCollector): Line[] => {
  const there = new Map(mentions.map((mention) => [mention.id, mention]));
  const lines: Line[] = [];
  for (const { from, to, createdBy, createdAt } of article.links) {
    const claim = there.get(from);
    if (claim !== undefined && there.has(to)) lines.push({ label: ASSERTED_BY, from, to, createdBy, createdAt });
    else losses.add('link', claim === undefined ? null : quoteOf(claim));
  }
  for (const claim of mentions.filter((mention) => mention.kind === 'claim')) {
    const { lines: hops, isWhole } = chainLines(claim);
    let isSaid = isWhole;
    for (const { name, to } of hops) {
      if ('mention' in to && there.has(to.mention)) lines.push({ label: name, from: claim.id, to: to.mention });
      else isSaid = false;
    }
    if (!isSaid) losses.add('chain', quoteOf(claim));
  }
  return lines;
};

/** All lines, by article. `placed` are the mentions that are written, by article. */
export const linesOf = (
  workspace: Workspace,
  placed: ReadonlyMap<string, readonly Mention[]>,
  losses: LossCollector,
): ReadonlyMap<string, Line[]> => {
  const lines = new Map<string, Line[]>();
  for (const article of workspace.articles) {
    for (const line of ownLines(article, placed.get(article.id) ?? [], losses)) addTo(lines, article.id, line);
  }
  const byId = new Map(
    Array.from(placed, ([articleId, mentions]) => [articleId, new Map(mentions.map((each) => [each.id, each]))]),
  );
  for (const [articleId, shown] of claimRelations(workspace, byId, losses)) {
    for (const { from, to, relation } of shown) {
      const { kind, rationale, confidence, createdBy, createdAt } = relation;
      addTo(lines, articleId, { label: kind, from, to, note: rationale, confidence, createdBy, createdAt });
    }
  }
  return lines;
};
