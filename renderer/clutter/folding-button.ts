// Owns the button that stands for a run of folded lines. It is made outside React, as it stands between the lines of the
// text.

import i18next from 'i18next';
import type { EditorView } from 'prosemirror-view';
import { formatCount } from '../i18n/format';

export interface FoldingButtonState {
  /** How many lines the run has. */
  readonly count: number;
  readonly isOpen: boolean;
}

/** The line with the button before the run whose first block has that id; its words come with `showFoldingButton`. */
export const foldingButton = (
  firstId: string,
  view: EditorView,
  onPress: (view: EditorView, firstId: string) => void,
): { readonly line: HTMLElement; readonly button: HTMLElement } => {
  const line = document.createElement('div');
  line.className = 'folding-line';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'folding-button';
  button.dataset.folding = firstId;
  // A press leaves caret and selection where they are.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    onPress(view, firstId);
  });
  line.append(button);
  return { line, button };
};

/** Gives a button its words and its state. It writes only what has changed: the text view watches the page around it. */
export const showFoldingButton = (button: HTMLElement, { count, isOpen }: FoldingButtonState): void => {
  const words = i18next.t('window.clutter.run', { count, number: formatCount(count) });
  if (button.textContent !== words) button.textContent = words;
  const attributes = { 'aria-expanded': String(isOpen), lang: i18next.language, dir: i18next.dir() };
  for (const [name, value] of Object.entries(attributes)) {
    if (button.getAttribute(name) !== value) button.setAttribute(name, value);
  }
};
