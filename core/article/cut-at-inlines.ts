// Owns the pieces of a line that are formatted alike.

import type { TextRange } from '../text/trim-range';
import type { Inline } from './block';

/** A piece of a line with the formatting that lies over all of it. Offsets are UTF-16 code units of the text. */
export interface FormattedPiece {
  readonly start: number;
  readonly end: number;
  readonly inlines: readonly Inline[];
}

/** A line cut wherever one of the inlines that touch it begins or ends, in order; none of the pieces is empty. */
export const cutAtInlines = (line: TextRange, touching: readonly Inline[]): FormattedPiece[] => {
  const cuts = new Set([line.start, line.end]);
  for (const inline of touching) {
    cuts.add(Math.max(line.start, inline.start));
    cuts.add(Math.min(line.end, inline.end));
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? start;
    return { start, end, inlines: touching.filter((inline) => inline.start <= start && end <= inline.end) };
  });
};
