// Owns which lines are one paragraph. A page does not say so: size, distance, indents and bullets do, and where a line
// ends early though the next word had room. In doubt a paragraph ends, since a reader sees the break that joining hides.

import { median } from './glyph-run';
import type { TextLine } from './page-lines';

/** A distance between lines this much larger than the usual one ends a paragraph. */
const WIDER = 1.25;
/** A difference in size of this share makes another kind of paragraph. */
const OTHER_SIZE = 0.08;
/** A line begins further in, as a share of its size. */
const INDENT = 0.7;
/** Room, as a share of the size, that the next word must have besides itself and its space for a line to end early. */
const SPARE = 1;
const SENTENCE_END = /[.!?:؟۔…]["'”’»«)\]]*$/u;
/** A bullet, or a dash that stands as one. */
export const BULLET = /^[•◦▪▫■□●○‣⁃∙·*–—-]\s+/u;

const firstWordWidth = (line: TextLine): number => {
  const end = line.text.indexOf(' ');
  return end === -1 ? line.width : (line.width * end) / line.text.length;
};

/** Whether a line ends though there was room for the first word of the next. */
const endsEarly = (line: TextLine, next: TextLine): boolean =>
  line.room > firstWordWidth(next) + (0.25 + SPARE) * line.size;

const isOtherSize = (one: TextLine, other: TextLine): boolean =>
  Math.abs(one.size - other.size) > OTHER_SIZE * Math.max(one.size, other.size);

const isOtherFont = (one: TextLine, other: TextLine): boolean => ![...one.fonts].some((font) => other.fonts.has(font));

/** The usual distance between lines, as a share of their size: a low one of all, since paragraphs may be short. */
export const usualLeading = (lines: readonly TextLine[]): number => {
  const distances = lines.flatMap((line, place): number[] => {
    const before = lines[place - 1];
    if (before?.column !== line.column || isOtherSize(before, line)) return [];
    const distance = (before.baseline - line.baseline) / line.size;
    return distance > 0.5 && distance < 3 ? [distance] : [];
  });
  const usual = median(distances);
  return median(distances.filter((distance) => distance <= usual));
};

/** Whether a line begins a paragraph in the column in which the line before it stands too. */
const beginsInColumn = (before: TextLine, line: TextLine, leading: number, first: TextLine): boolean => {
  if (isOtherSize(before, line)) return true;
  const distance = (before.baseline - line.baseline) / line.size;
  if (distance > WIDER * leading || distance < 0) return true;
  const isIndented = line.indent > INDENT * line.size;
  // A line that begins as far in as the one before goes on with it, as in a quotation or under a bullet.
  if (isIndented && line.indent - before.indent > INDENT * line.size && !BULLET.test(first.text)) return true;
  if (!endsEarly(before, line)) return false;
  return SENTENCE_END.test(before.text) || isOtherFont(before, line);
};

/** Whether a line goes on with the paragraph of the last line of the column or page before. */
const goesOn = (before: TextLine, line: TextLine): boolean =>
  before.layer === line.layer &&
  before.direction === line.direction &&
  !isOtherSize(before, line) &&
  !SENTENCE_END.test(before.text) &&
  !endsEarly(before, line) &&
  line.indent <= INDENT * line.size;

/** The paragraphs of all lines of a document in reading order. */
export const paragraphsOf = (lines: readonly TextLine[]): TextLine[][] => {
  const leading = usualLeading(lines);
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    const first = open?.[0];
    const begins =
      before === undefined ||
      first === undefined ||
      BULLET.test(line.text) ||
      (before.column === line.column ? beginsInColumn(before, line, leading, first) : !goesOn(before, line));
    if (begins) paragraphs.push([line]);
    else open?.push(line);
  }
  return paragraphs;
};
