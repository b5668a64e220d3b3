// Owns all arithmetic between offsets of the article's text (UTF-16 code units) and positions in the ProseMirror
// document. Nothing else adds or subtracts them.

import type { Block } from '../../core/article/article';
import type { TextRange } from '../../core/text/trim-range';
import { BLOCKS_PER_SECTION } from './article-to-doc';

interface PlacedBlock extends TextRange {
  /** The document position before the block's first character. */
  readonly position: number;
}

/** A stretch of the document inside one block. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export class PositionTable {
  private readonly placed: readonly PlacedBlock[];

  /** Builds the table of the document that `articleToDoc` makes of these blocks. */
  constructor(blocks: readonly Block[]) {
    let position = 0;
    this.placed = blocks.map((block, index) => {
      // A section's own opening token, and the closing one of the section before.
      if (index % BLOCKS_PER_SECTION === 0) position += index === 0 ? 1 : 2;
      const content = position + 1;
      position = content + (block.end - block.start) + 1;
      return { start: block.start, end: block.end, position: content };
    });
  }

  /** The index of the last block for which `isBefore` holds, or -1; blocks stand in order, so it is found by bisection. */
  private lastIndex(isBefore: (block: PlacedBlock) => boolean): number {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.placed[middle];
      if (block !== undefined && isBefore(block)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private lastBlock(isBefore: (block: PlacedBlock) => boolean): PlacedBlock | undefined {
    return this.placed[Math.max(0, this.lastIndex(isBefore))];
  }

  /** The offset that a document position stands for; a position between blocks counts as the end of the one before. */
  offsetAt(position: number): number {
    const block = this.lastBlock((candidate) => candidate.position <= position);
    if (block === undefined) return 0;
    return block.start + Math.max(0, Math.min(position - block.position, block.end - block.start));
  }

  /** The position of an offset; one between two blocks (a line break) counts as the end of the block before. */
  positionAt(offset: number): number {
    const block = this.lastBlock((candidate) => candidate.start <= offset);
    if (block === undefined) return 0;
    return block.position + Math.max(0, Math.min(offset, block.end) - block.start);
  }

  /** Where a range of the text shows: a span for each block it has characters in. Line breaks show nowhere. */
  spansOf(range: TextRange): Span[] {
    const spans: Span[] = [];
    const first = Math.max(
      0,
      this.lastIndex((candidate) => candidate.start <= range.start),
    );
    for (let index = first; index < this.placed.length; index += 1) {
      const block = this.placed[index];
      if (block === undefined || block.start >= range.end) break;
      const start = Math.max(range.start, block.start);
      const end = Math.min(range.end, block.end);
      if (start < end) {
        spans.push({ from: block.position + start - block.start, to: block.position + end - block.start });
      }
    }
    return spans;
  }
}
