// Owns which mentions have a card: those that the filter lets through, and the chosen one whatever the filter says, so
// that what was just marked or pressed is always there to be seen. Mentions never change in place, so that what is known of
// one holds until it is another.

import { resolvePlacement } from '../../core/anchor/anchor';
import type { Article } from '../../core/article/article';
import type { Claim } from '../../core/claims/claim';
import type { Mention } from '../../core/mention/mention';
import { isEveryMention, mentionFilter, type MentionQuery } from '../../core/queries/filter-mentions';
import { followingMentions } from './follow-mentions';

interface KeptFilter {
  readonly filter: MentionQuery;
  readonly claims: readonly Claim[];
  readonly passes: (mention: Mention) => boolean;
}

/** The filter that was used last: mostly it is the same again, with one mention changed. */
let kept: KeptFilter | null = null;

const passesOf = (filter: MentionQuery, claims: readonly Claim[]): KeptFilter['passes'] => {
  if (kept?.filter !== filter || kept.claims !== claims) {
    kept = { filter, claims, passes: mentionFilter(filter, claims) };
  }
  return kept.passes;
};

/** The mentions with a card, in reading order; the very list of the article where all have one. */
export const shownMentions = (
  article: Pick<Article, 'mentions'>,
  filter: MentionQuery,
  claims: readonly Claim[],
  chosenId: string | null,
): readonly Mention[] => {
  if (isEveryMention(filter)) return article.mentions;
  const passes = passesOf(filter, claims);
  return article.mentions.filter((mention) => mention.id === chosenId || passes(mention));
};

const isOrphan = (text: string, { ranges }: Mention): boolean => resolvePlacement(text, ranges) === 'orphan';

const orphansIn = (text: string): ((mentions: readonly Mention[]) => readonly Mention[]) =>
  followingMentions({
    outOf: (mentions) => mentions.filter((mention) => isOrphan(text, mention)),
    after: (orphans, { gone, added }) => {
      const isTouched =
        gone.some((mention) => orphans.includes(mention)) || added.some((mention) => isOrphan(text, mention));
      return isTouched ? undefined : orphans;
    },
  });

/** The orphans in the text that was asked about last: mostly it is the same again, with one mention changed. */
let known: { readonly text: string; readonly orphansOf: (mentions: readonly Mention[]) => readonly Mention[] } | null =
  null;

export interface PartedMentions {
  readonly placed: readonly Mention[];
  readonly orphans: readonly Mention[];
}

/** Mentions parted by whether their words stand in the text, each in the order given. */
export const partedByPlacement = (text: string, mentions: readonly Mention[]): PartedMentions => {
  if (known?.text !== text) known = { text, orphansOf: orphansIn(text) };
  const orphans = known.orphansOf(mentions);
  if (orphans.length === 0) return { placed: mentions, orphans };
  const gone = new Set(orphans);
  return { placed: mentions.filter((mention) => !gone.has(mention)), orphans };
};
