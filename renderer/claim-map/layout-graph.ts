// Owns the map as elk lays it out: which boxes and lines it is given, and where it has put them. All lengths are CSS pixels
// of the map at its own size, from its top left corner, in every direction of the interface.

import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Neighbourhood } from '../../core/claims/neighbourhood';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MapLayout extends Size {
  /** The top left corners of the nodes, by key. */
  readonly places: ReadonlyMap<string, Point>;
  /** The lines of the ties with the top left corners of their words, by key. */
  readonly lines: ReadonlyMap<string, { readonly points: readonly Point[]; readonly words: Point | null }>;
}

/**
 * Layers in the direction of reading, from where a tie comes to where it leads, so that what leads to a claim stands before
 * it and what it leads to after. Lines have right angles and go around the nodes, and words have a place of their own in
 * their lines: nothing crosses what is to be read.
 */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
} as const;

/** The words of a tie interrupt its line. */
const IN_LINE = { 'elk.edgeLabels.inline': 'true' } as const;

/** What elk is given; `sizes` of nodes and of the words of ties, by key. */
export const graphOf = (
  { nodes, ties }: Neighbourhood,
  sizes: ReadonlyMap<string, Size>,
  direction: 'ltr' | 'rtl',
): ElkNode => ({
  id: 'map',
  layoutOptions: { ...OPTIONS, 'elk.direction': direction === 'ltr' ? 'RIGHT' : 'LEFT' },
  children: nodes.map(({ key }) => ({ id: key, ...(sizes.get(key) ?? { width: 0, height: 0 }) })),
  edges: ties.map(({ key, from, to }) => ({
    id: key,
    sources: [from],
    targets: [to],
    labels: [{ id: `${key} words`, text: key, ...(sizes.get(key) ?? { width: 0, height: 0 }), layoutOptions: IN_LINE }],
  })),
});

const pointsOf = ({ sections = [] }: ElkExtendedEdge): Point[] =>
  sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);

/** What elk answers, by the keys it was given. */
export const readLayout = ({ children = [], edges = [], width = 0, height = 0 }: ElkNode): MapLayout => ({
  width,
  height,
  places: new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x, y }])),
  lines: new Map(
    edges.map((edge) => {
      const label = edge.labels?.[0];
      const words = label === undefined ? null : { x: label.x ?? 0, y: label.y ?? 0 };
      return [edge.id, { points: pointsOf(edge), words }];
    }),
  ),
});
