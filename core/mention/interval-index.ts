// Owns where the mentions of one article lie, for questions about a place of its text that are not to look at all of them.
// It refuses to know the text: a mention counts where its ranges say, an orphan too.

import type { TextRange } from '../text/trim-range';
import { compareMentions, endOf, startOf, type Mention } from './mention';

/** A mention that the tree holds, by the part of the text from its first range to its last. */
interface Node {
  readonly mention: Mention;
  readonly start: number;
  readonly end: number;
  /** The highest end in this node and below it: what ends earlier need not be gone through. */
  readonly maxEnd: number;
  /** No node has a higher one than its parent, which keeps the tree about as flat as one that is balanced. */
  readonly priority: number;
  readonly left: Tree;
  readonly right: Tree;
}

type Tree = Node | null;

/** The mentions of one article by where they lie. It never changes; `indexMentions` makes the next from the last. */
export interface IntervalIndex {
  /** In reading order, as they were given. */
  readonly mentions: readonly Mention[];
  readonly tree: Tree;
}

const EMPTY: IntervalIndex = { mentions: [], tree: null };

/** A number that an id always has and that says nothing of its place among others (FNV-1a, with MurmurHash3's last mix). */
const priorityOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  // Thirty bits: engines keep and compare such numbers fastest.
  return (hash ^ (hash >>> 16)) >>> 2;
};

const nodeOf = (mention: Mention, priority: number, left: Tree = null, right: Tree = null): Node => {
  const end = endOf(mention);
  const maxEnd = Math.max(end, left?.maxEnd ?? 0, right?.maxEnd ?? 0);
  return { mention, start: startOf(mention), end, maxEnd, priority, left, right };
};

const withChildren = ({ mention, priority }: Node, left: Tree, right: Tree): Node =>
  nodeOf(mention, priority, left, right);

/** What stands before a mention in reading order, and what does not. */
const split = (tree: Tree, at: Mention): readonly [Tree, Tree] => {
  if (tree === null) return [null, null];
  if (compareMentions(tree.mention, at) < 0) {
    const [before, after] = split(tree.right, at);
    return [withChildren(tree, tree.left, before), after];
  }
  const [before, after] = split(tree.left, at);
  return [before, withChildren(tree, after, tree.right)];
};

/** Two trees as one; all of the first stands before all of the second. */
const joined = (before: Tree, after: Tree): Tree => {
  if (before === null) return after;
  if (after === null) return before;
  return before.priority >= after.priority
    ? withChildren(before, before.left, joined(before.right, after))
    : withChildren(after, joined(before, after.left), after.right);
};

const withMention = (tree: Tree, mention: Mention): Tree => {
  const [before, after] = split(tree, mention);
  return joined(joined(before, nodeOf(mention, priorityOf(mention.id))), after);
};

/** The tree of mentions in reading order, the same as if they were put in one by one. */
const treeOf = (mentions: readonly Mention[]): Tree => {
  const priorities = mentions.map(({ id }) => priorityOf(id));
  // Each node is made once, after those below it.
  const between = (from: number, to: number): Tree => {
    let [highest, priority] = [from, priorities[from] ?? 0];
    for (let at = from + 1; at < to; at += 1) {
      const other = priorities[at] ?? 0;
      if (other > priority) [highest, priority] = [at, other];
    }
    const mention = from < to ? mentions[highest] : undefined;
    return mention === undefined ? null : nodeOf(mention, priority, between(from, highest), between(highest + 1, to));
  };
  return between(0, mentions.length);
};

const withoutMention = (tree: Tree, mention: Mention): Tree => {
  if (tree === null) return null;
  const order = compareMentions(mention, tree.mention);
  if (order === 0) return joined(tree.left, tree.right);
  return order < 0
    ? withChildren(tree, withoutMention(tree.left, mention), tree.right)
    : withChildren(tree, tree.left, withoutMention(tree.right, mention));
};

/** What differs between two lists of mentions in reading order; one that was edited is gone as it was and added as it is. */
export interface MentionsDifference {
  readonly gone: readonly Mention[];
  readonly added: readonly Mention[];
}

/** The mentions that are not the very same in both lists: a look at each, and for most acts at one pair of them more. */
export const differenceOf = (before: readonly Mention[], after: readonly Mention[]): MentionsDifference => {
  if (before === after) return { gone: [], added: [] };
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shorter - first && before[before.length - 1 - last] === after[after.length - 1 - last]) last += 1;
  const gone = before.slice(first, before.length - last);
  const added = after.slice(first, after.length - last);
  if (gone.length === 0 || added.length === 0) return { gone, added };
  const [were, are] = [new Set(gone), new Set(added)];
  return { gone: gone.filter((mention) => !are.has(mention)), added: added.filter((mention) => !were.has(mention)) };
};

/**
 * The index of an article's mentions, which are in reading order (`compareMentions`) with their ranges in text order. Given
 * the index of the mentions before a change, it takes out and puts in only what is not the very same: one that was added,
 * edited or deleted costs a few steps of the tree, and a look at each of the others for whether it is the same.
 */
export const indexMentions = (mentions: readonly Mention[], before: IntervalIndex = EMPTY): IntervalIndex => {
  if (before.mentions === mentions) return before;
  const { gone, added } = differenceOf(before.mentions, mentions);
  // Those of another article, mostly: hardly anything of the tree would be left.
  if (gone.length + added.length >= mentions.length) return { mentions, tree: treeOf(mentions) };
  let { tree } = before;
  for (const mention of gone) tree = withoutMention(tree, mention);
  for (const mention of added) tree = withMention(tree, mention);
  return { mentions, tree };
};

/** Adds the mentions that begin at `to` or before, and end at `from` or after, in reading order. */
const collect = (tree: Tree, from: number, to: number, found: Mention[]): void => {
  if (tree === null || tree.maxEnd < from) return;
  collect(tree.left, from, to, found);
  if (tree.start > to) return;
  if (tree.end >= from) found.push(tree.mention);
  collect(tree.right, from, to, found);
};

const between = (tree: Tree, from: number, to: number): Mention[] => {
  const found: Mention[] = [];
  collect(tree, from, to, found);
  return found;
};

/** The mentions with a range that covers an offset or ends there (UTF-16 code units), in reading order. */
export const mentionsTouching = ({ tree }: IntervalIndex, offset: number): Mention[] =>
  between(tree, offset, offset).filter(({ ranges }) =>
    // The words between two ranges of a mention are not of it.
    ranges.some(({ start, end }) => start <= offset && offset <= end),
  );

/** The mentions that have a character of `[start, end)` in one of their ranges, in reading order. */
export const mentionsOverlapping = ({ tree }: IntervalIndex, { start, end }: TextRange): Mention[] =>
  start >= end
    ? []
    : between(tree, start + 1, end - 1).filter(({ ranges }) =>
        ranges.some((range) => range.start < end && start < range.end),
      );

/** Goes in reading order through the mentions that begin at an offset or after it. */
function* onward(tree: Tree, offset: number): Generator<Mention, void, undefined> {
  if (tree === null) return;
  if (tree.start >= offset) {
    yield* onward(tree.left, offset);
    yield tree.mention;
  }
  yield* onward(tree.right, offset);
}

/** Goes against the reading order through the mentions that begin before an offset. */
function* back(tree: Tree, offset: number): Generator<Mention, void, undefined> {
  if (tree === null) return;
  if (tree.start < offset) {
    yield* back(tree.right, offset);
    yield tree.mention;
  }
  yield* back(tree.left, offset);
}

type IsWanted = (mention: Mention) => boolean;

const firstOf = (mentions: Iterable<Mention>, isWanted: IsWanted): Mention | null => {
  for (const mention of mentions) if (isWanted(mention)) return mention;
  return null;
};

/** The first of the wanted mentions that begins at an offset or after it; null where there is none. */
export const mentionFrom = ({ tree }: IntervalIndex, offset: number, isWanted: IsWanted): Mention | null =>
  firstOf(onward(tree, offset), isWanted);

/** The last of the wanted mentions that begins before an offset; null where there is none. */
export const mentionBefore = ({ tree }: IntervalIndex, offset: number, isWanted: IsWanted): Mention | null =>
  firstOf(back(tree, offset), isWanted);
