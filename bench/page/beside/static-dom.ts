// Owns the floor: the text as bare paragraphs, flat or in sections whose layout is skipped out of sight. Nothing can be
// marked in it.

import { PARAGRAPH_GAP } from '../../text/news-text';
import { REST_AFTER_OPENING, timeChange } from '../change';
import type { Shown } from '../given';
import type { MeasuredView } from '../measured-view';
import { movedIn, pageScroller } from './page-scroller';

/** As many as make a section of the app. */
const PARAGRAPHS_IN_SECTION = 20;

/** The text as elements, for views that mark on elements of their own. */
export const paragraphsOf = ({ text }: Shown): HTMLElement[] =>
  text.split(PARAGRAPH_GAP).map((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    return paragraph;
  });

const sectionsOf = (paragraphs: readonly HTMLElement[]): HTMLElement[] => {
  const sections: HTMLElement[] = [];
  for (let from = 0; from < paragraphs.length; from += PARAGRAPHS_IN_SECTION) {
    const section = document.createElement('div');
    section.className = 'section';
    section.append(...paragraphs.slice(from, from + PARAGRAPHS_IN_SECTION));
    sections.push(section);
  }
  return sections;
};

export const staticDom = (shown: Shown, isInSections: boolean): MeasuredView => {
  const { scroller, column } = pageScroller(shown);
  return {
    ...movedIn(scroller, column),
    open: () =>
      timeChange(
        () => {
          const paragraphs = paragraphsOf(shown);
          column.append(...(isInSections ? sectionsOf(paragraphs) : paragraphs));
        },
        () => column.firstElementChild !== null,
        { name: 'open', restLimit: REST_AFTER_OPENING },
      ),
    act: () => Promise.resolve(null),
  };
};
