// Owns the graph of a workspace's claims: which nodes and edges there are, and what each says.

import type { Actor } from '../../actors/actor';
import type { Article } from '../../article/article';
import { chainOf } from '../../attribution/chain';
import { overviewOfClaims } from '../../claims/claim-overview';
import { MUTUAL_RELATIONS } from '../../claims/relation';
import { codeIdOf } from '../../codebook/codebook';
import { endOf, quoteOf, startOf, type Mention } from '../../mention/mention';
import { duplicateGroupsOf } from '../../queries/near-duplicates';
import { indexOf, type WorkspaceIndex } from '../../queries/workspace-index';
import type { Workspace } from '../../workspace/workspace';
import { kindLabels } from '../marks/kind-labels';
import { isPlaced } from '../things';

/** What a node or an edge says; null where it says nothing. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface GraphNode {
  readonly id: string;
  readonly facts: Facts;
}

export interface GraphEdge extends GraphNode {
  readonly from: string;
  readonly to: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const claimNodes = ({ workspace }: WorkspaceIndex): GraphNode[] => {
  const overviews = overviewOfClaims(workspace, duplicateGroupsOf(workspace.articles));
  return workspace.claims.map(({ id, gloss, language, note }, at) => ({
    id,
    facts: {
      type: 'claim',
      label: gloss,
      language,
      note,
      status: overviews[at]?.status ?? null,
      status_computed: overviews[at]?.computed.status ?? null,
      mentions: overviews[at]?.mentions ?? null,
      independent_roots: overviews[at]?.roots.length ?? null,
    },
  }));
};

const articleNode = ({ id, title, outlet, byline, url, publishedOn, language }: Article): GraphNode => ({
  id,
  facts: { type: 'article', label: title, outlet, byline: byline ?? null, url, published_on: publishedOn, language },
});

const actorNode = ({ id, name, actorType, note }: Actor): GraphNode => ({
  id,
  facts: { type: 'actor', label: name, actor_type: actorType, note },
});

const mentionNode = (article: Article, mention: Mention, labels: ReadonlyMap<string, string>): GraphNode => ({
  id: mention.id,
  facts: {
    type: 'mention',
    label: quoteOf(mention),
    kind: mention.kind,
    kind_label: labels.get(codeIdOf(mention)) ?? null,
    language: article.language,
    note: mention.note,
    placed: isPlaced(article, mention),
    start: startOf(mention),
    end: endOf(mention),
    ...(mention.kind === 'claim'
      ? { stance: mention.stance, certainty: mention.certainty, credibility: mention.credibility }
      : {}),
  },
});

/** Which mentions are in the graph: those of claims, and whatever one of them leads to. */
const mentionsOfGraph = (index: WorkspaceIndex): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { mention } of index.mentions.values()) {
    if (mention.kind !== 'claim') continue;
    found.add(mention.id);
    for (const id of index.linkedSources.get(mention.id) ?? []) found.add(id);
    for (const { sourceId, cueId } of mention.attribution) {
      if (sourceId !== null) found.add(sourceId);
      if (cueId !== null) found.add(cueId);
    }
  }
  return found;
};

/** The edges that lead from a mention: to its article, its claim, its actor, its sources, and along its chain. */
const mentionEdges = (index: WorkspaceIndex, article: Article, mention: Mention): Omit<GraphEdge, 'id'>[] => {
  const from = mention.id;
  const edges: Omit<GraphEdge, 'id'>[] = [{ from, to: article.id, facts: { relation: 'in' } }];
  if (mention.kind === 'source' && mention.actorId !== null)
    edges.push({ from, to: mention.actorId, facts: { relation: 'names' } });
  if (mention.kind !== 'claim') return edges;
  if (mention.claimId !== null) edges.push({ from, to: mention.claimId, facts: { relation: 'states' } });
  for (const to of index.linkedSources.get(from) ?? []) edges.push({ from, to, facts: { relation: 'asserted-by' } });
  for (const [at, { role, mode, source, cue, actorId }] of chainOf(index, mention).entries()) {
    const facts = { hop: at + 1, role, mode };
    const to = source?.mentionId ?? actorId;
    if (to !== null) edges.push({ from, to, facts: { relation: 'passed-on-by', ...facts } });
    if (cue !== null) edges.push({ from, to: cue.mentionId, facts: { relation: 'cue', ...facts } });
  }
  return edges;
};

/** The graph of a workspace. Ids of nodes are those of records; edges are numbered. An edge to what was deleted is left out. */
export const claimGraph = (workspace: Workspace): Graph => {
  const index = indexOf(workspace);
  const labels = kindLabels(workspace);
  const wanted = mentionsOfGraph(index);
  const mentions = [...index.mentions.values()].filter(({ mention }) => wanted.has(mention.id));
  const nodes = [
    ...claimNodes(index),
    ...workspace.articles.map(articleNode),
    ...workspace.actors.map(actorNode),
    ...mentions.map(({ article, mention }) => mentionNode(article, mention, labels)),
  ];
  const known = new Set(nodes.map(({ id }) => id));
  const edges = [
    ...workspace.relations.map(({ kind, from, to, rationale, confidence }) => ({
      from,
      to,
      facts: { relation: kind, mutual: MUTUAL_RELATIONS.has(kind), note: rationale, confidence },
    })),
    ...mentions.flatMap(({ article, mention }) => mentionEdges(index, article, mention)),
  ].filter(({ from, to }) => known.has(from) && known.has(to));
  return { nodes, edges: edges.map((edge, at) => ({ id: `e${String(at + 1)}`, ...edge })) };
};
