// Owns the articles as tools for marking spans have them: a text, the marks on it, and what joins two marks of one text.
// Whatever goes beyond one text is reported as lost.

import type { Article } from '../../article/article';
import type { HopRole } from '../../attribution/hop';
import type { Relation, RelationKind } from '../../claims/relation';
import { quoteOf, type Mention } from '../../mention/mention';
import type { TextRange } from '../../text/trim-range';
import type { Workspace } from '../../workspace/workspace';
import { claimRelations } from '../claim-relations';
import type { LossCollector } from '../loss';
import type { MentionPair } from '../mention-pairs';
import { isPlaced, loseAll } from '../things';
import { writtenText } from '../written-text';

/** A mention that stands at its place. Ranges are UTF-16 code units of the written text, in text order. */
export interface Mark {
  readonly mention: Mention;
  readonly ranges: readonly TextRange[];
}

/** How one mark is joined to another: that a source says it, as what a source passes it on, or what their claims are to each other. */
export const JOINS = [
  'asserted-by',
  'speaker',
  'agency',
  'outlet',
  'reposter',
  'contradicts',
  'supports',
  'qualifies',
  'repeats',
  'translates',
  'retracts',
  'updates',
] as const satisfies readonly ('asserted-by' | HopRole | RelationKind)[];
export type Join = (typeof JOINS)[number];

/** Two mentions that are both marked in the article. */
export interface MarkRelation extends MentionPair {
  readonly join: Join;
  /** What the two claims' relation is; null where it joins a claim mention to a source. */
  readonly relation: Relation | null;
}

export interface MarkedArticle {
  readonly article: Article;
  /** With line feeds and no byte order mark (`written-text.ts`). */
  readonly text: string;
  /** In reading order. */
  readonly marks: readonly Mark[];
  readonly relations: readonly MarkRelation[];
}

/** The sources of the article's claim mentions: those they are linked to, and those that their chains go through. */
const sourceRelations = (
  { links }: Article,
  placed: ReadonlyMap<string, Mention>,
  articleOfMention: ReadonlyMap<string, Article>,
  losses: LossCollector,
): MarkRelation[] => {
  const found = new Map<string, MarkRelation>();
  const join = (name: Join, from: string, to: string): void => {
    found.set(`${name} ${from} ${to}`, { join: name, from, to, relation: null });
  };
  for (const { from, to } of links) {
    const claim = placed.get(from);
    if (claim !== undefined && placed.has(to)) join('asserted-by', from, to);
    else losses.add(articleOfMention.has(to) ? 'across-articles' : 'link', claim === undefined ? null : quoteOf(claim));
  }
  for (const mention of placed.values()) {
    if (mention.kind !== 'claim') continue;
    for (const { role, sourceId } of mention.attribution) {
      if (sourceId !== null && placed.has(sourceId)) join(role, mention.id, sourceId);
    }
  }
  return [...found.values()];
};

/**
 * All articles with what is marked on them. Reports orphans, chains (of which only the sources are told), links and
 * relations that lead out of an article or have no mark to stand on.
 */
export const markedArticles = (workspace: Workspace, losses: LossCollector): MarkedArticle[] => {
  loseAll(losses, workspace, ['orphan', 'chain']);
  const placedIn = new Map(
    workspace.articles.map((article) => [
      article.id,
      new Map(article.mentions.filter((each) => isPlaced(article, each)).map((each) => [each.id, each])),
    ]),
  );
  const articleOfMention = new Map(
    workspace.articles.flatMap((article) => [...(placedIn.get(article.id)?.keys() ?? [])].map((id) => [id, article])),
  );
  const relations = claimRelations(workspace, placedIn, losses);
  return workspace.articles.map((article) => {
    const placed = placedIn.get(article.id) ?? new Map<string, Mention>();
    const { text, toWritten } = writtenText(article.text);
    return {
      article,
      text,
      marks: [...placed.values()].map((mention) => ({
        mention,
        ranges: mention.ranges.map(({ start, end }) => ({ start: toWritten(start), end: toWritten(end) })),
      })),
      relations: [
        ...sourceRelations(article, placed, articleOfMention, losses),
        ...(relations.get(article.id) ?? []).map((shown) => ({ join: shown.relation.kind, ...shown })),
      ],
    };
  });
};
