// Owns the search in a list that is in order.

/** The index of the first item, of those in order, for which `isReached` holds; the length where it holds for none. */
export const firstIndex = (length: number, isReached: (index: number) => boolean): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
