// Owns where a kind is used: how often it marks words, and which words those are, to choose examples from; and how often a
// slot has a value.

import { z } from 'zod';
import { quoteOf, type Mention } from '../mention/mention';
import { shorten } from '../text/shorten';
import { idSchema } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';

/** More than this are not offered at once; the filter of the list finds the others. */
const MOST_OFFERED = 300;

/** How much of a quote is offered, in UTF-16 code units: an example is to be read at a glance. */
const LENGTH = 400;

export const codeUsesSchema = z.object({
  /** How many mentions there are of the kind. */
  count: z.number().int().nonnegative(),
  /** The first of them, in the order of articles and text. */
  mentions: z.array(
    z.object({ articleId: idSchema, mentionId: idSchema, articleTitle: z.string(), quote: z.string() }),
  ),
});
export type CodeUses = z.infer<typeof codeUsesSchema>;

const isOf = (mention: Mention, codeId: string): boolean =>
  mention.kind === 'own' ? mention.code === codeId : mention.kind === codeId;

/** How many mentions there are of a kind. */
export const countUses = (workspace: Pick<Workspace, 'articles'>, codeId: string): number =>
  workspace.articles.reduce(
    (sum, { mentions }) => sum + mentions.reduce((own, mention) => own + Number(isOf(mention, codeId)), 0),
    0,
  );

/** How many mentions give a slot a value. */
export const countSlotUses = (workspace: Pick<Workspace, 'articles'>, slotId: string): number => {
  const hasValue = (mention: Mention): boolean =>
    mention.kind === 'claim' && mention.values.some(({ slot }) => slot === slotId);
  return workspace.articles.reduce((sum, { mentions }) => sum + mentions.filter(hasValue).length, 0);
};

/** Where a kind is used. */
export const usesOf = (workspace: Pick<Workspace, 'articles'>, codeId: string): CodeUses => {
  const mentions: CodeUses['mentions'] = [];
  for (const article of workspace.articles) {
    if (mentions.length >= MOST_OFFERED) break;
    for (const mention of article.mentions) {
      if (!isOf(mention, codeId) || mentions.length >= MOST_OFFERED) continue;
      const quote = shorten(quoteOf(mention), LENGTH);
      mentions.push({ articleId: article.id, mentionId: mention.id, articleTitle: article.title, quote });
    }
  }
  return { count: countUses(workspace, codeId), mentions };
};
