// Owns bringing a part of the text into sight, near or far: a hit whole, a mention with its first words, and some text
// around it.

import { TextSelection } from 'prosemirror-state';
import type { TextRange } from '../../core/text/trim-range';
import { openFolded } from '../clutter/folding';
import type { EditorSurface } from '../editor/editor-state';
import { boxesOf } from '../editor/glyph-geometry';

/** How much is kept free of the window's edges and of the bar under the text, in CSS pixels. */
const MARGIN = 64;

/** Text that was never near the window gets its true height only when it comes near: then the place is looked at again. */
const TRIES = 4;

/** Selects a hit in the text, ready to be marked, and shows it. */
export const selectHit = (surface: EditorSurface, hit: TextRange): void => {
  const { view, table } = surface;
  const [from, to] = [table.positionAt(hit.start), table.positionAt(hit.end)];
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
  showHit(surface, hit);
};

/** Which boxes of a range are to be seen. */
type Wanted = (boxes: readonly DOMRect[]) => readonly DOMRect[];

const all: Wanted = (boxes) => boxes;
const first: Wanted = (boxes) => boxes.slice(0, 1);

const show = (surface: EditorSurface, range: TextRange, wanted: Wanted, tries = TRIES): void => {
  const scroller = surface.view.dom.closest('.reader');
  const boxes = wanted(boxesOf(surface, range));
  if (scroller === null || boxes.length === 0) return;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const frame = scroller.getBoundingClientRect();
  if (top >= frame.top + MARGIN && bottom <= frame.bottom - MARGIN) return;
  const before = scroller.scrollTop;
  scroller.scrollTop += top - frame.top - frame.height / 3;
  if (tries === 0 || scroller.scrollTop === before) return;
  requestAnimationFrame(() => {
    if (surface.view.dom.isConnected) show(surface, range, wanted, tries - 1);
  });
};

/** True where the first words of a range are between the upper and the lower edge of what is seen of the text. */
export const isBeginningInSight = (surface: EditorSurface, range: TextRange): boolean => {
  const frame = surface.view.dom.closest('.reader')?.getBoundingClientRect();
  const [box] = boxesOf(surface, range);
  return frame !== undefined && box !== undefined && box.top >= frame.top && box.bottom <= frame.bottom;
};

/** Scrolls the text so that a hit can be seen, if it cannot; folded lines that hold it open. */
export const showHit = (surface: EditorSurface, hit: TextRange): void => {
  openFolded(surface.view, hit);
  show(surface, hit, all);
};

/** Scrolls the text so that the first words of a range can be seen, if they cannot. */
export const showBeginning = (surface: EditorSurface, range: TextRange): void => {
  show(surface, range, first);
};
