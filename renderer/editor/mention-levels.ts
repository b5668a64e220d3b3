// Owns at which height each mention is painted, so that no line of one lies on a line of another. Pure: it knows the text
// and the ranges, and nothing of fonts or pixels.

import type { MentionKind } from '../../core/mention/mention';
import { depthOf, type Depth } from '../../core/text/letter-depth';
import type { TextRange } from '../../core/text/trim-range';

/** What has to be known of a mention to give it its heights. */
export interface LevelledMention {
  readonly id: string;
  readonly kind: MentionKind;
  readonly ranges: readonly TextRange[];
}

/** A stretch of a mention, within one line of the text (UTF-16 code units). */
export interface Stretch extends TextRange {
  /** Underlines: 0 is the highest. Claims: 0 has no line on top, 1 one at the upper height, 2 one at the lower. */
  readonly level: number;
  readonly depth: Depth;
}

/** How many heights there are for underlines, and for claims; what is deeper than that shares one. */
const LEVELS = { line: 4, fill: 3 } as const;

/** The height that a kind takes where it can: contested words are told from sources by their height as well. */
const FIRST_LEVEL: Readonly<Record<MentionKind, number>> = { claim: 0, source: 0, cue: 0, contested: 1, own: 0 };

/** Who chooses first. */
const ORDER: Readonly<Record<MentionKind, number>> = { claim: 0, source: 1, contested: 2, cue: 3, own: 4 };

interface Taken extends TextRange {
  readonly kind: MentionKind;
}

/** Ranges that have one level, in text order; none lies over another. */
class Level {
  private readonly taken: Taken[] = [];

  /** The index of the first range that ends at an offset or after it. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.taken[middle]?.end ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a range of a kind can be told from all that are here: the same kind must not even touch. */
  isFree(range: TextRange, kind: MentionKind): boolean {
    for (let index = this.indexAt(range.start); ; index += 1) {
      const other = this.taken[index];
      if (other === undefined || other.start > range.end) return true;
      const touches = other.end === range.start || range.end === other.start;
      if (!touches || other.kind === kind) return false;
    }
  }

  take(range: TextRange, kind: MentionKind): void {
    const { start, end } = range;
    let index = this.indexAt(start);
    while ((this.taken[index]?.start ?? Infinity) < start) index += 1;
    this.taken.splice(index, 0, { start, end, kind });
  }
}

/** Who chooses its height before whom: negative where the first does. */
export const compareChoosing = (one: LevelledMention, other: LevelledMention): number => {
  const [first, second] = [one.ranges[0], other.ranges[0]];
  return (
    ORDER[one.kind] - ORDER[other.kind] ||
    (first?.start ?? 0) - (second?.start ?? 0) ||
    (second?.end ?? 0) - (first?.end ?? 0) ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  );
};

/** True where two mentions choose among the same heights: claims have their own, everything else shares the lines. */
export const choosesAmongSame = (one: LevelledMention, other: LevelledMention): boolean =>
  (one.kind === 'claim') === (other.kind === 'claim');

/** The heights of a kind in the order in which it takes them: its own first, and rather below than above it. */
const wantedOf = (kind: MentionKind): readonly number[] => {
  const first = FIRST_LEVEL[kind];
  const all = [...Array(kind === 'claim' ? LEVELS.fill : LEVELS.line).keys()];
  return [...all.filter((level) => level >= first), ...all.filter((level) => level < first)];
};

const WANTED: Readonly<Record<MentionKind, readonly number[]>> = {
  claim: wantedOf('claim'),
  source: wantedOf('source'),
  contested: wantedOf('contested'),
  cue: wantedOf('cue'),
  own: wantedOf('own'),
};

/** The height that a mention has, and whether it has it for itself: where all are taken it shares one. */
export interface Height {
  readonly level: number;
  readonly isOwn: boolean;
}

/** The height that a kind takes where some are not free. */
export const heightAmong = (kind: MentionKind, isFree: (level: number) => boolean): Height => {
  const free = WANTED[kind].find(isFree);
  return free === undefined ? { level: FIRST_LEVEL[kind], isOwn: false } : { level: free, isOwn: true };
};

/** The height of each mention by its id; all parts of a mention have the same. */
export const heightsOf = (mentions: readonly LevelledMention[]): Map<string, Height> => {
  const lines = Array.from({ length: LEVELS.line }, () => new Level());
  const fills = Array.from({ length: LEVELS.fill }, () => new Level());
  const heights = new Map<string, Height>();
  for (const { id, kind, ranges } of mentions.toSorted(compareChoosing)) {
    const among = kind === 'claim' ? fills : lines;
    const height = heightAmong(kind, (level) => ranges.every((range) => among[level]?.isFree(range, kind) === true));
    if (height.isOwn) for (const range of ranges) among[height.level]?.take(range, kind);
    heights.set(id, height);
  }
  return heights;
};

/** A range cut behind every line break. */
const linesWithin = (text: string, { start, end }: TextRange): TextRange[] => {
  const lines: TextRange[] = [];
  for (let from = start; from < end;) {
    const lineBreak = text.indexOf('\n', from);
    const to = lineBreak === -1 || lineBreak >= end ? end : lineBreak + 1;
    lines.push({ start: from, end: to });
    from = to;
  }
  return lines;
};

/**
 * The stretches that mentions have in a part of the text, by their ids. The part is made of whole lines, and the mentions
 * are all that have characters of it.
 */
export const stretchesWithin = <Marked extends LevelledMention>(
  text: string,
  part: TextRange,
  mentions: readonly Marked[],
  levelOf: (mention: Marked) => number,
): Map<string, readonly Stretch[]> => {
  const pieces = mentions
    .flatMap((mention) =>
      mention.ranges
        .flatMap(({ start, end }) =>
          linesWithin(text, { start: Math.max(start, part.start), end: Math.min(end, part.end) }),
        )
        .map((range) => ({ ...range, mention })),
    )
    .sort((one, other) => one.start - other.start);
  const stretches = new Map<string, Stretch[]>(mentions.map(({ id }) => [id, []]));
  for (let from = 0; from < pieces.length;) {
    // All that lie one over the other, directly or through a third.
    let end = pieces[from]?.end ?? 0;
    let to = from + 1;
    for (let next = pieces[to]; next !== undefined && next.start < end; next = pieces[to]) {
      end = Math.max(end, next.end);
      to += 1;
    }
    const depth = depthOf(text.slice(pieces[from]?.start, end));
    for (const { start, end: pieceEnd, mention } of pieces.slice(from, to)) {
      stretches.get(mention.id)?.push({ start, end: pieceEnd, level: levelOf(mention), depth });
    }
    from = to;
  }
  return stretches;
};

/** The stretches of each mention, by its id. */
export const stretchesOf = (text: string, mentions: readonly LevelledMention[]): Map<string, readonly Stretch[]> => {
  const heights = heightsOf(mentions);
  return stretchesWithin(text, { start: 0, end: text.length }, mentions, ({ id }) => heights.get(id)?.level ?? 0);
};
