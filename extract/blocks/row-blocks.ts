// Owns how the row of a table becomes blocks: one, with its cells parted by tabs, where it is a row of values; where a
// cell holds several paragraphs the table only lays out text, and each paragraph stays a block of its own.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { Direction } from '../../core/text/direction';

const TAB = '\t';

/** The one value that all have, or null. */
const shared = <Value>(values: readonly (Value | null)[]): Value | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/** The blocks of a row, from the blocks of each of its cells. `direction` is that of the table, if it says one. */
export const rowBlocks = (
  cells: readonly (readonly ExtractedBlock[])[],
  direction: Direction | null,
): ExtractedBlock[] => {
  const blocks = cells.flat();
  if (blocks.length < 2 || cells.some((cell) => cell.length > 1)) return blocks;
  let text = '';
  const inlines: ExtractedBlock['inlines'][number][] = [];
  cells.forEach(([block], index) => {
    if (index > 0) text += TAB;
    if (block === undefined) return;
    const offset = text.length;
    inlines.push(...block.inlines.map((each) => ({ ...each, start: each.start + offset, end: each.end + offset })));
    text += block.text;
  });
  return [
    {
      text,
      kind: 'paragraph',
      level: null,
      direction: direction ?? shared(blocks.map((block) => block.direction)),
      language: shared(blocks.map((block) => block.language)),
      role: shared(blocks.map((block) => block.role)) ?? 'body',
      inlines,
    },
  ];
};
