// Owns which lines of an article make one section of the document. Far-away text is laid out a section at a time, so one
// has to fit into a frame; and what is looked at for each frame are all sections, so they have to be few.

import type { Block } from '../../core/article/block';

/** How many blocks share one section at most. */
export const BLOCKS_PER_SECTION = 20;

/** A section ends with the line that fills it to so many characters (UTF-16 code units). */
export const CHARACTERS_PER_SECTION = 6000;

/** The index of the first block of each section, in order. */
export const sectionStarts = (blocks: readonly Pick<Block, 'start' | 'end'>[]): number[] => {
  const starts: number[] = [];
  let [count, characters] = [BLOCKS_PER_SECTION, 0];
  blocks.forEach(({ start, end }, index) => {
    if (count >= BLOCKS_PER_SECTION || characters >= CHARACTERS_PER_SECTION) {
      starts.push(index);
      [count, characters] = [0, 0];
    }
    count += 1;
    characters += end - start;
  });
  return starts;
};
