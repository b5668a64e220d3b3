// Owns which mentions a filter lets through, and which tags there are to choose from.

import { codeIdOf } from '../codebook/codebook';
import { quoteOf, type Mention } from '../mention/mention';
import type { Claim } from '../claims/claim';
import { textFilter } from '../text/find';

export interface MentionQuery {
  /** The ids of the kinds that are not let through, as the codebook has them; a kind that is made later passes. */
  readonly hiddenCodes: ReadonlySet<string>;
  /** A tag that the mention must have; null for any. */
  readonly tag: string | null;
  /** Words that must stand, in this order and folded as for a search, in one of the mention's texts. */
  readonly text: string;
}

/** Lets everything through. */
export const EVERY_MENTION: MentionQuery = { hiddenCodes: new Set(), tag: null, text: '' };

/** All words of a mention that a reader might look for. */
const textsOf = (mention: Mention, claims: ReadonlyMap<string, Claim>): string[] => {
  const shared = [quoteOf(mention), mention.note, ...mention.tags, ...Object.values(mention.attributes ?? {})];
  switch (mention.kind) {
    case 'claim':
      return [...shared, mention.claimId === null ? '' : (claims.get(mention.claimId)?.gloss ?? '')];
    case 'source':
      return [...shared, mention.name, mention.role];
    case 'contested':
      return [...shared, mention.contestedBy];
    case 'cue':
    case 'own':
      return shared;
  }
};

/** The test of a query, made once for many mentions. */
export const mentionFilter = (query: MentionQuery, claims: readonly Claim[]): ((mention: Mention) => boolean) => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const holdsWords = textFilter(query.text);
  return (mention) =>
    !query.hiddenCodes.has(codeIdOf(mention)) &&
    (query.tag === null || mention.tags.includes(query.tag)) &&
    textsOf(mention, byId).some(holdsWords);
};

/** The mentions that a query lets through, in the order given. */
export const filterMentions = (
  mentions: readonly Mention[],
  query: MentionQuery,
  claims: readonly Claim[],
): Mention[] => mentions.filter(mentionFilter(query, claims));

/** Every tag in use, once, in code-point order. */
export const tagsInUse = (mentions: readonly Mention[]): string[] =>
  [...new Set(mentions.flatMap((mention) => mention.tags))].sort();
