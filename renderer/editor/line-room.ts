// Owns which lines hold invisible characters, so that the style sheet can leave room above them for the marks. Letters
// move down by that, never sideways.

import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Article } from '../../core/article/article';
import { invisiblesIn } from '../invisibles/invisibles-in';
import type { PositionTable } from './positions';

/** The plugin for one article; its text never changes, so neither do these lines. */
export const lineRoom = (article: Article, table: PositionTable): Plugin<DecorationSet> => {
  const lines = new Set(invisiblesIn(article).map(({ block }) => block));
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, state) =>
        DecorationSet.create(
          state.doc,
          [...lines].map((block) => {
            const from = table.positionAt(block.start) - 1;
            return Decoration.node(from, from + (block.end - block.start) + 2, { class: 'has-invisibles' });
          }),
        ),
      apply: (transaction, set) => set.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
};
