// Owns what the find bar is about: what is looked for, where it stands in the open article, and which hit is looked at.

import { create } from 'zustand';
import type { TextRange } from '../../core/text/trim-range';

export interface FindState {
  readonly isOpen: boolean;
  /** What is looked for. The window keeps it while the bar is closed and when another article is opened. */
  readonly query: string;
  readonly isExact: boolean;
  /** In text order; empty while the bar is closed. */
  readonly hits: readonly TextRange[];
  /** The index of the hit that is looked at; -1 where there is none. */
  readonly current: number;
  /** Where looking began: the first hit from here on is the one that a new query goes to. */
  readonly origin: number;
  /** The article that `origin` is an offset of. */
  readonly articleId: string | null;
  /** The bar was asked for: its field is to take the focus. */
  readonly isAskedFor: boolean;
}

export const useFindState = create<FindState>()(() => ({
  isOpen: false,
  query: '',
  isExact: false,
  hits: [],
  current: -1,
  origin: 0,
  articleId: null,
  isAskedFor: false,
}));

/** The state now, for code outside React. */
export const findState = (): FindState => useFindState.getState();

export const setFindState = (change: Partial<FindState>): void => {
  useFindState.setState(change);
};
