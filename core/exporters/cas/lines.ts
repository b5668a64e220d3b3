// Owns which lines between mentions can be drawn within one article, and which cannot be said since a CAS is one document.

import type { Article } from '../../article/article';
import { quoteOf, type ClaimMention, type Mention } from '../../mention/mention';
import { indexOf, type WorkspaceIndex } from '../../queries/workspace-index';
import type { Relation } from '../../claims/relation';
import type { Workspace } from '../../workspace/workspace';
import type { LossCollector } from '../loss';
import { ASSERTED_BY, chainLines, pairsOfRelation, type MentionPair } from '../mention-pairs';

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

type Placed = ReadonlyMap<string, readonly Mention[]>;

/** Of each article the first mention of each of two claims, where it has both. */
const firstPairs = (index: WorkspaceIndex, { from, to }: Relation, isThere: (id: string) => boolean): MentionPair[] => {
  const firstsOf = (claimId: string): ReadonlyMap<string, ClaimMention> => {
    const placed = (index.mentionsOfClaims.get(claimId) ?? []).filter(({ mention }) => isThere(mention.id));
    return new Map(placed.toReversed().map(({ article, mention }) => [article.id, mention]));
  };
  const others = firstsOf(to);
  return [...firstsOf(from)].flatMap(([articleId, mention]) => {
    const other = others.get(articleId);
    return other === undefined ? [] : [{ from: mention.id, to: other.id }];
  });
};

/** All lines, by article. `placed` are the mentions that are written, by article. */
export const linesOf = (workspace: Workspace, placed: Placed, losses: LossCollector): ReadonlyMap<string, Line[]> => {
  const index = indexOf(workspace);
  const articleOf = new Map([...placed].flatMap(([id, mentions]) => mentions.map((mention) => [mention.id, id])));
  const isThere = (id: string): boolean => articleOf.has(id);
  const lines = new Map<string, Line[]>();
  for (const article of workspace.articles) {
    for (const line of ownLines(article, placed.get(article.id) ?? [], losses)) addTo(lines, article.id, line);
  }
  for (const relation of workspace.relations) {
    const { kind, rationale, confidence, createdBy, createdAt } = relation;
    const gloss = index.claims.get(relation.from)?.gloss ?? null;
    const shown = pairsOfRelation(index, relation).filter(({ from, to }) => isThere(from) && isThere(to));
    // Where nothing is named that shows it, it joins the mentions of its claims.
    const pairs = shown.length > 0 ? shown : firstPairs(index, relation, isThere);
    const within = pairs.filter(({ from, to }) => articleOf.get(from) === articleOf.get(to));
    for (const pair of within) {
      const said = { label: kind, note: rationale, confidence, createdBy, createdAt };
      addTo(lines, articleOf.get(pair.from) ?? '', { ...pair, ...said });
    }
    const isStated = (claimId: string): boolean =>
      (index.mentionsOfClaims.get(claimId) ?? []).some(({ mention }) => isThere(mention.id));
    const areStated = isStated(relation.from) && isStated(relation.to);
    if (!areStated) losses.add('relation', gloss);
    else if (within.length < Math.max(1, pairs.length)) losses.add('across-articles', gloss);
  }
  return lines;
};
