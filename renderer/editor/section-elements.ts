// Owns the elements of sections in the page: by their index, and by where they are in the window. Asking where a section is has
// its chapter laid out, so chapters that are elsewhere are not asked about their sections.

import type { EditorView } from 'prosemirror-view';
import { firstIndex } from './first-index';
import { chapterOf, SECTIONS_PER_CHAPTER } from './sections';

/** Sections from the first to the one before `after`, by their index. */
export interface Sections {
  readonly first: number;
  readonly after: number;
}

/** The element of a section; undefined where there is no such section. */
export const sectionElement = ({ dom }: EditorView, section: number): Element | undefined =>
  dom.children[chapterOf(section)]?.children[section % SECTIONS_PER_CHAPTER];

/** The index of the first of some elements, one under the other, of which something holds, or how many there are. */
const firstOf = (elements: HTMLCollection | undefined, holds: (box: DOMRect) => boolean): number =>
  firstIndex(elements?.length ?? 0, (index) => {
    const element = elements?.item(index);
    return element != null && holds(element.getBoundingClientRect());
  });

/** The sections with a part between two heights of the viewport, in CSS pixels; `first` is `after` where there is none. */
export const sectionsFromTo = ({ dom }: EditorView, top: number, bottom: number): Sections => {
  const chapters = dom.children;
  const begins = (box: DOMRect): boolean => box.bottom >= top;
  const firstChapter = firstOf(chapters, begins);
  const first = firstChapter * SECTIONS_PER_CHAPTER + firstOf(chapters[firstChapter]?.children, begins);
  const isBelow = (box: DOMRect): boolean => box.top > bottom;
  const lastChapter = firstOf(chapters, isBelow) - 1;
  if (lastChapter < 0) return { first, after: first };
  const after = lastChapter * SECTIONS_PER_CHAPTER + firstOf(chapters[lastChapter]?.children, isBelow);
  return { first, after: Math.max(first, after) };
};

/** False where a section is so far away that its layout is skipped, or there is none. */
export const isSectionLaidOut = (section: Element | undefined): boolean =>
  section?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true;
