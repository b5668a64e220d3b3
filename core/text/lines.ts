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

/** The line that holds `offset`, without its break; an offset within CR LF belongs to the line that ends there. */
export const lineAt = (text: string, offset: number): TextRange => {
  const isWithinBreak = text[offset - 1] === '\r' && text[offset] === '\n';
  const from = isWithinBreak ? offset - 1 : Math.max(0, Math.min(offset, text.length));
  const start = from === 0 ? 0 : Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  const ends = [text.indexOf('\n', from), text.indexOf('\r', from)].filter((end) => end !== -1);
  return { start, end: Math.min(text.length, ...ends) };
};

/** The offset at which the line after the one that holds `offset` begins; null in the last line. */
export const nextLineStart = (text: string, offset: number): number | null => {
  const { end } = lineAt(text, offset);
  if (end >= text.length) return null;
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
};
