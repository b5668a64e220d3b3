import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { articleOf } from '../../core/testing/article-of';
import { articleToDoc } from './article-to-doc';
import { mentionDecorations, withMentions } from './mention-decorations';
import { nearSections } from './near-sections';
import { PositionTable } from './positions';
import { prepareSelection, preparedSelection } from './prepared-selection';

const article = articleOf('The mayor said  so.\nگفت او آمد.');
const table = new PositionTable(article.blocks);
const layer = preparedSelection(article, table);
const empty = EditorState.create({
  doc: articleToDoc(article),
  plugins: [nearSections(table), mentionDecorations(article.text, table), layer],
});

const selecting = (state: EditorState, words: string): EditorState => {
  const start = article.text.indexOf(words);
  const [from, to] = [table.positionAt(start), table.positionAt(start + words.length)];
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
};

const preparing = (state: EditorState): EditorState => {
  const transaction = prepareSelection(state, article, table);
  return transaction === null ? state : state.apply(transaction);
};

const prepared = (state: EditorState): string[] =>
  (layer.getState(state)?.find() ?? []).map(({ from, to }) => state.doc.textBetween(from, to));

test('what is selected is prepared as it would be marked, in each of its lines', () => {
  expect(prepared(preparing(selecting(empty, ' mayor said  ')))).toEqual(['mayor said']);
  expect(prepared(preparing(selecting(empty, 'so.\nگفت او ')))).toEqual(['so.', 'گفت او']);
  expect(prepareSelection(selecting(empty, '  '), article, table)).toBeNull();
});

test('another selection takes its place, and a mere caret leaves nothing prepared', () => {
  const first = preparing(selecting(empty, 'mayor'));
  expect(prepared(preparing(selecting(first, 'آمد')))).toEqual(['آمد']);
  const caret = first.apply(first.tr.setSelection(TextSelection.create(first.doc, table.positionAt(0))));
  expect(prepared(preparing(caret))).toEqual([]);
  expect(prepareSelection(preparing(caret), article, table)).toBeNull();
});

test('what is marked takes the place of what was prepared for it', () => {
  const state = preparing(selecting(empty, 'mayor'));
  const marks = { codebook: null, mentions: [], selectedId: null, preview: null };
  expect(prepared(state.apply(withMentions(state.tr, marks)))).toEqual([]);
});
