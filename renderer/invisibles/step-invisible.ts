// Owns going from one invisible character to the next: caret, sight, and what is said of it.

import i18next from 'i18next';
import { boxOfLetter } from '../editor/glyph-geometry';
import { editorState } from '../editor/editor-state';
import { caretAt } from '../editor/text-selection';
import { appState } from '../state/app-state';
import { say } from '../state/notices';
import { invisibleState, setCurrent, setDismissed } from './invisible-state';
import { invisiblesIn, type PlacedInvisible } from './invisibles-in';

/** How near to the window's edges a place may be without being scrolled away from it, in CSS pixels. */
const MARGIN = 120;

/** Brings a place into sight, if it is not. Far-away text has its true height only once it is near, hence the repetition. */
const show = (invisible: PlacedInvisible, tries = 3): void => {
  const { surface } = editorState();
  if (surface === null) return;
  const line = surface.view.dom.querySelector(`[data-block="${CSS.escape(invisible.block.id)}"]`);
  const box = boxOfLetter(surface, invisible) ?? line?.getBoundingClientRect();
  const scroller = surface.view.dom.closest('.reader');
  if (box === undefined || scroller === null) return;
  if (box.top >= MARGIN && box.bottom <= globalThis.innerHeight - MARGIN) return;
  scroller.scrollBy({ top: box.top - globalThis.innerHeight / 2 });
  if (tries > 1) {
    requestAnimationFrame(() => {
      show(invisible, tries - 1);
    });
  }
};

/** The one after or before the one that was gone to last, or else after or before the caret; the first follows the last. */
const target = (list: readonly PlacedInvisible[], articleId: string, step: 1 | -1): PlacedInvisible | undefined => {
  const { current } = invisibleState();
  const { caret } = editorState();
  const held = current?.articleId === articleId ? list.findIndex(({ start }) => start === current.start) : -1;
  // The analyst may have gone elsewhere meanwhile: the caret says where they are.
  if (held !== -1 && list[held]?.start === caret) return list.at((held + step) % list.length);
  const following = list.findIndex(({ start }) => start >= caret);
  const index = step === 1 ? following : (following === -1 ? list.length : following) - 1;
  return list.at(index === -1 && step === 1 ? 0 : index);
};

/** Goes to the next or the previous invisible character of the open article. */
export const stepInvisible = (step: 1 | -1): void => {
  const { article } = appState();
  if (article === null) return;
  const list = invisiblesIn(article);
  const found = target(list, article.id, step);
  if (found === undefined) {
    say(() => i18next.t('window.invisibles.none'));
    return;
  }
  setCurrent(article.id, found.start);
  // The banner is where it is said which one this is.
  setDismissed(article.id, false);
  const { surface } = editorState();
  if (surface !== null) surface.view.dispatch(caretAt(surface.view.state, surface.table, found.start));
  show(found);
};
