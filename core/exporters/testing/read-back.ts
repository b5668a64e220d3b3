// Owns what our readers of foreign formats make of an export: where each annotation stands in the article it came from.

import { describeAnchor } from '../../anchor/anchor';
import type { ForeignAnnotation, ForeignAnnotations } from '../../annotations/foreign-annotation';
import { readForeignFiles, type FormatChoice } from '../../annotations/read-foreign';
import { MeasuredText, shiftBetween } from '../../annotations/units';
import type { TextRange } from '../../text/trim-range';
import type { ExportedFile } from '../exporter';

/** The files of an export as a reader takes them; all that is read back is text. */
export const asForeign = (files: readonly ExportedFile[]): { name: string; text: string }[] =>
  files.map(({ path, content }) => {
    if (typeof content !== 'string') throw new Error(`${path} is no text`);
    return { name: path, text: content };
  });

/** Reads the files of an export; throws where they cannot be read. */
export const readBack = (files: readonly ExportedFile[], format: FormatChoice): ForeignAnnotations => {
  const read = readForeignFiles(asForeign(files), format);
  const [first] = read.ok ? read.value : [];
  if (first === undefined) throw new Error(read.ok ? 'Nothing was read' : JSON.stringify(read.error));
  return first.read;
};

/** Ranges of a text as an anchor has them: trimmed, and those that touch as one. */
export const settled = (text: string, ranges: readonly TextRange[]): TextRange[] =>
  (describeAnchor(text, ranges) ?? []).map(({ start, end }) => ({ start, end }));

/** Where an annotation stands in a text that differs from the one it came with in its line ends alone. */
export const placeIn = (
  text: string,
  carried: string,
  { fragments }: ForeignAnnotation,
  unit: ForeignAnnotations['unit'],
): TextRange[] => {
  const measured = new MeasuredText(carried);
  const shift = shiftBetween(carried, text);
  if (shift === null) throw new Error('The text is another one');
  const ranges = fragments.map(({ position, quote }) => {
    const range = position === null ? null : measured.rangeOf(position, unit);
    if (range === null) throw new Error('A position lies outside the text');
    if (quote !== null && carried.slice(range.start, range.end) !== quote)
      throw new Error(`“${quote}” does not stand at its position`);
    return { start: shift(range.start), end: shift(range.end) };
  });
  return settled(text, ranges);
};
