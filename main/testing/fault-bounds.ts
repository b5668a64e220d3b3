// Owns how much the tests of faults do: all there is in `npm run test:faults`, a part of it in `npm test`.

/** True when every fault is to be tried, however long that takes. */
export const isFull = process.env.HASHIYA_FAULTS === 'full';

/** One of two bounds; the name of a test says which was used. */
export const bounded = <Value>(all: Value, few: Value): Value => (isFull ? all : few);

/** Of a list, every one in a full run, and otherwise so many, spread evenly, the first and the last among them. */
export const sampleOf = <Item>(items: readonly Item[], few: number): Item[] => {
  if (isFull || items.length <= few) return [...items];
  const picked = Array.from({ length: few }, (_, index) => Math.round((index * (items.length - 1)) / (few - 1)));
  return items.filter((_, index) => picked.includes(index));
};
