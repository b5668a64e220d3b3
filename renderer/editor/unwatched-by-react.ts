// Owns that rendering does not cost the length of the text. While something that can be edited has the focus, React goes
// through all of its nodes at each commit to bring its selection back afterwards. The text is none of React's, which never
// moves or replaces it: its selection is the text view's own, and nothing has to be brought back.

import { Plugin } from 'prosemirror-state';

/** The plugin of a view. React asks this property, and by it takes the text for one that has no selection to keep. */
export const unwatchedByReact = (): Plugin =>
  new Plugin({
    view: ({ dom }) => {
      Object.defineProperty(dom, 'contentEditable', { configurable: true, get: () => 'plaintext-only' });
      return {};
    },
  });
