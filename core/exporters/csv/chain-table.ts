// Owns the table of chains: a row for each hop by which a claim mention reaches the reader, from who said it first.

import type { Article } from '../../article/article';
import { chainOf, type ChainHop } from '../../attribution/chain';
import type { Hop } from '../../attribution/hop';
import { quoteOf, type ClaimMention } from '../../mention/mention';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { tableOf, type Table } from './table';

interface HopRow {
  readonly article: Article;
  readonly mention: ClaimMention;
  /** From 1. */
  readonly number: number;
  readonly hop: Hop;
  readonly inWords: ChainHop;
}

/** The table of all hops of all claim mentions. Ids of what was deleted since stay; `broken` says so. */
export const chainTable = (index: WorkspaceIndex): Table => {
  const rows = index.workspace.articles.flatMap((article) =>
    article.mentions.flatMap((mention) => {
      if (mention.kind !== 'claim') return [];
      return chainOf(index, mention).flatMap((inWords, at): HopRow[] => {
        const hop = mention.attribution[at];
        return hop === undefined ? [] : [{ article, mention, number: at + 1, hop, inWords }];
      });
    }),
  );
  return tableOf<HopRow>(
    [
      { name: 'mention_id', of: ({ mention }) => mention.id },
      { name: 'quote', of: ({ mention }) => quoteOf(mention) },
      { name: 'article_id', of: ({ article }) => article.id },
      { name: 'article_title', of: ({ article }) => article.title },
      { name: 'claim_id', of: ({ mention }) => mention.claimId },
      { name: 'claim', of: ({ mention }) => index.claims.get(mention.claimId ?? '')?.gloss ?? null },
      { name: 'hop', of: ({ number }) => number },
      { name: 'hops', of: ({ mention }) => mention.attribution.length },
      { name: 'role', of: ({ hop }) => hop.role },
      { name: 'mode', of: ({ hop }) => hop.mode },
      { name: 'name', of: ({ inWords }) => inWords.name },
      { name: 'actor_id', of: ({ inWords, hop }) => inWords.actorId ?? hop.actorId },
      { name: 'source_mention_id', of: ({ hop }) => hop.sourceId },
      { name: 'source_quote', of: ({ inWords }) => inWords.source?.quote ?? null },
      { name: 'cue_mention_id', of: ({ hop }) => hop.cueId },
      { name: 'cue_quote', of: ({ inWords }) => inWords.cue?.quote ?? null },
      { name: 'broken', of: ({ inWords }) => inWords.isBroken },
    ],
    rows,
  );
};
