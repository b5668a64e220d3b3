// Owns the chain of a claim mention in words: who says it, through whom, with which words, and how many hands it has gone
// through. It refuses to guess: what no hop and no link says is not said.

import { z } from 'zod';
import { actorsCalled } from '../actors/find-actor';
import { quoteOf, type ClaimMention, type SourceMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
import { foldForSearch } from '../text/fold';
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

const folded = (name: string): string => foldForSearch(name).text.trim();

/** The actor that goes by exactly a name; null where none or more than one does. */
const actorNamed = (index: WorkspaceIndex, name: string): string | null => {
  const found = actorsCalled(index.workspace.actors, name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};

const rootOfSource = (index: WorkspaceIndex, source: SourceMention, isAnonymous: boolean): Root => {
  const actor = source.actorId === null ? undefined : index.actors.get(source.actorId);
  if (actor !== undefined) return { key: `actor:${actor.id}`, name: actor.name, kind: 'actor' };
  // Two unnamed sources may be one or two: only within one article does the same wording mean the same.
  if (isAnonymous || source.sourceType === 'unnamed')
    return { key: `unnamed:${source.id}`, name: source.name, kind: 'unnamed' };
  return { key: `named:${folded(source.name)}`, name: source.name, kind: 'named' };
};

const rootOfArticle = (index: WorkspaceIndex, { article }: PlacedMention): Root => {
  if (article.outlet === null) return { key: `article:${article.id}`, name: article.title, kind: 'article' };
  const actorId = actorNamed(index, article.outlet);
  const key = actorId === null ? `named:${folded(article.outlet)}` : `actor:${actorId}`;
  return { key, name: article.outlet, kind: 'outlet' };
};

/**
 * The root of a claim mention: the first hop of its chain; without a chain the sources it is linked to, the first of them;
 * without those the article's outlet, whose own word it then is.
 */
export const rootOf = (index: WorkspaceIndex, placed: PlacedMention<ClaimMention>): Root => {
  const { mention } = placed;
  const [first] = mention.attribution;
  const linked = index.linkedSources.get(mention.id)?.[0] ?? null;
  const source = sourceOf(index, first === undefined ? linked : first.sourceId);
  if (source !== null) return rootOfSource(index, source, first?.mode === 'anonymous');
  const actor = first?.actorId == null ? undefined : index.actors.get(first.actorId);
  if (actor !== undefined) return { key: `actor:${actor.id}`, name: actor.name, kind: 'actor' };
  return rootOfArticle(index, placed);
};
