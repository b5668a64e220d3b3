// Owns how a long text is segmented: piece by piece. ICU's iterator, as JavaScript has it, copies the whole text for
// each segment, so that a line of a million letters would take minutes. Offsets are UTF-16 code units.

import type { TextRange } from './trim-range';

/** Long enough that most lines are one piece. */
const PIECE = 4000;
/** A boundary can depend on the next letter after it: those near a piece's end are asked for again in the next. */
const LOOK_AHEAD = 400;

export interface Segment extends TextRange {
  /** Only a word segmenter says it. */
  readonly isWordLike: boolean;
}

/** A segmenter of the platform's, made by who uses it. */
interface Segmenter {
  segment(
    text: string,
  ): Iterable<{ readonly segment: string; readonly index: number; readonly isWordLike?: boolean | undefined }>;
}

/**
 * The segments of a text in order and without a gap. Each piece begins at a boundary that the one before has found; one
 * without a boundary is tried again twice as long.
 */
export const segmentsOf = (segmenter: Segmenter, text: string): Segment[] => {
  const found: Segment[] = [];
  let length = PIECE;
  for (let start = 0; start < text.length;) {
    const end = Math.min(text.length, start + length);
    const sure = end === text.length ? end : end - LOOK_AHEAD;
    let next = start;
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
      const segmentEnd = start + index + segment.length;
      if (segmentEnd > sure) break;
      found.push({ start: start + index, end: segmentEnd, isWordLike: isWordLike === true });
      next = segmentEnd;
    }
    length = next === start ? length * 2 : PIECE;
    start = next;
  }
  return found;
};
