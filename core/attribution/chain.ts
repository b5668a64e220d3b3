// Owns the chain of a claim mention in words: who says it, through whom, with which words, and how many hands it has gone
// through. It refuses to guess: what no hop and no link says is not said.

import { z } from 'zod';
import { nameKey, nameKeysOf } from '../actors/name-key';
import type { Article } from '../article/article';
import { quoteOf, type ClaimMention, type SourceMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
import { idSchema } from '../workspace/identity';
import { hopModeSchema, hopRoleSchema, type Hop } from './hop';

const spanSchema = z.object({ mentionId: idSchema, articleId: idSchema, quote: z.string() });

export const chainHopSchema = z.object({
  role: hopRoleSchema,
  mode: hopModeSchema.nullable(),
  /** What the hop is known by: its actor's name, or else that of the source as it is written; empty where neither is known. */
  name: z.string(),
  actorId: idSchema.nullable(),
  source: spanSchema.nullable(),
  cue: spanSchema.nullable(),
  /** True where the hop points to a source, a cue or an actor that was deleted since. */
  isBroken: z.boolean(),
});

export type ChainHop = z.infer<typeof chainHopSchema>;

const spanOf = (index: WorkspaceIndex, mentionId: string | null): z.infer<typeof spanSchema> | null => {
  const placed = mentionId === null ? undefined : index.mentions.get(mentionId);
  return placed === undefined
    ? null
    : { mentionId: placed.mention.id, articleId: placed.article.id, quote: quoteOf(placed.mention) };
};

const sourceOf = (index: WorkspaceIndex, mentionId: string | null): SourceMention | null => {
  const mention = mentionId === null ? undefined : index.mentions.get(mentionId)?.mention;
  return mention?.kind === 'source' ? mention : null;
};

const hopInWords = (index: WorkspaceIndex, hop: Hop): ChainHop => {
  const source = sourceOf(index, hop.sourceId);
  const actorId = source?.actorId ?? hop.actorId;
  const actor = actorId === null ? undefined : index.actors.get(actorId);
  const found = { source: spanOf(index, hop.sourceId), cue: spanOf(index, hop.cueId) };
  return {
    role: hop.role,
    mode: hop.mode,
    name: actor?.name ?? source?.name ?? '',
    actorId: actor?.id ?? null,
    ...found,
    isBroken:
      (hop.sourceId !== null && found.source === null) ||
      (hop.cueId !== null && found.cue === null) ||
      (actorId !== null && actor === undefined),
  };
};

/** The hops of a claim mention, from who said it first to who hands it to the reader. */
export const chainOf = (index: WorkspaceIndex, mention: ClaimMention): ChainHop[] =>
  mention.attribution.map((hop) => hopInWords(index, hop));

/** Through how many hands a claim mention has gone: 0 is the article's own word, 1 what it heard itself, 3 third-hand. */
export const hearsayDepth = (mention: ClaimMention): number => mention.attribution.length;

/** Where a claim mention comes from in the end; two with one key come from the same. */
export interface Root {
  readonly key: string;
  /** What it is known by. */
  readonly name: string;
  /** `article`: no source and no outlet is known, so the article stands for itself. */
  readonly kind: 'actor' | 'named' | 'unnamed' | 'outlet' | 'article';
}

const knownNames = new WeakMap<WorkspaceIndex, ReadonlyMap<string, string | null>>();

/** Which actor the key of each name stands for; null for one that several go by. Made once for each index. */
const actorsByName = (index: WorkspaceIndex): ReadonlyMap<string, string | null> => {
  const known = knownNames.get(index);
  if (known !== undefined) return known;
  const byName = new Map<string, string | null>();
  for (const actor of index.workspace.actors) {
    for (const key of nameKeysOf(actor)) byName.set(key, byName.has(key) ? null : actor.id);
  }
  knownNames.set(index, byName);
  return byName;
};

/** The key of a name: the actor that goes by exactly it in any of its forms, where there is one and no other; else the name. */
const keyOfName = (index: WorkspaceIndex, name: string): string => {
  const actorId = actorsByName(index).get(nameKey(name)) ?? null;
  return actorId === null ? `named:${nameKey(name)}` : `actor:${actorId}`;
};

const rootOfSource = (index: WorkspaceIndex, source: SourceMention, isAnonymous: boolean): Root => {
  const actor = source.actorId === null ? undefined : index.actors.get(source.actorId);
  if (actor !== undefined) return { key: `actor:${actor.id}`, name: actor.name, kind: 'actor' };
  const name = nameKey(source.name) === '' ? quoteOf(source) : source.name;
  // Two unnamed sources may be one or two: only the same mention of one is certainly the same.
  if (isAnonymous || source.sourceType === 'unnamed') return { key: `unnamed:${source.id}`, name, kind: 'unnamed' };
  return { key: keyOfName(index, name), name, kind: 'named' };
};

/** The outlet of an article, as the actor that goes by its name where there is one; the article itself where none is known. */
export const rootOfArticle = (index: WorkspaceIndex, article: Article): Root =>
  article.outlet === null || nameKey(article.outlet) === ''
    ? { key: `article:${article.id}`, name: article.title, kind: 'article' }
    : { key: keyOfName(index, article.outlet), name: article.outlet, kind: 'outlet' };

/** The root that one hop names, or null where what it names is not there, or it names nobody. */
const rootOfHop = (index: WorkspaceIndex, { sourceId, actorId, mode }: Hop): Root | null => {
  const source = sourceOf(index, sourceId);
  if (source !== null) return rootOfSource(index, source, mode === 'anonymous');
  const actor = actorId === null ? undefined : index.actors.get(actorId);
  return actor === undefined ? null : { key: `actor:${actor.id}`, name: actor.name, kind: 'actor' };
};

/**
 * The root of a claim mention: the first hop of its chain of which it is known who it is; without a chain the sources it is
 * linked to, the first of them; without those the article's outlet, whose own word it then is.
 */
export const rootOf = (index: WorkspaceIndex, placed: PlacedMention<ClaimMention>): Root => {
  const { mention } = placed;
  for (const hop of mention.attribution) {
    const root = rootOfHop(index, hop);
    if (root !== null) return root;
  }
  const linked = mention.attribution.length > 0 ? null : (index.linkedSources.get(mention.id)?.[0] ?? null);
  const source = sourceOf(index, linked);
  return source === null ? rootOfArticle(index, placed.article) : rootOfSource(index, source, false);
};
