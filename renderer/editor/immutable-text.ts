// Owns that the text cannot be changed. The view stays contenteditable, so that caret and selection work by keyboard,
// and every change of the document is refused here; only the directions of blocks, which are not text, may change.

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** The meta under which a transaction may change the attributes of blocks. */
export const BLOCK_ATTRIBUTES_META = 'block-attributes';

export interface ImmutableTextOptions {
  /** The logical text of the selection, for the clipboard; null when nothing is selected. */
  readonly selectedText: (view: EditorView) => string | null;
  /** What was pasted on the article. */
  readonly onPaste: (clipboard: DataTransfer | null) => void;
}

export const immutableText = ({ selectedText, onPaste }: ImmutableTextOptions): Plugin => {
  const copy = (view: EditorView, event: ClipboardEvent): boolean => {
    const text = selectedText(view);
    event.preventDefault();
    if (text !== null) event.clipboardData?.setData('text/plain', text);
    return true;
  };
  const paste = (_view: EditorView, event: ClipboardEvent): boolean => {
    event.preventDefault();
    onPaste(event.clipboardData);
    return true;
  };
  const refuse = (_view: EditorView, event: Event): boolean => {
    event.preventDefault();
    return true;
  };
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged || transaction.getMeta(BLOCK_ATTRIBUTES_META) === true,
    props: {
      handleTextInput: () => true,
      handleDrop: () => true,
      // Answered before ProseMirror's own handler, which would parse a pasted page in this window.
      handleDOMEvents: { copy, cut: copy, paste, beforeinput: refuse, dragstart: refuse },
    },
  });
};
