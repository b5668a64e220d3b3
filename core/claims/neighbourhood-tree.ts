// Owns the neighbourhood of a claim as a tree: the same nodes and ties, told one after the other. Each node is opened once,
// where the way to it is shortest; where another way leads to it too, the tree says where it is shown and stops.

import type { Neighbour, Neighbourhood, Tie } from './neighbourhood';
import { MUTUAL_RELATIONS } from './relation';

/** Ties of one kind as they are read from a node: from it, to it, or alike from both ends. */
export type TieReading = 'from' | 'to' | 'mutual';

export interface TreeBranch {
  /** Of all branches and nodes of a tree, only this has it. */
  readonly key: string;
  /** One of the ties, which all are of the same kind. */
  readonly tie: Tie;
  readonly reading: TieReading;
  readonly nodes: readonly TreeNode[];
}

export interface TreeNode {
  readonly key: string;
  readonly neighbour: Neighbour;
  /** Where the node is opened: here, or further up or down. Only a node that is opened here has branches. */
  readonly place: 'here' | 'above' | 'below';
  readonly branches: readonly TreeBranch[];
}

/** How a tie is read from one of its ends. */
export const readingOf = (tie: Tie, end: string): TieReading => {
  if (tie.kind === 'relation' && MUTUAL_RELATIONS.has(tie.relation)) return 'mutual';
  return tie.from === end ? 'from' : 'to';
};

const kindOf = (tie: Tie): string => {
  if (tie.kind === 'relation') return tie.relation;
  return tie.kind === 'mention' ? `mention ${tie.stances.join(' ')}` : tie.kind;
};

const otherEnd = (tie: Tie, end: string): string => (tie.from === end ? tie.to : tie.from);

const tiesByEnd = (ties: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> => {
  const byEnd = new Map<string, Tie[]>();
  for (const tie of ties) {
    for (const end of [tie.from, tie.to]) byEnd.set(end, [...(byEnd.get(end) ?? []), tie]);
  }
  return byEnd;
};

/** The tie by which each node but the first is opened: that of the shortest way to it. */
const openingTies = (start: string, tiesOf: ReadonlyMap<string, readonly Tie[]>): ReadonlyMap<string, Tie | null> => {
  const opening = new Map<string, Tie | null>([[start, null]]);
  for (const [reached] of opening) {
    for (const tie of tiesOf.get(reached) ?? []) {
      const next = otherEnd(tie, reached);
      if (!opening.has(next)) opening.set(next, tie);
    }
  }
  return opening;
};

/** The tree of a neighbourhood, with the claim itself at its root. */
export const treeOf = ({ nodes, ties }: Neighbourhood): TreeNode | null => {
  const [centre] = nodes;
  if (centre === undefined) return null;
  const neighbours = new Map(nodes.map((node) => [node.key, node]));
  const tiesOf = tiesByEnd(ties);
  const opening = openingTies(centre.key, tiesOf);
  /** The nodes that reading from the top has come to so far. */
  const opened = new Set<string>();

  const branchesOf = (end: string, way: Tie | null, path: string): TreeBranch[] => {
    const groups = new Map<string, Tie[]>();
    for (const tie of tiesOf.get(end) ?? []) {
      if (tie === way) continue;
      const group = `${readingOf(tie, end)} ${kindOf(tie)}`;
      groups.set(group, [...(groups.get(group) ?? []), tie]);
    }
    return [...groups].flatMap(([group, [first, ...rest]]): TreeBranch[] => {
      if (first === undefined) return [];
      const key = `${path}/${group}`;
      const inside = [first, ...rest].flatMap((tie) => nodeAt(tie, end, key));
      return [{ key, tie: first, reading: readingOf(first, end), nodes: inside }];
    });
  };

  const nodeAt = (tie: Tie, from: string, path: string): TreeNode[] => {
    const neighbour = neighbours.get(otherEnd(tie, from));
    if (neighbour === undefined) return [];
    const key = `${path}/${tie.key}`;
    if (opening.get(neighbour.key) !== tie) {
      return [{ key, neighbour, place: opened.has(neighbour.key) ? 'above' : 'below', branches: [] }];
    }
    opened.add(neighbour.key);
    return [{ key, neighbour, place: 'here', branches: branchesOf(neighbour.key, tie, key) }];
  };

  opened.add(centre.key);
  return { key: centre.key, neighbour: centre, place: 'here', branches: branchesOf(centre.key, null, centre.key) };
};
