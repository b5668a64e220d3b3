// Owns what other parts of the window may know of the text view: the view itself, what is selected in it, where the
// caret is, and which mentions were clicked on.

import type { EditorView } from 'prosemirror-view';
import { create } from 'zustand';
import type { TextRange } from '../../core/text/trim-range';
import type { PositionTable } from './positions';

/** Mentions that lie one over the other at a place in the window (CSS pixels of the viewport). */
export interface MentionsHere {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface EditorSurface {
  readonly view: EditorView;
  readonly table: PositionTable;
}

interface EditorViewState {
  readonly surface: EditorSurface | null;
  /** The selected range, neither snapped nor trimmed; null for a mere caret. */
  readonly selection: TextRange | null;
  /** The offset of the moving end of the selection. */
  readonly caret: number;
  /** The focus is in the text or in its toolbar. */
  readonly hasFocus: boolean;
  readonly isPointerDown: boolean;
  readonly mentionsHere: MentionsHere | null;
  /** Ranges of the chosen mention while one of its edges is dragged. */
  readonly preview: readonly TextRange[] | null;
}

export const useEditorState = create<EditorViewState>()(() => ({
  surface: null,
  selection: null,
  caret: 0,
  hasFocus: false,
  isPointerDown: false,
  mentionsHere: null,
  preview: null,
}));

/** The state now, for code outside React. */
export const editorState = (): EditorViewState => useEditorState.getState();

export const setEditorState = (change: Partial<EditorViewState>): void => {
  useEditorState.setState(change);
};
