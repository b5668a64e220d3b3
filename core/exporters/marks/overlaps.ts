// Owns which marks of one text overlap: tools that give each word one label refuse or drop them.

import type { Mark } from './marked-articles';

/** The marks that share a character with another, in their order. */
export const overlapping = (marks: readonly Mark[]): Mark[] => {
  const parts = marks
    .flatMap((mark) => mark.ranges.map(({ start, end }) => ({ mark, start, end })))
    .sort((left, right) => left.start - right.start);
  const found = new Set<Mark>();
  // The part that reaches furthest of those that have begun.
  let furthest: (typeof parts)[number] | null = null;
  for (const part of parts) {
    if (furthest !== null && part.start < furthest.end) found.add(part.mark).add(furthest.mark);
    if (furthest === null || part.end > furthest.end) furthest = part;
  }
  return marks.filter((mark) => found.has(mark));
};
