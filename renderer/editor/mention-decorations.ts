// Owns how mentions show in the text: inline decorations that set paint and nothing else. They are made for the sections
// that are drawn in full, and made anew only for the lines in which something of them has changed.

import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { codeOf, type Codebook } from '../../core/codebook/codebook';
import { compareMentions, type Mention } from '../../core/mention/mention';
import { differenceOf, indexMentions, type IntervalIndex } from '../../core/mention/interval-index';
import { describeRange, resolvePlacement } from '../../core/anchor/anchor';
import { isSame } from '../../core/same';
import type { TextRange } from '../../core/text/trim-range';
import { HeldHeights } from './held-heights';
import { indexOf, mentionById, placedWithin } from './mention-index';
import { stretchesWithin } from './mention-levels';
import { drawnSections } from './near-sections';
import type { PositionTable } from './positions';

/** What the view tells the layer: what the mentions are now. */
export interface MentionLayerUpdate {
  /** What the kinds of the project look like; null while no workspace is open. */
  readonly codebook: Codebook | null;
  readonly mentions: readonly Mention[];
  readonly selectedId: string | null;
  /** Where the chosen mention's ranges would be if the edge that is being dragged were let go; null for no drag. */
  readonly preview: readonly TextRange[] | null;
}

interface MentionLayer {
  readonly text: string;
  readonly table: PositionTable;
  readonly heights: HeldHeights;
  readonly told: MentionLayerUpdate;
  /** Where the mentions are painted: the chosen one where it is being dragged to. */
  readonly index: IntervalIndex;
  readonly drawn: ReadonlySet<number>;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<MentionLayer>('mentions');

const NOTHING: MentionLayerUpdate = { codebook: null, mentions: [], selectedId: null, preview: null };

/** What only a mention of a kind of the project says of its look. */
const lookOf = (codebook: Codebook | null, mention: Mention): Readonly<Record<string, string>> => {
  if (mention.kind !== 'own') return {};
  const code = codebook === null ? undefined : codeOf(codebook, mention);
  return { 'data-colour': code?.colour ?? '', 'data-drawing': code?.drawing ?? '' };
};

/** The index of the mentions as they are painted. */
const paintedIndex = (text: string, { mentions, selectedId, preview }: MentionLayerUpdate): IntervalIndex => {
  const index = indexOf(mentions);
  const chosen = preview === null ? undefined : mentions.find(({ id }) => id === selectedId);
  if (chosen === undefined || preview === null) return index;
  const dragged = { ...chosen, ranges: preview.map((range) => describeRange(text, range)) };
  return indexMentions([...mentions.filter((mention) => mention !== chosen), dragged].sort(compareMentions), index);
};

/** True where a mention that was changed looks as before. */
const isPaintedAlike = (one: Mention, other: Mention | undefined): boolean =>
  one.id === other?.id &&
  one.kind === other.kind &&
  (one.kind !== 'own' || (other.kind === 'own' && one.code === other.code)) &&
  isSame(one.ranges, other.ranges);

/** The decorations of one line of the text, in reading order of their mentions. */
const decorate = ({ text, table, heights, told, index }: MentionLayer, line: TextRange): Decoration[] => {
  const mentions = placedWithin(index, text, line);
  const stretches = stretchesWithin(text, line, mentions, (mention) => heights.levelOf(mention));
  return mentions.flatMap((mention) => {
    const shared = {
      // A node name keeps overlapping decorations apart: each has its own element with its own id.
      nodeName: 'span',
      class: mention.id === told.selectedId ? 'mention is-selected' : 'mention',
      'data-mention': mention.id,
      'data-kind': mention.kind,
      ...lookOf(told.codebook, mention),
    };
    return (stretches.get(mention.id) ?? []).flatMap((stretch) => {
      const attributes = { ...shared, 'data-level': String(stretch.level), 'data-depth': stretch.depth };
      return table.spansOf(stretch).map(({ from, to }) => Decoration.inline(from, to, attributes));
    });
  });
};

/** What of the text may look otherwise after an update, and the layer that knows of it but has not painted it yet. */
const follow = (layer: MentionLayer, update: MentionLayerUpdate): readonly [MentionLayer, readonly Mention[]] => {
  const { told } = layer;
  const isMoved = told.mentions !== update.mentions || told.preview !== update.preview;
  const index = isMoved ? paintedIndex(layer.text, update) : layer.index;
  const next = { ...layer, told: update, index };
  const { gone, added } = differenceOf(layer.index.mentions, index.mentions);
  const touched = isMoved ? layer.heights.follow(index, gone, added) : [];
  const now = new Map(gone.length === 0 ? [] : added.map((mention) => [mention.id, mention]));
  const alike = new Set(gone.filter((mention) => isPaintedAlike(mention, now.get(mention.id))).map(({ id }) => id));
  touched.push(...[...gone, ...added].filter(({ id }) => !alike.has(id)));
  if (told.codebook !== update.codebook) touched.push(...index.mentions.filter(({ kind }) => kind === 'own'));
  if (told.selectedId !== update.selectedId) {
    const among = new Set(touched.map(({ id }) => id));
    for (const chosen of [told.selectedId, update.selectedId]) {
      // Mostly it is the one that was added or deleted, and is not looked for.
      const mention = chosen === null || among.has(chosen) ? undefined : mentionById(index.mentions, chosen);
      if (mention !== undefined) touched.push(mention);
    }
  }
  return [next, touched];
};

/** The lines of some sections that mentions have characters of. */
const linesTouched = (table: PositionTable, sections: readonly number[], touched: readonly Mention[]): TextRange[] => {
  const lines = new Map<number, TextRange>();
  for (const section of sections) {
    const part = table.textOfSection(section);
    for (const range of touched.flatMap(({ ranges }) => ranges)) {
      const within = { start: Math.max(range.start, part.start), end: Math.min(range.end, part.end) };
      if (within.start < within.end) for (const line of table.linesOf(within)) lines.set(line.start, line);
    }
  }
  return [...lines.values()];
};

/** Paints anew what mentions touch of the drawn sections, and what is drawn now and was not, or the other way round. */
const repaint = (
  layer: MentionLayer,
  touched: readonly Mention[],
  drawn: ReadonlySet<number>,
  doc: EditorState['doc'],
): MentionLayer => {
  const { table } = layer;
  const textOf = (section: number): TextRange => table.textOfSection(section);
  const left = [...layer.drawn].filter((section) => !drawn.has(section));
  const entered = [...drawn].filter((section) => !layer.drawn.has(section));
  const stayed = [...drawn].filter((section) => layer.drawn.has(section));
  const lines = linesTouched(table, stayed, touched);
  const next = { ...layer, drawn };
  const removed = [...left.map(textOf), ...lines].flatMap(({ start, end }) =>
    layer.decorations.find(table.positionAt(start), table.positionAt(end)),
  );
  const added = [...entered.flatMap((section) => table.linesOf(textOf(section))), ...lines].flatMap((line) =>
    decorate(next, line),
  );
  if (removed.length === 0 && added.length === 0) return next;
  return { ...next, decorations: layer.decorations.remove(removed).add(doc, added) };
};

/** The plugin for one article's text and positions. It comes after `nearSections`. */
export const mentionDecorations = (text: string, table: PositionTable): Plugin<MentionLayer> =>
  new Plugin<MentionLayer>({
    key,
    state: {
      init: () => ({
        text,
        table,
        heights: new HeldHeights(({ ranges }) => resolvePlacement(text, ranges) === 'placed'),
        told: NOTHING,
        index: indexMentions([]),
        drawn: new Set(),
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, layer, _before, state) => {
        // Only `updateMentions` sets this meta, under this key.
        const update = transaction.getMeta(key) as MentionLayerUpdate | undefined;
        const mapped = transaction.docChanged
          ? { ...layer, decorations: layer.decorations.map(transaction.mapping, transaction.doc) }
          : layer;
        const [told, touched] = update === undefined ? [mapped, []] : follow(mapped, update);
        const drawn = drawnSections(state);
        return touched.length === 0 && drawn === layer.drawn ? told : repaint(told, touched, drawn, state.doc);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

/** True where the layer has been told just that. */
export const knowsMentions = (state: EditorState, update: MentionLayerUpdate): boolean => {
  const told = key.getState(state)?.told;
  return (
    told?.codebook === update.codebook &&
    told.mentions === update.mentions &&
    told.selectedId === update.selectedId &&
    told.preview === update.preview
  );
};

/** True where the layer paints on this text. */
export const isLayerOf = (state: EditorState, text: string): boolean => key.getState(state)?.text === text;

/** A transaction that brings the layer up to date besides what else it does. */
export const withMentions = (transaction: Transaction, update: MentionLayerUpdate): Transaction =>
  transaction.setMeta(key, update).setMeta('addToHistory', false);

/** True for a transaction that `withMentions` made. */
export const tellsOfMentions = (transaction: Transaction): boolean => transaction.getMeta(key) !== undefined;
