// Owns putting one record into a list of records that is in order, of which there may be many thousands: a change of one looks
// at few of the others.

import { saySameAtEnds } from '../same-at-ends';

/** Where `record` stands in a list that is in order, or where it would have to. */
const placeIn = <Item>(items: readonly Item[], record: Item, order: (left: Item, right: Item) => number): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && order(item, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The order of records that have no other: by their ids. */
export const byId = (left: { id: string }, right: { id: string }): number =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0;

/** The ids of lists to which records were added: they go from list to list, so that adding another looks at no record. */
const knownIds = new WeakMap<readonly { readonly id: string }[], Set<string>>();

/** The place of a record by its id, or -1: a record that is new, as most are that nothing is known of, is not looked for. */
const placeById = (items: readonly { readonly id: string }[], id: string): number => {
  let ids = knownIds.get(items);
  if (ids === undefined) {
    ids = new Set(items.map((item) => item.id));
    knownIds.set(items, ids);
  }
  return ids.has(id) ? items.findIndex((item) => item.id === id) : -1;
};

/** Has what is known of the ids of a list follow to the next, which differs from it by one record. */
const passIds = <Item extends { id: string }>(
  items: readonly Item[],
  next: readonly Item[],
  id: string,
  isIn: boolean,
): void => {
  const ids = knownIds.get(items);
  if (ids === undefined) return;
  knownIds.delete(items);
  if (isIn) ids.add(id);
  else ids.delete(id);
  knownIds.set(next, ids);
};

/**
 * Puts `after` in place of the record with that id, or removes it where `after` is null; keeps the list in order. `before`
 * tells where the record stood, so that a list of many thousands is not searched through.
 */
export const put = <Item extends { id: string }>(
  items: readonly Item[],
  { id, before, after }: { id: string; before: Item | null; after: Item | null },
  order: (left: Item, right: Item) => number = byId,
): Item[] => {
  const guess = before === null ? -1 : placeIn(items, before, order);
  const at = items[guess]?.id === id ? guess : placeById(items, id);
  const next = [...items];
  let to = -1;
  // In the same place nothing has to move: most edits leave a mention where it is.
  if (at !== -1 && at === guess && before !== null && after !== null && order(before, after) === 0) {
    to = at;
    next[at] = after;
  } else {
    if (at !== -1) next.splice(at, 1);
    if (after !== null) {
      to = placeIn(next, after, order);
      next.splice(to, 0, after);
    }
  }
  passIds(items, next, id, after !== null);
  // Where it stood in the one list, and where it stands in the other; in neither nothing differs.
  const places = [
    ...(at === -1 ? [] : [{ first: at, last: items.length - at - 1 }]),
    ...(to === -1 ? [] : [{ first: to, last: next.length - to - 1 }]),
  ];
  if (places.length > 0) {
    saySameAtEnds(items, next, {
      first: Math.min(...places.map(({ first }) => first)),
      last: Math.min(...places.map(({ last }) => last)),
    });
  }
  return next;
};
