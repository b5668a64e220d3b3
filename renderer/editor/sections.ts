// Owns which lines of an article make one section of the document, and which sections one chapter. Far-away text is laid out a
// section at a time, so one has to fit into a frame; and what is looked at for each frame are all chapters and the sections of
// those near the window, so both have to be few.

import type { Block } from '../../core/article/block';

/** How many blocks share one section at most. */
export const BLOCKS_PER_SECTION = 20;

/** A section ends with the line that fills it to so many characters (UTF-16 code units). */
export const CHARACTERS_PER_SECTION = 6000;

/** How many sections share one chapter; only the last has fewer. */
export const SECTIONS_PER_CHAPTER = 16;

/** The index of the chapter that holds a section. */
export const chapterOf = (section: number): number => Math.floor(section / SECTIONS_PER_CHAPTER);

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
