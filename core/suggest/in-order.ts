// Owns the search among ranges that stand in text order.

import type { TextRange } from '../text/trim-range';

/** The index of the first item that begins at `offset` or after it. */
export const firstFrom = (items: readonly TextRange[], offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
