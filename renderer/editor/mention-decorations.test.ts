import fc from 'fast-check';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Decoration } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { resolvePlacement } from '../../core/anchor/anchor';
import type { Mention } from '../../core/mention/mention';
import { articleOf } from '../../core/testing/article-of';
import { articleToDoc } from './article-to-doc';
import { mentionDecorations, withMentions, type MentionLayerUpdate } from './mention-decorations';
import { stretchesOf } from './mention-levels';
import { drawnSections, drawSections, nearSections } from './near-sections';
import { PositionTable } from './positions';
import { BLOCKS_PER_SECTION } from './sections';
import { afterAct, anyActs } from './testing/random-mentions';

/** Short lines of both directions, enough of them for four sections. */
const article = articleOf(
  Array.from({ length: BLOCKS_PER_SECTION * 4 }, (_, index) => (index % 3 === 0 ? 'گفت او' : 'he said')).join('\n'),
);
const { text } = article;
const table = new PositionTable(article.blocks);
const layer = mentionDecorations(text, table);
const plugins = [nearSections(table), layer];

/** What a decoration sets, where, as one word. */
const told = (from: number, to: number, attributes: Readonly<Record<string, string>>): string =>
  [
    from,
    to,
    attributes['data-mention'],
    attributes['data-level'],
    attributes['data-depth'],
    attributes['class'],
  ].join();

const painted = (state: EditorState): string[] =>
  (layer.getState(state)?.decorations.find() ?? [])
    .map((decoration) => {
      // ProseMirror keeps the attributes of a decoration to itself.
      const { type } = decoration as Decoration & {
        readonly type: { readonly attrs: Readonly<Record<string, string>> };
      };
      return told(decoration.from, decoration.to, type.attrs);
    })
    .sort();

/** What is to be painted, worked out for the whole text from nothing. */
const expected = (state: EditorState, { mentions, selectedId, preview }: MentionLayerUpdate): string[] => {
  const placed = mentions
    .filter(({ ranges }) => resolvePlacement(text, ranges) === 'placed')
    .map(({ id, kind, ranges }) => ({ id, kind, ranges: id === selectedId && preview !== null ? preview : ranges }));
  const drawn = drawnSections(state);
  return [...stretchesOf(text, placed)]
    .flatMap(([id, stretches]) =>
      stretches.flatMap((stretch) =>
        table
          .spansOf(stretch)
          .filter(({ from }) => drawn.has(table.sectionAt(table.offsetAt(from))))
          .map(({ from, to }) =>
            told(from, to, {
              'data-mention': id,
              'data-level': String(stretch.level),
              'data-depth': stretch.depth,
              class: id === selectedId ? 'mention is-selected' : 'mention',
            }),
          ),
      ),
    )
    .sort();
};

test('what is painted is what would be painted from nothing, after any acts, wherever one has scrolled', () => {
  const look = fc.record({
    near: fc.uniqueArray(fc.nat(table.sectionCount - 1), { maxLength: 3 }),
    chosen: fc.nat(60),
    isDragged: fc.boolean(),
    caret: fc.nat(text.length),
  });
  fc.assert(
    fc.property(anyActs(text), fc.array(look, { minLength: 12, maxLength: 12 }), (acts, looks) => {
      let state = EditorState.create({ doc: articleToDoc(article), plugins });
      let mentions: Mention[] = [];
      for (const [index, act] of acts.entries()) {
        mentions = afterAct(mentions, act);
        const { near = [], chosen = 0, isDragged = false, caret = 0 } = looks[index] ?? {};
        const mention = mentions[chosen];
        const isPlaced = mention !== undefined && resolvePlacement(text, mention.ranges) === 'placed';
        const preview =
          isDragged && isPlaced
            ? mention.ranges.map(({ start, end }, part) => ({
                start: part === 0 ? Math.max(0, start - 3) : start,
                end,
              }))
            : null;
        const update = { codebook: null, mentions, selectedId: mention?.id ?? null, preview };
        state = state.apply(withMentions(state.tr, update));
        expect(painted(state)).toEqual(expected(state, update));
        state = state.apply(drawSections(state, new Set(near)));
        expect(painted(state)).toEqual(expected(state, update));
        const at = table.positionAt(caret);
        state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
        expect(painted(state)).toEqual(expected(state, update));
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing is painted far from the window', () => {
  const state = EditorState.create({ doc: articleToDoc(article), plugins });
  expect([...drawnSections(state)]).toEqual([0]);
  const next = state.apply(drawSections(state, new Set([2])));
  // Where the caret is, the page would lose it if the line were drawn anew.
  expect([...drawnSections(next)].sort()).toEqual([0, 2]);
});
