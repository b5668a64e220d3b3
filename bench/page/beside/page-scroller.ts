// Owns the page of what the app stands beside: one column of text in a scroller as high as the window.

import { pause } from '../change';
import type { Shown } from '../given';
import type { MeasuredView } from '../measured-view';
import { jumpAbout, scrollOn } from '../moving';

export interface PageScroller {
  readonly scroller: HTMLElement;
  readonly column: HTMLElement;
}

/** Makes the column, which is empty, in the language's direction. */
export const pageScroller = ({ language }: Pick<Shown, 'language'>): PageScroller => {
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  const column = document.createElement('div');
  column.className = 'column';
  column.lang = language;
  column.dir = language === 'fa' ? 'rtl' : 'ltr';
  scroller.append(column);
  document.body.replaceChildren(scroller);
  return { scroller, column };
};

/** What all views do alike once they have a scroller. */
export const movedIn = (
  scroller: Element,
  column: Element,
  text = column,
): Pick<MeasuredView, 'goToMiddle' | 'scroll' | 'jump' | 'textBox'> => ({
  goToMiddle: async () => {
    scroller.scrollTop = scroller.scrollHeight / 2;
    await pause(400);
  },
  scroll: () => scrollOn(scroller),
  jump: (seed) => jumpAbout(scroller, text, seed),
  textBox: () => {
    const { left, right } = column.getBoundingClientRect();
    const { top, bottom } = scroller.getBoundingClientRect();
    return { left, right, top, bottom };
  },
});
