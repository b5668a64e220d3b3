// Owns that the page reads nothing of the text for whoever enters text. What can be edited and has the focus is read before
// each frame, all of it that is laid out, so that input methods know what is there. This text takes none: an edit context of
// its own is read in its place, in which there is never anything. Caret, selection and keys are as they were.

import { Plugin } from 'prosemirror-state';

// TypeScript does not know of https://www.w3.org/TR/edit-context/ yet.
declare global {
  class EditContext extends EventTarget {}
  interface HTMLElement {
    editContext: EditContext | null;
  }
}

/** The plugin of a view. */
export const emptyEditContext = (): Plugin =>
  new Plugin({
    view: ({ dom }) => {
      dom.editContext = new EditContext();
      return {
        destroy: () => {
          dom.editContext = null;
        },
      };
    },
  });
