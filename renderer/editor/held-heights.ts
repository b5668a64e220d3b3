// Owns the heights of an article's mentions as the mentions change: what is asked for is worked out once, for all that
// meet, and a change is followed only as far as heights change. They are the same as if they were chosen anew for all.

import { indexMentions, mentionsOverlapping, type IntervalIndex } from '../../core/mention/interval-index';
import { endOf, startOf, type Mention } from '../../core/mention/mention';
import type { TextRange } from '../../core/text/trim-range';
import { firstIndex } from './first-index';
import { choosesAmongSame, compareChoosing, heightAmong, heightsOf, type Height } from './mention-levels';

const meet = (one: TextRange, other: TextRange): boolean => one.start <= other.end && other.start <= one.end;

/** True where two mentions must not have one height: they lie one over the other, or touch and are of one kind. */
const areInTheWay = (one: Mention, other: Mention): boolean =>
  one.ranges.some((range) =>
    other.ranges.some((its) =>
      one.kind === other.kind ? meet(range, its) : range.start < its.end && its.start < range.end,
    ),
  );

const isSame = (one: Height | undefined, other: Height | undefined): boolean =>
  one?.level === other?.level && one?.isOwn === other?.isOwn;

/** Puts a mention in its place among those that are still to choose, unless it is there. */
const putIn = (queue: Mention[], mention: Mention): void => {
  const at = firstIndex(queue.length, (index) => {
    const other = queue[index];
    return other !== undefined && compareChoosing(other, mention) >= 0;
  });
  if (queue[at]?.id !== mention.id) queue.splice(at, 0, mention);
};

/** Heights that follow the mentions of one article. Whoever has a height here, has it with all that it depends on. */
export class HeldHeights {
  private readonly held = new Map<string, Height>();
  private index: IntervalIndex = indexMentions([]);
  /** Where in the list of mentions each group begins of those that reach to one another; null where not yet known. */
  private groups: readonly number[] | null = null;

  /** `isPlaced` tells the mentions that are painted from orphans. */
  constructor(private readonly isPlaced: (mention: Mention) => boolean) {}

  /** The level of a mention of the index that was followed last. */
  levelOf(mention: Mention): number {
    if (!this.held.has(mention.id)) this.fill(mention);
    return this.held.get(mention.id)?.level ?? 0;
  }

  /**
   * Follows a change of the mentions. Returns those that were there before and have another level now; one that was
   * edited is the same mention, whatever else became of it.
   */
  follow(index: IntervalIndex, gone: readonly Mention[], added: readonly Mention[]): Mention[] {
    this.index = index;
    this.groups = null;
    // Nobody has asked for any height yet.
    if (this.held.size === 0) return [];
    const were = new Map<string, Height>();
    for (const { id } of gone) {
      const height = this.held.get(id);
      if (height !== undefined) were.set(id, height);
      this.held.delete(id);
    }
    const queue: Mention[] = [];
    for (const mention of added) {
      if (!this.isPlaced(mention)) continue;
      const around = this.around(mention);
      // Where somebody has asked for any around it, it is asked for with them; by itself it depends on nobody. Any other is asked
      // for together with all around it.
      const isWanted = around.length === 0 || were.has(mention.id) || around.some(({ id }) => this.held.has(id));
      if (isWanted) putIn(queue, mention);
    }
    for (const mention of gone) {
      for (const other of this.around(mention)) {
        if (this.held.has(other.id) && compareChoosing(mention, other) < 0) putIn(queue, other);
      }
    }
    return this.settle(queue, were);
  }

  /**
   * Has the mentions of a queue choose again, one after the other, and those after them whose choice that changes. `were`
   * has the heights of those that were edited, which hold none now.
   */
  private settle(queue: Mention[], were: ReadonlyMap<string, Height>): Mention[] {
    const changed: Mention[] = [];
    for (let mention = queue.shift(); mention !== undefined; mention = queue.shift()) {
      const around = this.around(mention);
      const unknown = around.filter((other) => !this.held.has(other.id) && compareChoosing(other, mention) < 0);
      if (unknown.length > 0) {
        // These choose first; then it is its turn again.
        for (const other of [mention, ...unknown]) putIn(queue, other);
        continue;
      }
      const height = this.chosenBy(mention, around);
      const before = this.held.get(mention.id);
      if (isSame(before, height)) continue;
      this.held.set(mention.id, height);
      const was = before ?? were.get(mention.id);
      if (was !== undefined && was.level !== height.level) changed.push(mention);
      for (const other of around) {
        if (this.held.has(other.id) && compareChoosing(mention, other) < 0) putIn(queue, other);
      }
    }
    return changed;
  }

  private chosenBy(mention: Mention, around: readonly Mention[]): Height {
    const taken = new Set<number>();
    for (const other of around) {
      const height = this.held.get(other.id);
      if (height?.isOwn !== true || compareChoosing(other, mention) > 0) continue;
      if (areInTheWay(mention, other)) taken.add(height.level);
    }
    return heightAmong(mention.kind, (level) => !taken.has(level));
  }

  /** The painted mentions that meet one and choose among the same heights. */
  private around(mention: Mention): Mention[] {
    const found = new Set<Mention>();
    for (const { start, end } of mention.ranges) {
      for (const other of mentionsOverlapping(this.index, { start: start - 1, end: end + 1 })) {
        if (other.id !== mention.id && choosesAmongSame(mention, other)) found.add(other);
      }
    }
    return [...found].filter((other) => this.isPlaced(other));
  }

  /** Works out the heights of all that reach to a mention, directly or through others. */
  private fill(mention: Mention): void {
    const group = this.groupAround(mention).filter((other) => this.isPlaced(other));
    for (const [id, height] of heightsOf(group)) this.held.set(id, height);
  }

  private groupAround(mention: Mention): readonly Mention[] {
    const { mentions } = this.index;
    const groups = (this.groups ??= groupStarts(mentions));
    const start = startOf(mention);
    const after = firstIndex(groups.length, (index) => {
      const first = mentions[groups[index] ?? 0];
      return first !== undefined && startOf(first) > start;
    });
    return mentions.slice(groups[after - 1] ?? 0, groups[after] ?? mentions.length);
  }
}

/** Where in a list in reading order each group begins whose mentions reach to one another, from first range to last. */
const groupStarts = (mentions: readonly Mention[]): number[] => {
  const starts: number[] = [];
  let end = -1;
  mentions.forEach((mention, index) => {
    if (startOf(mention) > end) starts.push(index);
    end = Math.max(end, endOf(mention));
  });
  return starts;
};
