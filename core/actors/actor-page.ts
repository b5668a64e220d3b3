// Owns what is known of actors across the articles: the source mentions that resolve to one, the chains it stands in, who
// belongs to it, and which source mentions may be it as well.

import { z } from 'zod';
import { chainOf } from '../attribution/chain';
import { hopModeSchema, hopRoleSchema } from '../attribution/hop';
import { quoteOf } from '../mention/mention';
import { indexOf, type WorkspaceIndex } from '../queries/workspace-index';
import { fail, succeed, type Result } from '../result';
import { idSchema } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import type { Actor } from './actor';
import { affiliationsOn, memberSchema, membersOf } from './affiliations';
import { candidateSchema, candidatesOf } from './candidates';

const countSchema = z.number().int().nonnegative();

/** A source mention that resolves to the actor. */
const actorMentionSchema = z.object({
  articleId: idSchema,
  mentionId: idSchema,
  quote: z.string(),
  /** What the article says the source is. */
  role: z.string(),
  /** Whom the actor is known to have belonged to on the article's date; `name` is null for one that is gone. */
  affiliations: z.array(z.object({ actorId: idSchema, name: z.string().nullable(), role: z.string() })),
});

export type ActorMention = z.infer<typeof actorMentionSchema>;

/** A place in a chain at which the actor stands. */
const actorHopSchema = z.object({
  articleId: idSchema,
  /** The claim mention whose chain it is, and the claim that it states. */
  mentionId: idSchema,
  claimId: idSchema.nullable(),
  quote: z.string(),
  role: hopRoleSchema,
  mode: hopModeSchema.nullable(),
  /** Which hop of the chain it is, from 1 for who said it first, and how many there are. */
  place: countSchema,
  length: countSchema,
});

export type ActorHop = z.infer<typeof actorHopSchema>;

export const actorPageSchema = z.object({
  actorId: idSchema,
  mentions: z.array(actorMentionSchema),
  hops: z.array(actorHopSchema),
  members: z.array(memberSchema),
  candidates: z.array(candidateSchema),
});

export type ActorPage = z.infer<typeof actorPageSchema>;

export const actorOverviewSchema = z.object({
  actorId: idSchema,
  mentions: countSchema,
  /** How many articles name it as a source. */
  articles: countSchema,
  hops: countSchema,
  /** How many source mentions may be it as well. */
  candidates: countSchema,
});

export type ActorOverview = z.infer<typeof actorOverviewSchema>;

/** Every place in a chain, with the actor that stands there. */
function* hopsOf(index: WorkspaceIndex): Generator<ActorHop & { readonly actorId: string }> {
  for (const article of index.workspace.articles) {
    for (const mention of article.mentions) {
      if (mention.kind !== 'claim' || mention.attribution.length === 0) continue;
      const chain = chainOf(index, mention);
      for (const [at, { actorId, role, mode }] of chain.entries()) {
        if (actorId === null) continue;
        yield {
          actorId,
          articleId: article.id,
          mentionId: mention.id,
          claimId: mention.claimId,
          quote: quoteOf(mention),
          role,
          mode,
          place: at + 1,
          length: chain.length,
        };
      }
    }
  }
}

const mentionsOf = (index: WorkspaceIndex, actor: Actor): ActorMention[] =>
  index.workspace.articles.flatMap((article) => {
    const on = article.publishedOn;
    // One without any date says nothing of that day.
    const dated = (on === null ? [] : affiliationsOn(actor, on)).filter(({ from, until }) => (from ?? until) !== null);
    const affiliations = dated.map(({ actorId, role }) => ({
      actorId,
      name: index.actors.get(actorId)?.name ?? null,
      role,
    }));
    return article.mentions.flatMap((mention): ActorMention[] =>
      mention.kind === 'source' && mention.actorId === actor.id
        ? [{ articleId: article.id, mentionId: mention.id, quote: quoteOf(mention), role: mention.role, affiliations }]
        : [],
    );
  });

/** What is known of one actor, article by article in the workspace's order. */
export const actorPage = (workspace: Workspace, actorId: string): Result<ActorPage> => {
  const index = indexOf(workspace);
  const actor = index.actors.get(actorId);
  if (actor === undefined) return fail('actor-missing', { actor: actorId });
  return succeed({
    actorId,
    mentions: mentionsOf(index, actor),
    hops: [...hopsOf(index)].flatMap(({ actorId: standing, ...hop }) => (standing === actorId ? [hop] : [])),
    members: membersOf(workspace.actors, actorId),
    candidates: [...(candidatesOf(index).get(actorId) ?? [])],
  });
};

/** Every actor of a workspace, in the order of its list. */
export const actorOverviews = (workspace: Workspace): ActorOverview[] => {
  const index = indexOf(workspace);
  const counts = new Map(workspace.actors.map(({ id }) => [id, { mentions: 0, articles: 0, hops: 0 }]));
  for (const article of workspace.articles) {
    const here = new Set<string>();
    for (const mention of article.mentions) {
      if (mention.kind !== 'source' || mention.actorId === null) continue;
      const count = counts.get(mention.actorId);
      if (count === undefined) continue;
      count.mentions += 1;
      if (!here.has(mention.actorId)) count.articles += 1;
      here.add(mention.actorId);
    }
  }
  for (const { actorId } of hopsOf(index)) {
    const count = counts.get(actorId);
    if (count !== undefined) count.hops += 1;
  }
  const candidates = candidatesOf(index);
  return workspace.actors.map(({ id }) => ({
    actorId: id,
    ...(counts.get(id) ?? { mentions: 0, articles: 0, hops: 0 }),
    candidates: candidates.get(id)?.length ?? 0,
  }));
};
