// Owns what a line is: what stands between line breaks (CR LF, LF, or CR alone). Offsets are UTF-16 code units.

import type { TextRange } from './trim-range';

/** Every line as a `[start, end)` without its break; a text that ends in a break has a last, empty line. */
export const splitLines = (text: string): TextRange[] => {
  const lines: TextRange[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
};
