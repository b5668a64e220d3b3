// Owns the way round the panes of the window by key: the bar, and what the shown view marks as a pane (`data-pane`), in the
// order in which they stand in the document.

import { editorState } from '../editor/editor-state';

/** Where the focus goes in a pane: the view that is shown, the caret of the text, the pane itself, or the one thing in it that Tab comes to first. */
const targetIn = (pane: HTMLElement): HTMLElement | null => {
  if (pane.dataset.pane === 'bar') return pane.querySelector('.view-tab[data-selected]');
  const text = editorState().surface?.view.dom;
  if (text !== undefined && pane.contains(text)) return text;
  return pane.hasAttribute('tabindex') ? pane : pane.querySelector('[tabindex="0"]');
};

/** Places count from the bar; what lies between two panes counts as in the one before it. */
const placeOfFocus = (panes: readonly HTMLElement[]): number => {
  const focused = document.activeElement;
  const isAtOrAfter = (pane: HTMLElement): boolean =>
    focused !== null &&
    (pane.contains(focused) || (pane.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return Math.max(0, panes.findLastIndex(isAtOrAfter));
};

/** Gives the focus to the pane after (1) or before (−1) the one that has it, and from the last to the first. */
export const stepPane = (by: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => targetIn(pane) !== null);
  const next = panes.at((placeOfFocus(panes) + by) % panes.length);
  if (next === undefined) return;
  const { surface } = editorState();
  const target = targetIn(next);
  if (surface !== null && target === surface.view.dom) surface.view.focus();
  else target?.focus();
};
