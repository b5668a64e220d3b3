// Owns the search of a record by its id in a list of the cache. The lists never change in place, so each is gone through once.

const known = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, unknown>>();

/** The record of that id; undefined where there is none. */
export const recordById = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | null,
): Item | undefined => {
  if (id === null) return undefined;
  let byId = known.get(items);
  if (byId === undefined) {
    byId = new Map(items.map((item) => [item.id, item]));
    known.set(items, byId);
  }
  // The map was made of this very list.
  return byId.get(id) as Item | undefined;
};
