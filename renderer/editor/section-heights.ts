// Owns how high a section, and a chapter of them, is thought to be before it is laid out, by its characters and the length of a line, so that the
// scroll bar hardly moves as one goes on. Heights count in the text's font size (em), lengths in UTF-16 code units.

import type { Node } from 'prosemirror-model';
import type { Article } from '../../core/article/article';
import { gapsBefore } from '../../core/article/gaps';
import type { BlockAttributes } from './schema';

/** How high a line is by its direction; article-text.css has the same. */
const LINE_HEIGHT = { ltr: 1.85, rtl: 2.4 } as const;

/** What stands before a block that is parted from the one before. */
const GAP = 0.85;

/** How wide a character is, in em: about the same in Latin and in the larger Arabic letters. */
const CHARACTER_WIDTH = 0.47;

/**
 * The two numbers that the style sheet works the height out from: what lines would take if all had one character, and
 * what blocks take besides, half a line for their last line and the gap before them.
 */
export interface ExpectedHeight {
  readonly flow: number;
  readonly rest: number;
}

const sumOf = (heights: readonly ExpectedHeight[], times = 1): ExpectedHeight => {
  const sum = (of: keyof ExpectedHeight): number => heights.reduce((total, height) => total + height[of], 0) * times;
  return { flow: Math.round(sum('flow')), rest: Math.round(sum('rest') * 10) / 10 };
};

const heightOfBlock = (
  { direction, gap }: Pick<BlockAttributes, 'direction' | 'gap'>,
  characters: number,
): ExpectedHeight => ({
  flow: characters * LINE_HEIGHT[direction],
  rest: LINE_HEIGHT[direction] / 2 + (gap > 0 ? GAP : 0),
});

/** What is said of a section. */
export const heightOfSection = (section: Node): ExpectedHeight =>
  // The schema makes no other children of a section.
  sumOf(section.children.map(({ attrs, content }) => heightOfBlock(attrs as BlockAttributes, content.size)));

/** What is said of a chapter: as much as of all of its sections. */
export const heightOfChapter = (chapter: Node): ExpectedHeight => sumOf(chapter.children.map(heightOfSection));

/** What is said of a text of which only the beginning is there: as much as if it went on like that for so many more characters. */
export const heightOfText = (beginning: Article, charactersToCome: number): ExpectedHeight => {
  const gaps = gapsBefore(beginning);
  const blocks = beginning.blocks.map(({ start, end, direction }, index) =>
    heightOfBlock({ direction, gap: gaps[index] ?? 0 }, end - start),
  );
  return sumOf(blocks, 1 + charactersToCome / beginning.text.length);
};

/** How many characters a line holds, by the width of the text and its font size, both in CSS pixels. */
export const charactersInLine = (width: number, fontSize: number): number =>
  Math.max(1, Math.round(width / (fontSize * CHARACTER_WIDTH)));

/** Tells the style sheet how long lines are, now and whenever the text gets another width. Returns how to stop. */
export const followLineLength = (mount: HTMLElement): (() => void) => {
  let before = 0;
  const tell = (): void => {
    const length = charactersInLine(mount.clientWidth, Number.parseFloat(getComputedStyle(mount).fontSize));
    if (length === before) return;
    before = length;
    mount.style.setProperty('--line-length', String(length));
  };
  tell();
  const observer = new ResizeObserver(tell);
  observer.observe(mount);
  return () => {
    observer.disconnect();
  };
};
