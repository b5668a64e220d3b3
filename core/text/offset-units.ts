// Owns the one conversion of offsets for whatever leaves Hashiya: between UTF-16 code units, which everything here counts
// in, Unicode code points, and bytes of UTF-8.

import { codePointMap } from './code-points';

/** What an offset counts. */
export type TextUnit = 'utf-16' | 'code-point' | 'utf-8-byte';

/** Converts offsets of one text both ways. An offset inside a character counts as the character's start. */
export interface OffsetMap {
  /** UTF-16 code units → the unit. */
  toUnit(offset: number): number;
  /** The unit → UTF-16 code units. */
  toUtf16(offset: number): number;
}

/** How many bytes UTF-8 takes for the code point; a lone surrogate is written as U+FFFD, which takes three. */
const byteLength = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** Which entry of an ascending list is the last that is not above the value; the first is 0. */
const lastNotAbove = (starts: readonly number[], value: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where each character begins, and the text's end, in both units: `[UTF-16, bytes]`. */
const byteMap = (text: string): OffsetMap => {
  const units: number[] = [];
  const bytes: number[] = [];
  let [unit, byte] = [0, 0];
  for (const character of text) {
    units.push(unit);
    bytes.push(byte);
    unit += character.length;
    byte += byteLength(character.codePointAt(0) ?? 0);
  }
  units.push(unit);
  bytes.push(byte);
  return {
    toUnit: (offset) => bytes[lastNotAbove(units, offset)] ?? 0,
    toUtf16: (offset) => units[lastNotAbove(bytes, offset)] ?? 0,
  };
};

const same = (offset: number): number => offset;

/** Builds the map of one text for a unit, in one pass over the text. */
export const offsetMap = (text: string, unit: TextUnit): OffsetMap => {
  if (unit === 'utf-16') return { toUnit: same, toUtf16: same };
  if (unit === 'utf-8-byte') return byteMap(text);
  const map = codePointMap(text);
  return { toUnit: (offset) => map.toCodePoints(offset), toUtf16: (offset) => map.toCodeUnits(offset) };
};
