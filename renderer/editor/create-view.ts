// Owns the making of the text view: document, plugins and attributes of one article.

import { keydownHandler } from 'prosemirror-keymap';
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Article } from '../../core/article/article';
import { clutterFolding } from '../clutter/folding';
import { hitHighlights } from '../find/hit-highlights';
import { appState } from '../state/app-state';
import { importPasted } from '../state/import-acts';
import { suggestionHighlights } from '../suggest/suggestion-highlights';
import { articleToDoc } from './article-to-doc';
import { setEditorState, type EditorSurface } from './editor-state';
import { hoveredMention } from './hovered-mention';
import { BLOCK_ATTRIBUTES_META, immutableText } from './immutable-text';
import { lineRoom } from './line-room';
import { mentionDecorations } from './mention-decorations';
import { mouseSelection } from './mouse-selection';
import { pointing } from './pointing';
import { PositionTable } from './positions';
import { copiedText, readingOf } from './reading';
import { attributesOf } from './schema';
import { textMotion } from './text-motion';
import { selectedRange } from './text-selection';
import { unwatchedByReact } from './unwatched-by-react';

/** Tells the rest of the window what is selected. */
const reportSelection = (table: PositionTable): Plugin =>
  new Plugin({
    view: (view) => {
      const report = (): void => {
        setEditorState({
          selection: selectedRange(view.state, table),
          caret: table.offsetAt(view.state.selection.head),
        });
      };
      report();
      return { update: report };
    },
  });

const selectAll: Command = (state, dispatch) => {
  dispatch?.(
    state.tr.setSelection(TextSelection.between(state.doc.resolve(0), state.doc.resolve(state.doc.content.size))),
  );
  return true;
};

/** The attributes of the text as a whole. `label` names it for assistive technology. */
export const textAttributes = (
  article: Pick<Article, 'direction' | 'language'>,
  label: string,
): Record<string, string> => ({
  class: 'article-text',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-readonly': 'true',
  'aria-label': label,
  dir: article.direction,
  spellcheck: 'false',
  ...(article.language === null ? {} : { lang: article.language }),
});

/** Shows an article in `mount`. `label` names the text for assistive technology. */
export const createView = (mount: HTMLElement, article: Article, label: string): EditorSurface => {
  const table = new PositionTable(article.blocks);
  const selectedText = (view: EditorView): string | null => {
    const range = selectedRange(view.state, table);
    return range === null ? null : copiedText(readingOf(article, appState().isSyntaxShown), range);
  };
  const view = new EditorView(mount, {
    state: EditorState.create({
      doc: articleToDoc(article),
      plugins: [
        pointing(),
        textMotion(table),
        mouseSelection(article.text, table),
        new Plugin({ props: { handleKeyDown: keydownHandler({ 'Mod-a': selectAll }) } }),
        immutableText({ selectedText, onPaste: (clipboard) => void importPasted(clipboard) }),
        mentionDecorations(article.text, table),
        hoveredMention(),
        lineRoom(article, table),
        clutterFolding(table),
        reportSelection(table),
        hitHighlights(table),
        suggestionHighlights(table),
        unwatchedByReact(),
      ],
    }),
    attributes: textAttributes(article, label),
  });
  return { view, table };
};

/** Follows a change of block directions; nothing else of a block's node can change. */
export const updateDirections = ({ view }: EditorSurface, article: Article): void => {
  const directions = new Map(article.blocks.map((block) => [block.id, block.direction]));
  const transaction = view.state.tr;
  view.state.doc.descendants((node, position) => {
    if (node.type.name !== 'block') return node.type.name !== 'text';
    const attributes = attributesOf(node);
    const direction = directions.get(attributes.id);
    if (direction !== undefined && direction !== attributes.direction) {
      transaction.setNodeAttribute(position, 'direction', direction);
    }
    return false;
  });
  if (transaction.docChanged)
    view.dispatch(transaction.setMeta(BLOCK_ATTRIBUTES_META, true).setMeta('addToHistory', false));
};
