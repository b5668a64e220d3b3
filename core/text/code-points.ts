// Owns the one conversion between UTF-16 code units (what the app counts in) and Unicode code points (what W3C Web
// Annotation and most other tools count in).

/** Converts offsets of one text both ways. An offset inside a surrogate pair counts as the pair's start. */
export interface CodePointMap {
  /** UTF-16 code units → code points. */
  toCodePoints(offset: number): number;
  /** Code points → UTF-16 code units. */
  toCodeUnits(offset: number): number;
}

/** Builds the map of one text in one pass; it holds the place of each surrogate pair only, and finds by bisection. */
export const codePointMap = (text: string): CodePointMap => {
  const pairs: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index);
    if (point !== undefined && point > 0xffff) {
      pairs.push(index);
      index += 1;
    }
  }
  // How many pairs stand wholly before a place, where place(pair, order) says where a pair ends in that unit.
  const countBefore = (offset: number, place: (pair: number, order: number) => number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(pairs[middle] ?? 0, middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    toCodePoints: (offset) => {
      const inside = offset > 0 && countBefore(offset, (pair) => pair + 1) > countBefore(offset, (pair) => pair + 2);
      return offset - countBefore(offset, (pair) => pair + 2) - (inside ? 1 : 0);
    },
    toCodeUnits: (offset) => offset + countBefore(offset, (pair, order) => pair - order + 1),
  };
};
