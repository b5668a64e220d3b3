// Owns how mentions show in the text: inline decorations that set paint and nothing else, kept incrementally.

import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { codeOf, type Codebook } from '../../core/codebook/codebook';
import type { Mention } from '../../core/mention/mention';
import { resolvePlacement } from '../../core/anchor/anchor';
import type { TextRange } from '../../core/text/trim-range';
import { stretchesOf, type Stretch } from './mention-levels';
import type { PositionTable } from './positions';

interface MentionLayer {
  readonly text: string;
  readonly table: PositionTable;
  /** What the kinds of the project look like; null while no workspace is open. */
  readonly codebook: Codebook | null;
  /** The mentions as they were given, to see at once that they are the same. */
  readonly given: readonly Mention[];
  readonly mentions: ReadonlyMap<string, Mention>;
  /** Where each mention is painted and at which height; orphans are not in it. */
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>;
  readonly selectedId: string | null;
  /** Where the chosen mention's ranges would be if the edge that is being dragged were let go; null for no drag. */
  readonly preview: readonly TextRange[] | null;
  readonly decorations: DecorationSet;
}

/** What the view tells the layer: what the mentions are now. */
export interface MentionLayerUpdate {
  readonly codebook: Codebook | null;
  readonly mentions: readonly Mention[];
  readonly selectedId: string | null;
  readonly preview: readonly TextRange[] | null;
}

const key = new PluginKey<MentionLayer>('mentions');

const sameStretches = (one: readonly Stretch[] | undefined, other: readonly Stretch[] | undefined): boolean =>
  one === other ||
  (one?.length === other?.length &&
    (one?.every((stretch, index) => {
      const like = other?.[index];
      return (
        stretch.start === like?.start &&
        stretch.end === like.end &&
        stretch.level === like.level &&
        stretch.depth === like.depth
      );
    }) ??
      false));

/** What only a mention of a kind of the project says of its look. */
const lookOf = (codebook: Codebook | null, mention: Mention): Readonly<Record<string, string>> => {
  if (mention.kind !== 'own') return {};
  const code = codebook === null ? undefined : codeOf(codebook, mention);
  return { 'data-colour': code?.colour ?? '', 'data-drawing': code?.drawing ?? '' };
};

const decorate = (layer: MentionLayer, mention: Mention): Decoration[] => {
  const shared = {
    // A node name keeps overlapping decorations apart: each has its own element with its own id.
    nodeName: 'span',
    class: mention.id === layer.selectedId ? 'mention is-selected' : 'mention',
    'data-mention': mention.id,
    'data-kind': mention.kind,
    ...lookOf(layer.codebook, mention),
  };
  return (layer.stretches.get(mention.id) ?? []).flatMap((stretch) => {
    const attributes = { ...shared, 'data-level': String(stretch.level), 'data-depth': stretch.depth };
    return layer.table
      .spansOf(stretch)
      .map(({ from, to }) => Decoration.inline(from, to, attributes, { id: mention.id }));
  });
};

const decorationsOf = (layer: MentionLayer, ids: ReadonlySet<string>): Decoration[] =>
  layer.decorations.find(undefined, undefined, (spec: { id?: string }) => spec.id !== undefined && ids.has(spec.id));

/** Where the placed mentions are to be painted, the chosen one where it is being dragged to. */
const stretchesIn = (text: string, update: MentionLayerUpdate): MentionLayer['stretches'] =>
  stretchesOf(
    text,
    update.mentions.flatMap(({ id, kind, ranges }) =>
      resolvePlacement(text, ranges) === 'orphan'
        ? []
        : [{ id, kind, ranges: id === update.selectedId && update.preview !== null ? update.preview : ranges }],
    ),
  );

/** The layer after an update: only decorations of mentions that changed, or have to make room, are replaced. */
const updated = (layer: MentionLayer, update: MentionLayerUpdate, doc: EditorState['doc']): MentionLayer => {
  const areSame = layer.given === update.mentions;
  const mentions = areSame ? layer.mentions : new Map(update.mentions.map((mention) => [mention.id, mention]));
  const isMoved = !areSame || layer.preview !== update.preview;
  const stretches = isMoved ? stretchesIn(layer.text, update) : layer.stretches;
  const changed = new Set<string>();
  if (isMoved) {
    for (const [id, mention] of mentions) {
      if (layer.mentions.get(id) !== mention || !sameStretches(layer.stretches.get(id), stretches.get(id)))
        changed.add(id);
    }
    for (const id of layer.mentions.keys()) if (!mentions.has(id)) changed.add(id);
  }
  if (layer.codebook !== update.codebook) {
    for (const [id, { kind }] of mentions) if (kind === 'own') changed.add(id);
  }
  if (layer.selectedId !== update.selectedId) {
    for (const id of [layer.selectedId, update.selectedId]) if (id !== null) changed.add(id);
  }
  const next: MentionLayer = {
    ...layer,
    codebook: update.codebook,
    given: update.mentions,
    mentions,
    stretches,
    selectedId: update.selectedId,
    preview: update.preview,
  };
  if (changed.size === 0) return next;
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
        codebook: null,
        given: [],
        mentions: new Map(),
        stretches: new Map(),
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
