// Owns going from one run of lines that are set aside to the next, folded or not, marked or not.

import i18next from 'i18next';
import { unmarkedClutter } from '../../core/article/block-roles';
import { editorState } from '../editor/editor-state';
import { caretAt } from '../editor/text-selection';
import { showHit } from '../find/show-hit';
import { appState } from '../state/app-state';
import { say } from '../state/notices';

/** Puts the caret at the next run of clutter or the one before, which opens; past the last comes the first, and back. */
export const stepClutter = (step: 1 | -1): void => {
  const { article } = appState();
  const { surface, caret } = editorState();
  if (article === null || surface === null) return;
  const places = unmarkedClutter(article, () => false).flatMap(([first]) => (first === undefined ? [] : [first]));
  const ahead = places.find(({ start }) => start > caret) ?? places[0];
  const behind = places.findLast(({ start }) => start < caret) ?? places.at(-1);
  const target = step === 1 ? ahead : behind;
  if (target === undefined) {
    say(() => i18next.t('window.clutter.none'));
    return;
  }
  surface.view.dispatch(caretAt(surface.view.state, surface.table, target.start));
  showHit(surface, target);
};
