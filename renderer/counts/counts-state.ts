// Owns how the counts are looked at: limited to which saved filter, what the bars show, and whether dates are a table. It is
// kept while another view is shown.

import { create } from 'zustand';

export const MEASURES = ['mentions', 'articles'] as const;
export type Measure = (typeof MEASURES)[number];

export interface CountsState {
  /** A saved filter by its id; one that is gone counts as none. */
  readonly filterId: string | null;
  readonly measure: Measure;
  readonly areDatesTable: boolean;
}

export const useCountsState = create<CountsState>()(() => ({
  filterId: null,
  measure: 'mentions',
  areDatesTable: false,
}));

export const setCountsState = (change: Partial<CountsState>): void => {
  useCountsState.setState(change);
};
