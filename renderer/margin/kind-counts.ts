// Owns how many mentions there are of each kind in the open article.

import { mentionKindSchema, type Mention, type MentionKind } from '../../core/mention/mention';
import { countKinds, countOwnKinds, type ArticleSummary } from '../../core/queries/article-summary';
import type { AppState } from '../state/app-state';
import { recordById } from '../state/by-id';
import { restOf } from '../state/rest-of-article';
import { followingMentions } from './follow-mentions';

export interface KindCounts {
  /** By the id of the kind in the codebook. */
  readonly built: Readonly<Record<MentionKind, number>>;
  readonly own: Readonly<Record<string, number>>;
}

const countAll = (mentions: readonly Mention[]): KindCounts => ({
  built: countKinds({ mentions }),
  own: countOwnKinds({ mentions }),
});

/** How many there are of each kind; of one of the project that nothing is marked as, none is told. */
export const countsOf = followingMentions({
  outOf: countAll,
  after: ({ built, own }, { gone, added }) => {
    const [less, more] = [countAll(gone), countAll(added)];
    const kinds = { ...built };
    for (const kind of mentionKindSchema.options) kinds[kind] += more.built[kind] - less.built[kind];
    const codes = new Set([...Object.keys(own), ...Object.keys(more.own)]);
    const countOf = (code: string): number => (own[code] ?? 0) + (more.own[code] ?? 0) - (less.own[code] ?? 0);
    const ofCodes = [...codes].map((code) => [code, countOf(code)] as const).filter(([, count]) => count > 0);
    return { built: kinds, own: Object.fromEntries(ofCodes) };
  },
});

const NO_MENTIONS: readonly Mention[] = [];

const ofSummaries = new WeakMap<ArticleSummary, KindCounts>();

const countsIn = (summary: ArticleSummary): KindCounts => {
  const before = ofSummaries.get(summary);
  if (before !== undefined) return before;
  const counts = { built: summary.counts, own: summary.ownCounts };
  ofSummaries.set(summary, counts);
  return counts;
};

/** How many there are in the open article; while only its beginning is there, as many as the library has for it. */
export const countsShown = (state: AppState): KindCounts => {
  const { article, workspace } = state;
  const isComing = restOf(state) !== null;
  const summary = isComing && workspace !== null ? recordById(workspace.articles, article?.id ?? null) : undefined;
  return summary === undefined ? countsOf(article?.mentions ?? NO_MENTIONS) : countsIn(summary);
};
