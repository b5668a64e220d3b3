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

/** Where an offset of one text is in another; both count UTF-16 code units. */
export type Shift = (offset: number) => number;

/**
 * How offsets of `from` go over to `to`, where the two are one text but for a byte order mark and for line ends (CR LF or
 * LF); null where they are not.
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
  if (from.charCodeAt(0) === BYTE_ORDER_MARK) left = 1;
  if (to.charCodeAt(0) === BYTE_ORDER_MARK) right = 1;
  note();
  while (left < from.length && right < to.length) {
    const [one, other] = [from.charCodeAt(left), to.charCodeAt(right)];
    if (one !== other) {
      if (one === RETURN && other === FEED && from.charCodeAt(left + 1) === FEED) left += 1;
      else if (other === RETURN && one === FEED && to.charCodeAt(right + 1) === FEED) right += 1;
      else return null;
      note();
    }
    left += 1;
    right += 1;
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
