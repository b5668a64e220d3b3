// Owns the way from a ProseMirror selection to a range of the article's text, and back.

import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { TextRange } from '../../core/text/trim-range';
import type { PositionTable } from './positions';

/** The selected range as it is, neither snapped nor trimmed; null for a mere caret. */
export const selectedRange = (state: EditorState, table: PositionTable): TextRange | null => {
  if (state.selection.empty) return null;
  const start = table.offsetAt(state.selection.from);
  const end = table.offsetAt(state.selection.to);
  return start < end ? { start, end } : null;
};

/** Takes over what the browser has selected by now: the next key or press may come before the event that tells of it. */
export const catchUpSelection = (view: EditorView): void => {
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = getSelection() ?? {};
  if (anchorNode === null || focusNode === null || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode))
    return;
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)];
  if (anchor === view.state.selection.anchor && head === view.state.selection.head) return;
  const { doc } = view.state;
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
};

/** A transaction that puts the caret at an offset, seen or not. */
export const caretPutAt = (state: EditorState, table: PositionTable, offset: number): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, table.positionAt(offset)));

/** A transaction that puts the caret at an offset and shows it. */
export const caretAt = (state: EditorState, table: PositionTable, offset: number): Transaction =>
  caretPutAt(state, table, offset).scrollIntoView();
