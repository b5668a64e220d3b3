// Owns what other parts of the window may know of the text view: the view itself, what is selected in it, where the
// caret is, and which mentions were clicked on.

import type { EditorView } from 'prosemirror-view';
import type { TextRange } from '../../core/text/trim-range';
import { createScreenStore } from '../state/screen-store';
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

/** The surface that is on screen. */
export interface ShownSurface extends EditorSurface {
  /** False while only the beginning of the article is there. */
  readonly isWhole: boolean;
}

interface EditorViewState {
  readonly surface: ShownSurface | null;
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

const store = createScreenStore<EditorViewState>({
  surface: null,
  selection: null,
  caret: 0,
  hasFocus: false,
  isPointerDown: false,
  mentionsHere: null,
  preview: null,
});

/** The state as it is on screen, for components. */
export const useEditorState = store.useOnScreen;

/** The state now, for code outside React. */
export const editorState = store.now;

export const setEditorState = store.change;

/** Listens to the state as it is now. */
export const subscribeToEditorState = store.subscribe;
