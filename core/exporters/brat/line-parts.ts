// Owns what one line of brat's files can hold. A stretch over the end of a line has a part on each; what is said in words
// has no line breaks. Line ends are all that Python's `splitlines` takes for one, which brat reads its files with.

import { isBlank, type TextRange } from '../../text/trim-range';

const LINE_END = /[\n\v\f\r\u001C-\u001E\u0085\u2028\u2029]+/gu;

/** The parts of a range that are each in one line, without those that are blank. Offsets are UTF-16 code units. */
export const lineParts = (text: string, { start, end }: TextRange): TextRange[] => {
  const words = text.slice(start, end);
  const parts: TextRange[] = [];
  let from = 0;
  for (const match of words.matchAll(LINE_END)) {
    parts.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  parts.push({ start: start + from, end });
  return parts.filter((part) => !isBlank(text.slice(part.start, part.end)));
};

/** Words in one line: each line end or tab, and what stands around it, is a space. */
export const inOneLine = (words: string): string =>
  words.replace(/\s*[\t\n\v\f\r\u001C-\u001E\u0085\u2028\u2029]\s*/gu, ' ').trim();

/** The lines of words; tabs are spaces. */
export const linesOf = (words: string): string[] =>
  words.split(/\r\n|[\n\v\f\r\u001C-\u001E\u0085\u2028\u2029]/u).map((line) => line.replaceAll('\t', ' '));
