// Owns what positions of a foreign unit are in one text, and how positions of a text go over to another that differs from
// it in its line ends alone.

import { codePointMap, type CodePointMap } from '../text/code-points';
import { nextGrapheme } from '../text/graphemes';
import type { TextRange } from '../text/trim-range';
import type { OffsetUnit } from './foreign-annotation';

/** One text whose positions are asked for. What is needed for a unit is made when it is first asked for. */
export class MeasuredText {
  #points: CodePointMap | null = null;
  #pointCount = 0;
  #graphemes: number[] | null = null;

  constructor(readonly text: string) {}

  /** The range of UTF-16 code units that `[start, end)` of a unit is; null where it is not within the text. */
  rangeOf({ start, end }: TextRange, unit: OffsetUnit): TextRange | null {
    if (unit === 'utf-16') return end <= this.text.length ? { start, end } : null;
    if (unit === 'code-point') {
      const points = (this.#points ??= this.#measure());
      return end <= this.#pointCount ? { start: points.toCodeUnits(start), end: points.toCodeUnits(end) } : null;
    }
    const clusters = (this.#graphemes ??= this.#clusters());
    const [from, to] = [clusters[start], clusters[end]];
    return from === undefined || to === undefined ? null : { start: from, end: to };
  }

  #measure(): CodePointMap {
    const map = codePointMap(this.text);
    this.#pointCount = map.toCodePoints(this.text.length);
    return map;
  }

  /** Where each cluster begins, and the text's end. */
  #clusters(): number[] {
    const starts = [0];
    for (let at = 0; at < this.text.length;) {
      at = nextGrapheme(this.text, at);
      starts.push(at);
    }
    return starts;
  }
}

const BYTE_ORDER_MARK = 0xfeff;
const RETURN = 0x0d;
const FEED = 0x0a;

/** How many code units the line end at a place has: CR LF is one of two; 0 where there is none. */
const lineEndLength = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (unit === RETURN) return text.charCodeAt(at + 1) === FEED ? 2 : 1;
  return unit === FEED ? 1 : 0;
};

/** How many byte order marks a text begins with. */
const marksBefore = (text: string): number => {
  let count = 0;
  while (text.charCodeAt(count) === BYTE_ORDER_MARK) count += 1;
  return count;
};

/** Where an offset of one text is in another; both count UTF-16 code units. */
export type Shift = (offset: number) => number;

/**
 * How offsets of `from` go over to `to`, where the two are one text but for byte order marks before it and for line ends
 * (CR LF, LF or CR); null where they are not.
 */
export const shiftBetween = (from: string, to: string): Shift | null => {
  if (from === to) return (offset) => offset;
  // Where the difference of the two offsets changes: from that offset of `from` on it is that much.
  const places: number[] = [0];
  const differences: number[] = [0];
  let [left, right] = [0, 0];
  const note = (): void => {
    places.push(left);
    differences.push(right - left);
  };
  left = marksBefore(from);
  right = marksBefore(to);
  note();
  while (left < from.length && right < to.length) {
    const [one, other] = [lineEndLength(from, left), lineEndLength(to, right)];
    if (one === 0 || other === 0) {
      if (from.charCodeAt(left) !== to.charCodeAt(right)) return null;
      left += 1;
      right += 1;
      continue;
    }
    left += one;
    right += other;
    if (one !== other) note();
  }
  if (left < from.length || right < to.length) return null;
  return (offset) => {
    let [low, high] = [0, places.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((places[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, Math.min(to.length, offset + (differences[low] ?? 0)));
  };
};
