// Owns the export of the graph of claims as GraphML (http://graphml.graphdrawing.org), for programs that draw and measure
// graphs.

import { indexOf } from '../../queries/workspace-index';
import type { Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { loseAll } from '../things';
import { part, writeXmlDocument, type XmlPart } from '../../xml/write-document';
import { claimGraph, type Facts, type GraphNode } from './graph';

/** There is nothing to choose. */
export type GraphmlOptions = Readonly<Record<string, never>>;

/** The one type of each fact, in GraphML's words. All that is not named here is a string. */
const TYPES: Readonly<Record<string, 'int' | 'boolean'>> = {
  mentions: 'int',
  independent_roots: 'int',
  start: 'int',
  end: 'int',
  credibility: 'int',
  hop: 'int',
  placed: 'boolean',
  mutual: 'boolean',
};

const NODE_KEY = 'n_';
const EDGE_KEY = 'e_';

const keysOf = (things: readonly GraphNode[], domain: 'node' | 'edge', prefix: string): XmlPart[] => {
  const names = new Set(things.flatMap(({ facts }) => Object.keys(facts)));
  return [...names].map((name) =>
    part('key', { id: prefix + name, for: domain, 'attr.name': name, 'attr.type': TYPES[name] ?? 'string' }),
  );
};

const dataOf = (facts: Facts, prefix: string): XmlPart[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [part('data', { key: prefix + name }, String(value))],
  );

/**
 * Writes `claims.graphml`. Nodes are claims, articles, actors, and the mentions that state claims or are named in their
 * chains; what they are is their `type`. Edges all have a direction, since many readers take no others: one that says the
 * same from either end has `mutual`. `start` and `end` are UTF-16 code units of the article's text.
 */
export const exportGraphml: Exporter<GraphmlOptions> = (workspace) => {
  const losses = new LossCollector();
  const { nodes, edges } = claimGraph(workspace);
  const inGraph = new Set(nodes.map(({ id }) => id));
  for (const { mention } of indexOf(workspace).mentions.values()) {
    if (inGraph.has(mention.id) && mention.ranges.length > 1) losses.add('several-ranges');
    if (!inGraph.has(mention.id)) losses.add('mention', mention.ranges[0]?.quote ?? null);
  }
  loseAll(losses, workspace, [
    'workspace-details',
    'actor-detail',
    'evidence',
    'status',
    'value',
    'mention-detail',
    'tag',
    'event',
    'silence',
    'saved-filter',
    'reliability',
    'translation',
    'attribute',
    'definition',
    'codebook-detail',
    'authorship',
    'text',
    'text-layer',
    'revision',
    'original',
  ]);
  const graph = part('graph', { id: 'claims', edgedefault: 'directed' }, [
    ...nodes.map(({ id, facts }) => part('node', { id }, dataOf(facts, NODE_KEY))),
    ...edges.map(({ id, from, to, facts }) => part('edge', { id, source: from, target: to }, dataOf(facts, EDGE_KEY))),
  ]);
  const root = part('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keysOf(nodes, 'node', NODE_KEY),
    ...keysOf(edges, 'edge', EDGE_KEY),
    graph,
  ]);
  const content = writeXmlDocument(root, (text) => losses.add('character', text));
  return { files: [{ path: 'claims.graphml', content }], losses: losses.report() };
};
