// Owns the count of independent roots: how many origins a claim has, however often it is repeated. Mentions that come
// from one source have one root, and so have those that say the same in texts that are near-duplicates of each other.

import { z } from 'zod';
import { rootOf, type Root } from '../attribution/chain';
import { quoteOf, type ClaimMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
import { foldedText } from '../text/fold';
import { idSchema } from '../workspace/identity';

export const rootGroupSchema = z.object({
  /** What the root is known by: the names of its sources, each once. */
  names: z.array(z.string()),
  mentionIds: z.array(idSchema),
  articleIds: z.array(idSchema),
  /** Why its mentions count once; neither where it has one mention alone. */
  because: z.array(z.enum(['same-source', 'near-duplicate-text'])),
});

export type RootGroup = z.infer<typeof rootGroupSchema>;

/** The group of near-duplicate texts that an article is in, by its id; articles alone in theirs may be left out. */
export type DuplicateGroups = ReadonlyMap<string, string>;

interface Node {
  readonly placed: PlacedMention<ClaimMention>;
  readonly root: Root;
  /** The near-duplicate texts that the mention's article is one of; null where it is like no other. */
  readonly texts: string | null;
  /** The quote, folded; empty where it is compared with none. */
  readonly quote: string;
}

/** Which nodes are one: each leads to the least that it is joined to. */
class Joining {
  readonly #leaders: number[];

  constructor(length: number) {
    this.#leaders = Array.from({ length }, (_, at) => at);
  }

  leaderOf(at: number): number {
    let leader = at;
    for (let next = this.#leaders[leader]; next !== undefined && next !== leader; next = this.#leaders[leader])
      leader = next;
    this.#leaders[at] = leader;
    return leader;
  }

  joinAll(numbers: readonly number[]): void {
    for (const number of numbers) {
      const [first, second] = [this.leaderOf(numbers[0] ?? number), this.leaderOf(number)];
      this.#leaders[Math.max(first, second)] = Math.min(first, second);
    }
  }
}

/** The numbers of the nodes that share a key, each list in order; nodes without one are left out. */
const numbersBy = (nodes: readonly Node[], key: (node: Node) => string | null): number[][] => {
  const lists = new Map<string, number[]>();
  for (const [at, node] of nodes.entries()) {
    const value = key(node);
    if (value === null) continue;
    const list = lists.get(value);
    if (list === undefined) lists.set(value, [at]);
    else list.push(at);
  }
  return [...lists.values()];
};

/** True for a mention that names no source, so that it is the article's own word. */
const isOwnWord = ({ root }: Node): boolean => root.kind === 'outlet' || root.kind === 'article';

const isInSameArticle = (left: Node, right: Node): boolean => left.placed.article.id === right.placed.article.id;

/** How near two quotes are: 2 the same, 1 one within the other, 0 neither. */
const nearness = (left: Node, right: Node): number => {
  if (left.quote === right.quote) return 2;
  return left.quote.includes(right.quote) || right.quote.includes(left.quote) ? 1 : 0;
};

/** By id where nothing else decides, so that the order in which the articles come never does. */
const byId = (left: Node, right: Node): number => (left.placed.mention.id < right.placed.mention.id ? -1 : 1);

/**
 * The mention that one which names no source stands for, when its text is a near-duplicate of others: the one there of the
 * same words that does name its source. Where no source is named in its whole article, the article was not read for them,
 * and any that a near-duplicate names will do. An article may quote many sources: they stay apart however often it is
 * reposted.
 */
const standsFor = (node: Node, ofTexts: readonly Node[]): Node | null => {
  if (!isOwnWord(node)) return null;
  const sourced = ofTexts.filter((other) => !isOwnWord(other));
  const elsewhere = sourced.filter((other) => !isInSameArticle(other, node));
  const [best] = elsewhere.toSorted((left, right) => nearness(node, right) - nearness(node, left) || byId(left, right));
  if (best === undefined || nearness(node, best) > 0) return best ?? null;
  return elsewhere.length === sourced.length ? best : null;
};

/** The independent roots of some mentions, in the order of their first mentions. */
export const independentRoots = (
  index: WorkspaceIndex,
  mentions: readonly PlacedMention<ClaimMention>[],
  duplicates: DuplicateGroups,
): RootGroup[] => {
  const nodes = mentions.map((placed): Node => {
    const texts = duplicates.get(placed.article.id) ?? null;
    const quote = texts === null ? '' : foldedText(quoteOf(placed.mention)).trim();
    return { placed, root: rootOf(index, placed), texts, quote };
  });
  const copies = new Map<Node, Node>();
  for (const numbers of numbersBy(nodes, ({ texts }) => texts)) {
    const ofTexts = numbers.flatMap((at) => nodes[at] ?? []);
    for (const node of ofTexts) {
      const original = standsFor(node, ofTexts);
      if (original !== null) copies.set(node, original);
    }
  }
  const joining = new Joining(nodes.length);
  const keys: readonly ((node: Node) => string | null)[] = [
    (node) => (copies.get(node) ?? node).root.key,
    // The own word of a text and of its near-duplicates is one, and so are the same words from someone in them.
    (node) => (node.texts === null || !isOwnWord(node) || copies.has(node) ? null : node.texts),
    (node) => (node.texts === null || isOwnWord(node) ? null : `${node.texts} ${node.quote}`),
  ];
  for (const key of keys) for (const numbers of numbersBy(nodes, key)) joining.joinAll(numbers);
  const groups = new Map<number, Node[]>();
  for (const [at, node] of nodes.entries()) {
    const group = groups.get(joining.leaderOf(at));
    if (group === undefined) groups.set(joining.leaderOf(at), [node]);
    else group.push(node);
  }
  return [...groups.values()].map((group) => describe(group, copies));
};

const describe = (group: readonly Node[], copies: ReadonlyMap<Node, Node>): RootGroup => {
  const originals = group.filter((node) => !copies.has(node));
  // One root in several spellings goes by the first.
  const names = new Map(originals.toReversed().map(({ root }) => [root.key, root.name]));
  const texts = new Set(group.map(({ texts: own, placed }) => own ?? placed.article.id));
  const articleIds = new Set(group.map(({ placed }) => placed.article.id));
  const because: RootGroup['because'] = [];
  if (names.size < originals.length) because.push('same-source');
  if (texts.size < articleIds.size) because.push('near-duplicate-text');
  return {
    names: [...new Set(originals.flatMap(({ root }) => names.get(root.key) ?? []))],
    mentionIds: group.map(({ placed }) => placed.mention.id),
    articleIds: [...articleIds],
    because,
  };
};
