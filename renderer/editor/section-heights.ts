// Owns how high a section, and a chapter of them, is thought to be before it is laid out, by its characters and the length of a line, so that the
// scroll bar hardly moves as one goes on. Heights count in the text's font size (em), lengths in UTF-16 code units.

import type { Node } from 'prosemirror-model';
import type { Article } from '../../core/article/article';
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

/** What is said of a section. */
export const heightOfSection = (section: Node): ExpectedHeight => {
  let [flow, rest] = [0, 0];
  section.forEach((block) => {
    // The schema makes no other children of a section.
    const { direction, gap } = block.attrs as BlockAttributes;
    flow += block.content.size * LINE_HEIGHT[direction];
    rest += LINE_HEIGHT[direction] / 2 + (gap > 0 ? GAP : 0);
  });
  return { flow: Math.round(flow), rest: Math.round(rest * 10) / 10 };
};

/** What is said of a chapter: as much as of all of its sections. */
export const heightOfChapter = (chapter: Node): ExpectedHeight => {
  let [flow, rest] = [0, 0];
  chapter.forEach((section) => {
    const height = heightOfSection(section);
    flow += height.flow;
    rest += height.rest;
  });
  return { flow, rest: Math.round(rest * 10) / 10 };
};

/** What is said of a text of which only the beginning is there: as much as of all of it, each line parted from the one before. */
export const heightOfText = (
  { direction }: Pick<Article, 'direction'>,
  characters: number,
  lines: number,
): ExpectedHeight => ({
  flow: Math.round(characters * LINE_HEIGHT[direction]),
  rest: Math.round(lines * (LINE_HEIGHT[direction] / 2 + GAP)),
});

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
