// Owns what a text to be compared consists of: its lines, cut into pieces of one look each. Pure: it knows nothing of how
// they are shown. The reading view has its own document; this is for texts that are only looked at, two at a time.

import { resolvePlacement } from '../../core/anchor/anchor';
import type { Article } from '../../core/article/article';
import type { Block, Inline } from '../../core/article/block';
import { unmarkedClutter } from '../../core/article/block-roles';
import type { Mention } from '../../core/mention/mention';
import type { TextRange } from '../../core/text/trim-range';
import { gapsBefore } from '../../core/article/gaps';
import { outlineLevels } from '../editor/outline';
import { depthOf, type Depth } from '../../core/text/letter-depth';
import { stretchesOf, type Stretch } from '../editor/mention-levels';

/** A mention as it is painted on one piece. */
export interface PaintedMention extends Pick<Stretch, 'level' | 'depth'> {
  readonly id: string;
  readonly kind: Mention['kind'];
}

/** A part of a line that looks the same throughout. */
export interface PaintedPiece {
  readonly text: string;
  readonly inlines: readonly Pick<Inline, 'kind' | 'address'>[];
  /** The mentions on it, the outermost first. */
  readonly mentions: readonly PaintedMention[];
  /** The claim mention that is chosen here by key; each has one such piece, unless another hides it wholly. */
  readonly handle: string | null;
}

export interface PaintedBlock extends Pick<Block, 'id' | 'kind' | 'direction' | 'language' | 'role'> {
  /** The level that a heading has below the article's title, from 2 on; null for what is none, or is set aside. */
  readonly outline: number | null;
  /** The first block's id of the run of clutter that it is folded away with; null for what is never folded. */
  readonly run: string | null;
  /** How many empty lines stand before it. */
  readonly gap: number;
  readonly depth: Depth;
  readonly pieces: readonly PaintedPiece[];
}

interface Paint extends PaintedMention, TextRange {
  readonly length: number;
}

/** The index of the last of some items in order that begins at an offset or before it, or 0. */
const indexAt = (items: readonly TextRange[], offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** The items that have characters in each block, by the block's index. */
const byBlock = <Item extends TextRange>(blocks: readonly Block[], items: readonly Item[]): Map<number, Item[]> => {
  const lists = new Map<number, Item[]>();
  for (const item of items) {
    for (let index = indexAt(blocks, item.start); index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined || block.start >= item.end) break;
      if (block.end <= item.start) continue;
      const list = lists.get(index);
      if (list === undefined) lists.set(index, [item]);
      else list.push(item);
    }
  }
  return lists;
};

/** Claims lie under everything else, and what is longer under what is shorter. */
const fromOutside = (one: Paint, other: Paint): number =>
  Number(other.kind === 'claim') - Number(one.kind === 'claim') ||
  other.length - one.length ||
  (one.id < other.id ? -1 : 1);

const paintsOf = (article: Article): Paint[] => {
  const placed = article.mentions.filter(({ ranges }) => resolvePlacement(article.text, ranges) === 'placed');
  const stretches = stretchesOf(article.text, placed);
  return placed.flatMap(({ id, kind, ranges }) => {
    const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return (stretches.get(id) ?? []).map((stretch) => ({ ...stretch, id, kind, length }));
  });
};

type Uncut = Omit<PaintedPiece, 'handle'>;

const piecesOf = (
  text: string,
  block: Block,
  inlines: readonly Inline[],
  paints: readonly Paint[],
): readonly Uncut[] => {
  const within = ({ start, end }: TextRange): TextRange => ({
    start: Math.max(block.start, start),
    end: Math.min(block.end, end),
  });
  const cuts = new Set([block.start, block.end]);
  for (const range of [...inlines, ...paints].map(within)) cuts.add(range.start).add(range.end);
  const places = [...cuts].sort((one, other) => one - other);
  const indexOfPlace = new Map(places.map((place, index) => [place, index]));
  const pieces = places.slice(0, -1).map((start, index) => ({
    text: text.slice(start, places[index + 1]),
    inlines: new Array<Inline>(),
    mentions: new Array<Paint>(),
  }));
  const cover = (range: TextRange, put: (piece: (typeof pieces)[number]) => void): void => {
    const { start, end } = within(range);
    pieces.slice(indexOfPlace.get(start), indexOfPlace.get(end)).forEach(put);
  };
  for (const inline of inlines) cover(inline, (piece) => piece.inlines.push(inline));
  for (const paint of paints.toSorted(fromOutside)) cover(paint, (piece) => piece.mentions.push(paint));
  return pieces.map((piece) => ({
    text: piece.text,
    inlines: piece.inlines.map(({ kind, address }) => ({ kind, address })),
    mentions: piece.mentions.map(({ id, kind, level, depth }) => ({ id, kind, level, depth })),
  }));
};

/** The lines of an article with its mentions on them. Orphans are nowhere in it. */
export const paintedBlocks = (article: Article): PaintedBlock[] => {
  const { text, blocks } = article;
  const gaps = gapsBefore(article);
  const inlines = byBlock(blocks, article.inlines);
  const paints = byBlock(blocks, paintsOf(article));
  const marked = new Set(
    [...paints.entries()].flatMap(([index, found]) => (found.length === 0 ? [] : [blocks[index]])),
  );
  const runs = new Map(
    unmarkedClutter(article, (block) => marked.has(block)).flatMap((run) =>
      run.map(({ id }) => [id, run[0]?.id ?? id] as const),
    ),
  );
  const outline = outlineLevels(blocks);
  const handled = new Set<string>();
  /** The innermost claim can be pressed without pressing another; its first such piece is its handle. */
  const handleOf = (piece: Uncut): string | null => {
    const claim = piece.mentions.findLast(({ kind }) => kind === 'claim');
    if (claim === undefined || handled.has(claim.id) || piece.inlines.some(({ kind }) => kind === 'syntax'))
      return null;
    handled.add(claim.id);
    return claim.id;
  };
  return blocks.map((block, index) => {
    const { id, kind, direction, language, role } = block;
    return {
      ...{ id, kind, direction, language, role },
      outline: outline.get(id) ?? null,
      run: runs.get(id) ?? null,
      gap: gaps[index] ?? 0,
      depth: depthOf(text.slice(block.start, block.end)),
      pieces: piecesOf(text, block, inlines.get(index) ?? [], paints.get(index) ?? []).map((piece) => ({
        ...piece,
        handle: handleOf(piece),
      })),
    };
  });
};
