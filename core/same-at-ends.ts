// Owns what two lists have the very same at their beginning and at their end: a change mostly leaves all but one place of a
// list of many thousands as it was. Who makes a list from another by such a change says so, and nobody has to look.

/** How many items two lists have the very same at their beginning, and how many at their end beside those. */
export interface SameAtEnds {
  readonly first: number;
  readonly last: number;
}

/** What was said of lists, by the later one. The earlier one is not kept for that. */
const said = new WeakMap<
  readonly unknown[],
  { readonly before: WeakRef<readonly unknown[]>; readonly same: SameAtEnds }
>();

/** Says what a list has in common with the one that it was made from. */
export const saySameAtEnds = (before: readonly unknown[], after: readonly unknown[], same: SameAtEnds): void => {
  said.set(after, { before: new WeakRef(before), same });
};

/** What two lists have in common; one that was made from the other is not looked through. */
export const sameAtEnds = (before: readonly unknown[], after: readonly unknown[]): SameAtEnds => {
  const known = said.get(after);
  if (known?.before.deref() === before) return known.same;
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shorter - first && before[before.length - 1 - last] === after[after.length - 1 - last]) last += 1;
  return { first, last };
};
