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

/** True for a query that lets everything through. */
export const isEveryMention = ({ hiddenCodes, tag, text }: MentionQuery): boolean =>
  hiddenCodes.size === 0 && tag === null && text.trim() === '';

/**
 * A test of whether a query lets a mention through. It looks at each mention once: a changed one is another object, so that
 * after an edit of one among many thousands the rest need no look.
 */
export const mentionFilter = (query: MentionQuery, claims: readonly Claim[]): ((mention: Mention) => boolean) => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const holdsWords = textFilter(query.text);
  const known = new WeakMap<Mention, boolean>();
  const passes = (mention: Mention): boolean =>
    !query.hiddenCodes.has(codeIdOf(mention)) &&
    (query.tag === null || mention.tags.includes(query.tag)) &&
    textsOf(mention, byId).some(holdsWords);
  return (mention) => {
    const before = known.get(mention);
    if (before !== undefined) return before;
    const now = passes(mention);
    known.set(mention, now);
    return now;
  };
};

/** The mentions that a query lets through, in the order given. */
export const filterMentions = (
  mentions: readonly Mention[],
  query: MentionQuery,
  claims: readonly Claim[],
): readonly Mention[] => (isEveryMention(query) ? mentions : mentions.filter(mentionFilter(query, claims)));

/** Every tag in use, once, in code-point order. */
export const tagsInUse = (mentions: readonly Mention[]): string[] => {
  const tags = new Set<string>();
  for (const mention of mentions) for (const tag of mention.tags) tags.add(tag);
  return [...tags].sort();
};
