// Owns all arithmetic between offsets of the article's text (UTF-16 code units), positions in the ProseMirror document,
// its sections and its chapters. Nothing else adds or subtracts them.

import type { Block } from '../../core/article/block';
import type { TextRange } from '../../core/text/trim-range';
import { firstIndex } from './first-index';
import { SECTIONS_PER_CHAPTER, sectionStarts } from './sections';

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
  /** The index of the first block of each section. */
  private readonly starts: readonly number[];

  /** Builds the table of the document that `articleToDoc` makes of these blocks. */
  constructor(blocks: readonly Block[]) {
    this.starts = sectionStarts(blocks);
    let position = 0;
    let sections = 0;
    this.placed = blocks.map((block, index) => {
      if (index === this.starts[sections]) {
        // A section's own opening token, and the closing one of the section before; the same of chapters.
        const opened = sections % SECTIONS_PER_CHAPTER === 0 ? 2 : 1;
        position += sections === 0 ? opened : opened * 2;
        sections += 1;
      }
      const content = position + 1;
      position = content + (block.end - block.start) + 1;
      return { start: block.start, end: block.end, position: content };
    });
  }

  /** The index of the last block that begins at an offset or before it; 0 where none does. */
  private blockBefore(offset: number): number {
    return Math.max(0, firstIndex(this.placed.length, (index) => (this.placed[index]?.start ?? 0) > offset) - 1);
  }

  /** The offset that a document position stands for; a position between blocks counts as the end of the one before. */
  offsetAt(position: number): number {
    const after = firstIndex(this.placed.length, (index) => (this.placed[index]?.position ?? 0) > position);
    const block = this.placed[Math.max(0, after - 1)];
    if (block === undefined) return 0;
    return block.start + Math.max(0, Math.min(position - block.position, block.end - block.start));
  }

  /** The position of an offset; one between two blocks (a line break) counts as the end of the block before. */
  positionAt(offset: number): number {
    const block = this.placed[this.blockBefore(offset)];
    if (block === undefined) return 0;
    return block.position + Math.max(0, Math.min(offset, block.end) - block.start);
  }

  /** Where a range of the text shows: a span for each block it has characters in. Line breaks show nowhere. */
  spansOf(range: TextRange): Span[] {
    const spans: Span[] = [];
    for (let index = this.blockBefore(range.start); index < this.placed.length; index += 1) {
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

  /** The blocks that a range has characters of, each as the whole range of its text, in order. */
  linesOf(range: TextRange): TextRange[] {
    const lines: TextRange[] = [];
    for (let index = this.blockBefore(range.start); index < this.placed.length; index += 1) {
      const block = this.placed[index];
      if (block === undefined || block.start >= range.end) break;
      if (range.start < block.end) lines.push({ start: block.start, end: block.end });
    }
    return lines;
  }

  get sectionCount(): number {
    return this.starts.length;
  }

  /** The index of the section that holds an offset, or of the one before where it stands between two. */
  sectionAt(offset: number): number {
    const block = this.blockBefore(offset);
    return Math.max(0, firstIndex(this.starts.length, (index) => (this.starts[index] ?? 0) > block) - 1);
  }

  /** What of the text a section holds, from its first block to its last; an empty range where there is no such section. */
  textOfSection(section: number): TextRange {
    const first = this.placed[this.starts[section] ?? this.placed.length];
    const last = this.placed[(this.starts[section + 1] ?? this.placed.length) - 1];
    return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first.start, end: last.end };
  }

  /** Where a section's own node is in the document. */
  nodeOfSection(section: number): Span {
    const { start, end } = this.textOfSection(section);
    // The section's token and that of its first block; those that end its last block and itself.
    return { from: this.positionAt(start) - 2, to: this.positionAt(end) + 2 };
  }

  /** Where a chapter's own node is in the document. */
  nodeOfChapter(chapter: number): Span {
    const first = chapter * SECTIONS_PER_CHAPTER;
    const last = Math.min(first + SECTIONS_PER_CHAPTER, this.sectionCount) - 1;
    // The chapter's own token before that of its first section, and the one after its last.
    return { from: this.nodeOfSection(first).from - 1, to: this.nodeOfSection(last).to + 1 };
  }
}
