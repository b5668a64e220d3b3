// Owns how the cells of a row become one block. A row whose cells hold a line each is a row of a table; any other lays
// out a page, and its blocks stay apart.

import type { ExtractedInline } from '../../core/extraction/extracted-document';
import type { PageBlock } from './page-block';

const BETWEEN_CELLS = '\t';

/** True for cells that can be read as a row: none holds two blocks, a heading or a quotation, and two hold a line. */
const isRow = (cells: readonly (readonly PageBlock[])[]): boolean =>
  cells.filter((blocks) => blocks.length === 1).length >= 2 &&
  cells.every((blocks) => blocks.length <= 1 && blocks.every(({ kind }) => kind !== 'heading' && kind !== 'quote'));

/** What all the cells that have something agree on; null where they differ. */
const agreed = <Value>(blocks: readonly PageBlock[], of: (block: PageBlock) => Value): Value | null => {
  const [first, ...rest] = blocks.map(of);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
};

/**
 * The blocks of a row: one, with the cells joined by tabs, or those of the cells as they are. Empty cells keep their tab,
 * so that columns stay aligned, but for those at the end.
 */
export const blocksOfRow = (cells: readonly (readonly PageBlock[])[]): readonly PageBlock[] => {
  const blocks = cells.flat();
  const first = blocks[0];
  if (first === undefined || !isRow(cells)) return blocks;
  let text = '';
  const inlines: ExtractedInline[] = [];
  const sources = new Map<number, number>();
  const lastFull = cells.findLastIndex((cell) => cell.length > 0);
  cells.slice(0, lastFull + 1).forEach(([cell], index) => {
    if (index > 0) text += BETWEEN_CELLS;
    if (cell === undefined) return;
    const offset = text.length;
    text += cell.text;
    inlines.push(
      ...cell.inlines.map((inline) => ({ ...inline, start: inline.start + offset, end: inline.end + offset })),
    );
    for (const [source, count] of cell.sources) sources.set(source, (sources.get(source) ?? 0) + count);
  });
  return [
    {
      ...first,
      text,
      inlines,
      sources,
      linkedLength: blocks.reduce((sum, block) => sum + block.linkedLength, 0),
      direction: agreed(blocks, ({ direction }) => direction),
      language: agreed(blocks, ({ language }) => language),
    },
  ];
};
