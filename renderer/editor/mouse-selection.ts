// Owns what the mouse selects where the browser would select something else than what was pressed.

import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isBlank, type TextRange } from '../../core/text/trim-range';
import { wordAt } from '../../core/text/words';
import { letterAtPoint } from './glyph-geometry';
import type { PositionTable } from './positions';

/** A hand that holds the mouse still may move it this far. */
const STILL_PIXELS = 4;

/** True when the letter is within what the browser has selected. */
const isSelected = (view: EditorView, table: PositionTable, letter: TextRange): boolean => {
  const selection = getSelection();
  const [span] = table.spansOf(letter);
  if (selection === null || selection.rangeCount === 0 || span === undefined) return false;
  const range = selection.getRangeAt(0);
  const start = view.domAtPos(span.from, 1);
  const end = view.domAtPos(span.to, -1);
  return range.comparePoint(start.node, start.offset) === 0 && range.comparePoint(end.node, end.offset) === 0;
};

/** The plugin for one article's text and positions. */
export const mouseSelection = (text: string, table: PositionTable): Plugin => {
  let pressed = { x: 0, y: 0 };
  /** A double click means the word of the letter under the pointer, also where the browser took the gap beside it. */
  const selectPressedWord = (view: EditorView, event: MouseEvent): boolean => {
    const letter = letterAtPoint({ view, table }, text, event.clientX, event.clientY);
    if (letter === null || isBlank(text.slice(letter.start, letter.end))) return false;
    // Held and drawn on, a double click has taken more words than one.
    const isDrawnOn = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > STILL_PIXELS;
    if (isDrawnOn && isSelected(view, table, letter)) return false;
    const [word] = table.spansOf(wordAt(text, letter.start));
    if (word === undefined) return false;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, word.from, word.to)));
    return true;
  };
  /** A press on selected words would begin to drag them away; here nothing can be moved, so it begins a new selection. */
  const letSelectionGo = (_view: EditorView, event: MouseEvent): boolean => {
    pressed = { x: event.clientX, y: event.clientY };
    if (event.button === 0 && !event.shiftKey) getSelection()?.removeAllRanges();
    return false;
  };
  return new Plugin({ props: { handleDOMEvents: { dblclick: selectPressedWord, mousedown: letSelectionGo } } });
};
