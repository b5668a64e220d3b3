// Owns the count of independent roots: how many origins a claim has, however often it is repeated. Mentions that come
// from one source, or stand in texts that are near-duplicates of each other, have one root.

import { z } from 'zod';
import { rootOf } from '../attribution/chain';
import type { ClaimMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
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
  readonly name: string;
  readonly sourceKey: string;
  readonly textKey: string;
}

/** The independent roots of some mentions, in the order of their first mentions. */
export const independentRoots = (
  index: WorkspaceIndex,
  mentions: readonly PlacedMention<ClaimMention>[],
  duplicates: DuplicateGroups,
): RootGroup[] => {
  const nodes = mentions.map((placed): Node => {
    const root = rootOf(index, placed);
    const { id } = placed.article;
    return { placed, name: root.name, sourceKey: root.key, textKey: `text:${duplicates.get(id) ?? id}` };
  });
  // Of mentions in one text only those in a near-duplicate of it are joined by it: an article may have many sources.
  const keysOf = ({ sourceKey, textKey, placed }: Node): string[] =>
    duplicates.has(placed.article.id) ? [sourceKey, textKey] : [sourceKey];
  const groupOf = new Map<string, Node[]>();
  for (const node of nodes) {
    const joined = new Set(keysOf(node).flatMap((key) => groupOf.get(key) ?? []));
    const group = [...joined, node];
    for (const member of group) for (const key of keysOf(member)) groupOf.set(key, group);
  }
  return [...new Set(nodes.map((node) => groupOf.get(node.sourceKey) ?? [node]))].map(describe);
};

const describe = (group: readonly Node[]): RootGroup => {
  const distinct = (key: (node: Node) => string): string[] => [...new Set(group.map(key))];
  const because: RootGroup['because'] = [];
  if (distinct(({ sourceKey }) => sourceKey).length < group.length) because.push('same-source');
  const texts = distinct(({ textKey }) => textKey);
  const articleIds = distinct(({ placed }) => placed.article.id);
  if (texts.length < articleIds.length) because.push('near-duplicate-text');
  return {
    names: distinct(({ name }) => name),
    mentionIds: group.map(({ placed }) => placed.mention.id),
    articleIds,
    because,
  };
};
