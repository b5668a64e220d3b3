// Owns what stands around one claim: the claims up to two relations away, and, where they are asked for, the articles that
// its mentions are in and whom these come from. It refuses more than can be taken in at once, and counts what it leaves out.

import { z } from 'zod';
import { rootOf } from '../attribution/chain';
import { stanceSchema } from '../attribution/stance';
import type { ClaimMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
import { calendarDateSchema, idSchema, languageTagSchema } from '../workspace/identity';
import { claimStatusSchema, type Claim, type ClaimStatus } from './claim';
import { computeStatus, effectiveStatus } from './claim-status';
import { independentRoots, type DuplicateGroups } from './independent-roots';
import { relationKindSchema, type Relation } from './relation';

/** So many relations away is still a neighbour. */
const STEPS = 2;

/** As many nodes as can be taken in at once, the claim itself among them. */
export const MOST_NODES = 40;

export const extentSchema = z.enum(['claims', 'claims-and-sources']);
export type Extent = z.infer<typeof extentSchema>;

const keySchema = z.string();

export const neighbourSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    key: keySchema,
    claimId: idSchema,
    gloss: z.string(),
    language: languageTagSchema.nullable(),
    /** null where the computed status was rejected and none put in its place. */
    status: claimStatusSchema.nullable(),
    /** How many relations away: 0 is the claim itself. */
    steps: z.number().int().min(0).max(STEPS),
    /** How many of its relations lead to claims that are not shown. */
    unshown: z.number().int().nonnegative(),
  }),
  z.object({
    kind: z.literal('article'),
    key: keySchema,
    articleId: idSchema,
    /** The first mention of the claim in it. */
    mentionId: idSchema,
    title: z.string(),
    outlet: z.string().nullable(),
    publishedOn: calendarDateSchema.nullable(),
    language: languageTagSchema.nullable(),
  }),
  /** Where mentions come from in the end; an article that stands for itself has none. */
  z.object({ kind: z.literal('root'), key: keySchema, name: z.string(), actorId: idSchema.nullable() }),
]);

export type Neighbour = z.infer<typeof neighbourSchema>;

/** Between two nodes, by their keys. */
export const tieSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('relation'),
    key: keySchema,
    from: keySchema,
    to: keySchema,
    relation: relationKindSchema,
  }),
  /** From an article to the claim; the stances are those of its mentions, each once, and none where none is said. */
  z.object({
    kind: z.literal('mention'),
    key: keySchema,
    from: keySchema,
    to: keySchema,
    stances: z.array(stanceSchema),
  }),
  /** From a root to the article that passes its word on. */
  z.object({ kind: z.literal('origin'), key: keySchema, from: keySchema, to: keySchema }),
]);

export type Tie = z.infer<typeof tieSchema>;

export const neighbourhoodSchema = z.object({
  /** The claim itself is the first. */
  nodes: z.array(neighbourSchema).min(1),
  ties: z.array(tieSchema),
  /** How many nodes of this neighbourhood are left out. */
  more: z.number().int().nonnegative(),
});

export type Neighbourhood = z.infer<typeof neighbourhoodSchema>;

type Ends = Pick<Relation, 'from' | 'to'>;

/** The claims that can be reached by at most two relations, nearest first, each with how many it takes; itself first. */
export const claimsAround = (relations: readonly Ends[], claimId: string): Map<string, number> => {
  const beside = new Map<string, string[]>();
  const join = (one: string, other: string): void => {
    const known = beside.get(one);
    if (known === undefined) beside.set(one, [other]);
    else known.push(other);
  };
  for (const { from, to } of relations) {
    join(from, to);
    join(to, from);
  }
  const steps = new Map([[claimId, 0]]);
  for (const [reached, taken] of steps) {
    if (taken === STEPS) continue;
    for (const next of beside.get(reached) ?? []) if (!steps.has(next)) steps.set(next, taken + 1);
  }
  return steps;
};

const articleKey = (articleId: string): string => `article:${articleId}`;

interface SourceSide {
  readonly nodes: readonly Neighbour[];
  readonly ties: readonly Tie[];
}

/** The articles of a claim's mentions, each followed by the roots that are new with it. */
const sourcesOf = (
  index: WorkspaceIndex,
  claimId: string,
  mentions: readonly PlacedMention<ClaimMention>[],
): SourceSide => {
  const nodes = new Map<string, Neighbour>();
  const ties = new Map<string, Tie>();
  for (const placed of mentions) {
    const { article, mention } = placed;
    const { id, title, outlet, publishedOn, language } = article;
    const key = articleKey(id);
    const about = { kind: 'article', key, articleId: id, mentionId: mention.id } as const;
    if (!nodes.has(key)) nodes.set(key, { ...about, title, outlet, publishedOn, language });
    const before = ties.get(key);
    const known = before?.kind === 'mention' ? before.stances : [];
    const { stance } = mention;
    const stances = stance === null || known.includes(stance) ? known : [...known, stance];
    ties.set(key, { kind: 'mention', key: `mention:${id}`, from: key, to: claimId, stances });
    const root = rootOf(index, placed);
    if (root.kind === 'article') continue;
    const rootKey = `root:${root.key}`;
    const actorId = index.actors.get(root.key.replace(/^actor:/u, ''))?.id ?? null;
    if (!nodes.has(rootKey)) nodes.set(rootKey, { kind: 'root', key: rootKey, name: root.name, actorId });
    const originKey = `origin:${root.key}:${id}`;
    ties.set(originKey, { kind: 'origin', key: originKey, from: rootKey, to: key });
  }
  return { nodes: [...nodes.values()], ties: [...ties.values()] };
};

/** What stands around a claim; `duplicates` are for the status of the claims. */
export const neighbourhoodOf = (
  index: WorkspaceIndex,
  claim: Claim,
  extent: Extent,
  duplicates: DuplicateGroups,
): Neighbourhood => {
  const { relations } = index.workspace;
  const mentionsOf = (claimId: string): readonly PlacedMention<ClaimMention>[] =>
    index.mentionsOfClaims.get(claimId) ?? [];
  const statusOf = (each: Claim): ClaimStatus | null => {
    const mentions = mentionsOf(each.id);
    return effectiveStatus(
      each,
      computeStatus(each, mentions, independentRoots(index, mentions, duplicates), relations),
    );
  };
  const around = [...claimsAround(relations, claim.id)];
  const within = (wanted: number): string[] => around.flatMap(([id, steps]) => (steps === wanted ? [id] : []));
  const sides = extent === 'claims' ? { nodes: [], ties: [] } : sourcesOf(index, claim.id, mentionsOf(claim.id));
  const sourceOf = new Map(sides.nodes.map((node) => [node.key, node]));
  const candidates = [claim.id, ...within(1), ...sourceOf.keys(), ...within(2)];
  const shown = new Set(candidates.slice(0, MOST_NODES));
  const nodes = [...shown].flatMap((key): Neighbour[] => {
    const source = sourceOf.get(key);
    if (source !== undefined) return [source];
    const each = index.claims.get(key);
    if (each === undefined) return [];
    const own = relations.filter(({ from, to }) => from === key || to === key);
    return [
      {
        kind: 'claim',
        key,
        claimId: key,
        gloss: each.gloss,
        language: each.language,
        status: statusOf(each),
        steps: around.find(([id]) => id === key)?.[1] ?? 0,
        unshown: own.filter(({ from, to }) => !shown.has(from) || !shown.has(to)).length,
      },
    ];
  });
  const ties: Tie[] = [
    ...relations.map(({ id, kind, from, to }): Tie => ({ kind: 'relation', key: id, from, to, relation: kind })),
    ...sides.ties,
  ];
  return {
    nodes,
    ties: ties.filter(({ from, to }) => from !== to && shown.has(from) && shown.has(to)),
    more: candidates.length - shown.size,
  };
};
