// Owns the making of the text view: document, plugins and attributes of one article.

import { keydownHandler } from 'prosemirror-keymap';
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Article } from '../../core/article/article';
import { clutterFolding, updateFolding, type FoldingUpdate } from '../clutter/folding';
import { hitHighlights } from '../find/hit-highlights';
import { appState } from '../state/app-state';
import { importPasted } from '../state/import-acts';
import { suggestionHighlights } from '../suggest/suggestion-highlights';
import { articleToDoc } from './article-to-doc';
import { setEditorState, type EditorSurface, type ShownSurface } from './editor-state';
import { emptyEditContext } from './empty-edit-context';
import { hoveredMention } from './hovered-mention';
import { BLOCK_ATTRIBUTES_META, immutableText } from './immutable-text';
import { lineRoom } from './line-room';
import { mentionDecorations, withMentions, type MentionLayerUpdate } from './mention-decorations';
import { mouseSelection } from './mouse-selection';
import { drawSections, nearNow, nearSections } from './near-sections';
import { pointing } from './pointing';
import { PositionTable } from './positions';
import { preparedSelection } from './prepared-selection';
import { copiedText, readingOf } from './reading';
import { textMotion } from './text-motion';
import { catchUpSelection, selectedRange } from './text-selection';
import { untilWhole } from './until-whole';
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
      return {
        update: (_view, before) => {
          // A line that is turned moves what is selected in it.
          if (view.state.doc !== before.doc || !view.state.selection.eq(before.selection)) report();
        },
      };
    },
  });

const selectAll: Command = (state, dispatch) => {
  dispatch?.(
    state.tr.setSelection(TextSelection.between(state.doc.resolve(0), state.doc.resolve(state.doc.content.size))),
  );
  return true;
};

/** The attributes of the text as a whole. `label` names it for assistive technology; busy is one that is not all there yet. */
export const textAttributes = (
  article: Pick<Article, 'direction' | 'language'>,
  label: string,
  isWhole: boolean,
): Record<string, string> => ({
  class: 'article-text',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-readonly': 'true',
  'aria-label': label,
  dir: article.direction,
  spellcheck: 'false',
  ...(isWhole ? {} : { 'aria-busy': 'true' }),
  ...(article.language === null ? {} : { lang: article.language }),
});

/** How an article is shown: what is marked in it, which of its lines are folded away, and whether it is all of it. */
export interface ShownWith {
  readonly mentions: MentionLayerUpdate;
  readonly folding: FoldingUpdate;
  readonly isWhole: boolean;
}

/** What the view of an article begins with: it is drawn once, with all that shows in it. */
const stateOf = (article: Article, table: PositionTable, shown: ShownWith, before: EditorState | null): EditorState => {
  const selectedText = (view: EditorView): string | null => {
    const range = selectedRange(view.state, table);
    return range === null ? null : copiedText(readingOf(article, appState().isSyntaxShown), range);
  };
  const doc = articleToDoc(article);
  const { anchor, head } = before?.selection ?? { anchor: 0, head: 0 };
  const empty = EditorState.create({
    doc,
    ...(before === null ? {} : { selection: TextSelection.create(doc, anchor, head) }),
    plugins: [
      ...(shown.isWhole ? [] : [untilWhole()]),
      nearSections(table),
      pointing(),
      textMotion(table),
      mouseSelection(article.text, table),
      new Plugin({ props: { handleKeyDown: keydownHandler({ 'Mod-a': selectAll }) } }),
      immutableText({ selectedText, onPaste: (clipboard) => void importPasted(clipboard) }),
      mentionDecorations(article.text, table),
      preparedSelection(article, table),
      hoveredMention(),
      lineRoom(article, table),
      clutterFolding(table),
      reportSelection(table),
      hitHighlights(table),
      suggestionHighlights(table),
      emptyEditContext(),
      unwatchedByReact(),
    ],
  });
  const near = before === null ? empty : empty.apply(drawSections(empty, nearNow(before)));
  const marked = near.apply(withMentions(near.tr, shown.mentions));
  const folding = updateFolding(marked, shown.folding);
  return folding === null ? marked : marked.apply(folding);
};

/** Shows an article in `mount`. `label` names the text for assistive technology. */
export const createView = (mount: HTMLElement, article: Article, label: string, shown: ShownWith): ShownSurface => {
  const table = new PositionTable(article.blocks);
  const view = new EditorView(mount, {
    state: stateOf(article, table, shown, null),
    attributes: textAttributes(article, label, shown.isWhole),
  });
  return { view, table, isWhole: shown.isWhole };
};

/**
 * Shows all of an article in the view of its beginning: what is there stays as it is, with what is selected and seen, and the rest
 * comes after it.
 */
export const growView = ({ view }: EditorSurface, article: Article, shown: ShownWith): ShownSurface => {
  const table = new PositionTable(article.blocks);
  catchUpSelection(view);
  view.updateState(stateOf(article, table, shown, view.state));
  return { view, table, isWhole: shown.isWhole };
};

/** Follows a change of block directions, from one list of blocks to the next; nothing else of a block's node can change. */
export const updateDirections = (
  { view, table }: EditorSurface,
  before: Article['blocks'],
  blocks: Article['blocks'],
): void => {
  const transaction = view.state.tr;
  blocks.forEach((block, index) => {
    if (block.direction === before[index]?.direction) return;
    transaction.setNodeAttribute(table.positionAt(block.start) - 1, 'direction', block.direction);
  });
  if (transaction.docChanged)
    view.dispatch(transaction.setMeta(BLOCK_ATTRIBUTES_META, true).setMeta('addToHistory', false));
};
