// Owns that marking makes nothing new in the text: soon after words are selected they stand in an element of their own, which
// looks like nothing. Marking them then only changes how it looks: letters and selection keep their nodes, and less is laid out.

import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { foldedRanges, type Article } from '../../core/article/article';
import { trimRange } from '../../core/text/trim-range';
import { canWrite } from '../state/access';
import { editorState } from './editor-state';
import { tellsOfMentions } from './mention-decorations';
import type { PositionTable } from './positions';
import { catchUpSelection, selectedRange } from './text-selection';

const key = new PluginKey<DecorationSet>('prepared-selection');

/** For so long a selection stays as it is before it is taken for one that is meant, in milliseconds. */
const SETTLED = 100;

/** What is longer is hardly to be marked, in UTF-16 code units. */
const LONGEST = 2000;

/** The browser goes from line to line under the place that it began at, which it forgets where the text is drawn anew. */
const LINE_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

/** What of an article would be marked of what is selected, as decorations. */
const decorationsOf = (state: EditorState, article: Article, table: PositionTable): readonly Decoration[] => {
  const selected = canWrite() ? selectedRange(state, table) : null;
  if (selected === null || selected.end - selected.start > LONGEST) return [];
  const range = trimRange(article.text, selected, foldedRanges(article));
  if (range === null) return [];
  // A node name keeps it apart from what is marked already, as those are from one another.
  return table.spansOf(range).map(({ from, to }) => Decoration.inline(from, to, { nodeName: 'span' }));
};

/** A transaction that has what is selected prepared; null where that is nothing and nothing was. */
export const prepareSelection = (state: EditorState, article: Article, table: PositionTable): Transaction | null => {
  const decorations = decorationsOf(state, article, table);
  if (decorations.length === 0 && key.getState(state) === DecorationSet.empty) return null;
  const prepared = DecorationSet.create(state.doc, [...decorations]);
  return state.tr.setMeta(key, prepared).setMeta('addToHistory', false);
};

/** The plugin for one article and its positions. It comes after `mentionDecorations`. */
export const preparedSelection = (article: Article, table: PositionTable): Plugin<DecorationSet> => {
  let isByLines = false;
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        // Only `prepareSelection` sets this meta, under this key.
        const prepared = transaction.getMeta(key) as DecorationSet | undefined;
        if (prepared !== undefined) return prepared;
        // What is marked takes the place of what was prepared for it.
        if (tellsOfMentions(transaction)) return DecorationSet.empty;
        return before.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.key !== 'Shift') isByLines = LINE_KEYS.has(event.key);
          return false;
        },
        pointerdown: () => {
          isByLines = false;
          return false;
        },
      },
    },
    view: (view) => {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const wait = (): void => {
        clearTimeout(waiting);
        waiting = setTimeout(prepare, SETTLED);
      };
      const prepare = (): void => {
        if (editorState().isPointerDown) wait();
        else if (!isByLines) {
          catchUpSelection(view);
          const transaction = prepareSelection(view.state, article, table);
          if (transaction !== null) view.dispatch(transaction);
        }
      };
      return {
        update: ({ state }: EditorView, before) => {
          if (!state.selection.eq(before.selection)) wait();
        },
        destroy: () => {
          clearTimeout(waiting);
        },
      };
    },
  });
};
