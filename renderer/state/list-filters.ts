// Owns what the lists of articles and claims are held to: it stays while another view is shown, and goes with the workspace.
// The margin's filter, which outlives that, is in app-state.

import { create } from 'zustand';
import { EVERY_ARTICLE, type ArticleQuery } from '../../core/queries/filter-articles';
import type { ClaimFilter } from '../../core/queries/filter-claims';

export interface ListFilters {
  readonly articles: ArticleQuery;
  readonly claims: { readonly show: ClaimFilter; readonly words: string };
}

const NONE: ListFilters = { articles: EVERY_ARTICLE, claims: { show: 'all', words: '' } };

export const useListFilters = create<ListFilters>()(() => NONE);

export const setListFilters = (change: Partial<ListFilters>): void => {
  useListFilters.setState(change);
};

/** Lets the lists show everything again. */
export const forgetListFilters = (): void => {
  useListFilters.setState(NONE);
};
