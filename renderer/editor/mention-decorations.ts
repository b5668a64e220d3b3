// Owns how mentions show in the text: inline decorations that set paint and nothing else, kept incrementally.

import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Mention } from '../../core/mention/mention';
import { resolvePlacement } from '../../core/anchor/anchor';
import type { TextRange } from '../../core/text/trim-range';
import { paintRange } from './paint-range';
import type { PositionTable } from './positions';

interface MentionLayer {
  readonly text: string;
  readonly table: PositionTable;
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly selectedId: string | null;
  /** Where the chosen mention's ranges would be if the edge that is being dragged were let go; null for no drag. */
  readonly preview: readonly TextRange[] | null;
  readonly decorations: DecorationSet;
}

/** What the view tells the layer: what the mentions are now. */
export interface MentionLayerUpdate {
  readonly mentions: readonly Mention[];
  readonly selectedId: string | null;
  readonly preview: readonly TextRange[] | null;
}

const key = new PluginKey<MentionLayer>('mentions');

const decorate = (layer: MentionLayer, mention: Mention): Decoration[] => {
  const isSelected = mention.id === layer.selectedId;
  const ranges = isSelected && layer.preview !== null ? layer.preview : mention.ranges;
  if (resolvePlacement(layer.text, mention.ranges) === 'orphan') return [];
  // A node name keeps overlapping decorations apart: each has its own element with its own id.
  const attributes = {
    nodeName: 'span',
    class: isSelected ? 'mention is-selected' : 'mention',
    'data-mention': mention.id,
    'data-kind': mention.kind,
  };
  return ranges
    .flatMap((range) => layer.table.spansOf(paintRange(layer.text, range)))
    .map(({ from, to }) => Decoration.inline(from, to, attributes, { id: mention.id }));
};

const decorationsOf = (layer: MentionLayer, ids: ReadonlySet<string>): Decoration[] =>
  layer.decorations.find(undefined, undefined, (spec: { id?: string }) => spec.id !== undefined && ids.has(spec.id));

/** The layer after an update: only decorations of mentions that changed are replaced. */
const updated = (layer: MentionLayer, update: MentionLayerUpdate, doc: EditorState['doc']): MentionLayer => {
  const mentions = new Map(update.mentions.map((mention) => [mention.id, mention]));
  const changed = new Set<string>();
  for (const [id, mention] of mentions) if (layer.mentions.get(id) !== mention) changed.add(id);
  for (const id of layer.mentions.keys()) if (!mentions.has(id)) changed.add(id);
  if (layer.selectedId !== update.selectedId || layer.preview !== update.preview) {
    for (const id of [layer.selectedId, update.selectedId]) if (id !== null) changed.add(id);
  }
  if (changed.size === 0) return layer;
  const next: MentionLayer = { ...layer, mentions, selectedId: update.selectedId, preview: update.preview };
  const added = [...changed].flatMap((id) => {
    const mention = mentions.get(id);
    return mention === undefined ? [] : decorate(next, mention);
  });
  return { ...next, decorations: layer.decorations.remove(decorationsOf(layer, changed)).add(doc, added) };
};

/** The plugin for one article's text and positions. */
export const mentionDecorations = (text: string, table: PositionTable): Plugin<MentionLayer> =>
  new Plugin<MentionLayer>({
    key,
    state: {
      init: () => ({
        text,
        table,
        mentions: new Map(),
        selectedId: null,
        preview: null,
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, layer, _before, state) => {
        // Only `updateMentions` sets this meta, under this key.
        const update = transaction.getMeta(key) as MentionLayerUpdate | undefined;
        const mapped = transaction.docChanged
          ? { ...layer, decorations: layer.decorations.map(transaction.mapping, transaction.doc) }
          : layer;
        return update === undefined ? mapped : updated(mapped, update, state.doc);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

/** A transaction that brings the layer up to date. */
export const updateMentions = (state: EditorState, update: MentionLayerUpdate): Transaction =>
  state.tr.setMeta(key, update).setMeta('addToHistory', false);
