// Owns how one claim drifts over its mentions: in which order they are told, and what changes from each to the next.

import { z } from 'zod';
import { blockAt } from '../article/article';
import { chainHopSchema, chainOf, hearsayDepth, type ChainHop } from '../attribution/chain';
import { quoteOf, startOf, type ClaimMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
import { calendarDateSchema, idSchema, languageTagSchema, offsetSchema } from '../workspace/identity';
import { driftOf, type KeyedWording } from './drift-of-claim';
import { isQuotation } from './quotation';
import type { DriftMark } from './wording';

const excerptSchema = z.object({ words: z.string(), start: offsetSchema, end: offsetSchema });
const placedActorSchema = z.object({ id: idSchema.nullable(), name: z.string(), hop: offsetSchema });

export const driftMarkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number-changed'), before: excerptSchema, after: excerptSchema }),
  z.object({ kind: z.literal('number-dropped'), before: excerptSchema }),
  z.object({ kind: z.literal('number-added'), after: excerptSchema }),
  z.object({ kind: z.literal('hedge-dropped'), before: excerptSchema }),
  z.object({ kind: z.literal('hedge-added'), after: excerptSchema }),
  z.object({ kind: z.literal('actor-renamed'), before: placedActorSchema, after: placedActorSchema }),
  z.object({ kind: z.literal('actor-dropped'), before: placedActorSchema }),
  z.object({ kind: z.literal('actor-added'), after: placedActorSchema }),
  z.object({ kind: z.literal('quote-to-paraphrase'), before: excerptSchema, after: excerptSchema }),
  z.object({ kind: z.literal('paraphrase-to-quote'), before: excerptSchema, after: excerptSchema }),
]) satisfies z.ZodType<DriftMark>;

export const driftMentionSchema = z.object({
  mentionId: idSchema,
  articleId: idSchema,
  title: z.string(),
  outlet: z.string().nullable(),
  publishedOn: calendarDateSchema.nullable(),
  /** Of the words, where their line has one of its own. */
  language: languageTagSchema.nullable(),
  /** As `quoteOf` gives it: the places in marks are places in this. */
  quote: z.string(),
  chain: z.array(chainHopSchema),
  /** Through how many hands it has gone. */
  depth: z.number().int().nonnegative(),
});

export type DriftMention = z.infer<typeof driftMentionSchema>;

export const claimDriftSchema = z.object({
  mentions: z.array(driftMentionSchema),
  /** What changed from each mention to the next: one list fewer than mentions. */
  steps: z.array(z.array(driftMarkSchema)),
});

export type ClaimDrift = z.infer<typeof claimDriftSchema>;

/** How the words are passed on where they are spoken; that a hop is anonymous says nothing of it. */
const modeOf = (chain: readonly ChainHop[]): ChainHop['mode'] =>
  chain.find(({ mode }) => mode !== null && mode !== 'anonymous')?.mode ?? chain[0]?.mode ?? null;

/** By the day of publication, undated last; of one day by hop depth; else in the workspace's order. */
const inOrder = (mentions: readonly PlacedMention<ClaimMention>[]): readonly PlacedMention<ClaimMention>[] => {
  const dayOf = ({ article }: PlacedMention): string => article.publishedOn ?? '~';
  return mentions.toSorted((left, right) => {
    const [before, after] = [dayOf(left), dayOf(right)];
    if (before !== after) return before < after ? -1 : 1;
    return hearsayDepth(left.mention) - hearsayDepth(right.mention);
  });
};

/** The mentions of a claim by date and hop, and what changed from each to the next. */
export const driftOfMentions = (
  index: WorkspaceIndex,
  mentions: readonly PlacedMention<ClaimMention>[],
): ClaimDrift => {
  const told = inOrder(mentions).map(({ article, mention }) => {
    const chain = chainOf(index, mention);
    const language = blockAt(article, startOf(mention))?.language ?? article.language;
    const { id: articleId, title, outlet, publishedOn } = article;
    const quote = quoteOf(mention);
    const shown: DriftMention = {
      mentionId: mention.id,
      articleId,
      title,
      outlet,
      publishedOn,
      language,
      quote,
      chain,
      depth: hearsayDepth(mention),
    };
    const wording: KeyedWording = {
      key: mention.id,
      quote,
      language,
      mode: modeOf(chain),
      actors: chain.filter(({ name }) => name !== '').map(({ actorId, name }) => ({ id: actorId, name })),
      isQuoted: mention.ranges.some((range) => isQuotation(article.text, range)),
    };
    return { shown, wording };
  });
  return {
    mentions: told.map(({ shown }) => shown),
    steps: driftOf(told.map(({ wording }) => wording)).map(({ marks }) => [...marks]),
  };
};
