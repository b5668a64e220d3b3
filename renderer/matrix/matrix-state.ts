// Owns how the matrix is looked at: what its columns are, which rows are shown, where the focus was. It is kept while
// another view is shown, so that the way to a text and back ends where it began.

import { create } from 'zustand';
import type { ColumnChoice } from '../../core/matrix/matrix-columns';
import type { Spot } from './grid-motion';

export interface MatrixState {
  readonly columns: ColumnChoice;
  readonly rows: 'all' | 'contested';
  /** Title, date and articles of the event are open for editing. */
  readonly isAboutOpen: boolean;
  readonly spot: Spot;
}

export const useMatrixState = create<MatrixState>()(() => ({
  columns: 'articles',
  rows: 'all',
  isAboutOpen: false,
  spot: { row: 0, column: 0, target: 0 },
}));

export const setMatrixState = (change: Partial<MatrixState>): void => {
  useMatrixState.setState(change);
};

/** The state now, for code outside React. */
export const matrixState = (): MatrixState => useMatrixState.getState();
