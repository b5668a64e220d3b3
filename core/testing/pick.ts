// Owns how a random number stands for one of whatever is there.

/** The item that a number stands for, going round; undefined where there is none. */
export const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(1, items.length)];
