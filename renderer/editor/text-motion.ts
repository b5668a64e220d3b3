// Owns the caret's and the selection's way through the text by words, sentences and blocks, and to its ends. The browser's
// own steps would follow its own words, and know no sentences.

import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { moveBy, widen, type Reading } from '../../core/text/motion';
import type { TextRange } from '../../core/text/trim-range';
import { isMac } from '../actions/key-label';
import { showBeginning } from '../find/show-hit';
import { editorState } from './editor-state';
import { endOfTextOf, motionOf } from './motion-keys';
import type { PositionTable } from './positions';
import { currentReading } from './reading';
import { attributesOf } from './schema';
import { catchUpSelection } from './text-selection';

/** The offset at an end of what is read of the text: lines that are folded away are passed over. */
const endOfReading = ({ blocks, hidden }: Reading, end: 'start' | 'end'): number => {
  const isRead = (block: TextRange): boolean =>
    !hidden.some((part) => part.start <= block.start && block.end <= part.end);
  return end === 'start' ? (blocks.find(isRead)?.start ?? 0) : (blocks.findLast(isRead)?.end ?? 0);
};

/** The plugin for one article's positions. */
export const textMotion = (table: PositionTable): Plugin => {
  /** The browser knows the ends of what is laid out, and far away nothing is. */
  const moveToEnd = (view: EditorView, reading: Reading, end: 'start' | 'end', isExtending: boolean): void => {
    const offset = endOfReading(reading, end);
    const { doc, selection } = view.state;
    const to = table.positionAt(offset);
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(doc, isExtending ? selection.anchor : to, to)).scrollIntoView(),
    );
    const letter = end === 'start' ? { start: offset, end: offset + 1 } : { start: offset - 1, end: offset };
    showBeginning({ view, table }, letter);
  };
  const move = (view: EditorView, event: KeyboardEvent): boolean => {
    const reading = currentReading();
    if (reading === null || event.isComposing) return false;
    catchUpSelection(view);
    const end = endOfTextOf(event, isMac);
    if (end !== null) {
      moveToEnd(view, reading, end, event.shiftKey);
      return true;
    }
    const { $head, anchor, head } = view.state.selection;
    const motion = motionOf(event, attributesOf($head.parent).direction, isMac);
    // A letter at a time is the browser's: it knows how clusters are drawn.
    if (motion === null || motion.unit === 'grapheme') return false;
    const to = table.positionAt(moveBy(reading, table.offsetAt(head), motion.unit, motion.step));
    const { doc } = view.state;
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(doc, event.shiftKey ? anchor : to, to)).scrollIntoView(),
    );
    return true;
  };
  return new Plugin({ props: { handleKeyDown: move } });
};

/**
 * Grows the selection, or the caret, to whole sentences, and what is whole sentences to whole lines. It does not scroll:
 * what one reads stays where it is.
 */
export const extendToSentence = (): void => {
  const { surface } = editorState();
  const reading = currentReading();
  if (surface === null || reading === null) return;
  const { view, table } = surface;
  // Before the focus comes back, with which ProseMirror writes down the selection that it knows of.
  catchUpSelection(view);
  view.focus();
  const { from, to } = view.state.selection;
  const range = widen(reading, { start: table.offsetAt(from), end: table.offsetAt(to) });
  if (range === null) return;
  const { doc } = view.state;
  view.dispatch(
    view.state.tr.setSelection(TextSelection.create(doc, table.positionAt(range.start), table.positionAt(range.end))),
  );
};
