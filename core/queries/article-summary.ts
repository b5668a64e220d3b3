// Owns what the library shows of an article without holding its text.

import { z } from 'zod';
import { articleDetailsSchema, originalSchema, type Article } from '../article/article';
import type { Mention } from '../mention/mention';
import { directionOfText } from '../text/direction';
import { directionSchema, idSchema, offsetSchema } from '../workspace/identity';

export const articleSummarySchema = articleDetailsSchema.extend({
  id: idSchema,
  /** The direction of the text. */
  direction: directionSchema,
  /** The direction of the title, which may be another. */
  titleDirection: directionSchema,
  fileName: originalSchema.shape.fileName,
  importedAt: originalSchema.shape.importedAt,
  counts: z.object({
    claim: offsetSchema,
    source: offsetSchema,
    contested: offsetSchema,
    cue: offsetSchema,
    own: offsetSchema,
  }),
  /** How many mentions there are of each kind that the codebook adds, by its id; none stands for those without any. */
  ownCounts: z.record(z.string(), offsetSchema),
});

export type ArticleSummary = z.infer<typeof articleSummarySchema>;

interface Marked {
  readonly mentions: readonly Mention[];
}

/** How many mentions of each kind the article has. */
export const countKinds = (article: Marked): ArticleSummary['counts'] => {
  const counts = { claim: 0, source: 0, contested: 0, cue: 0, own: 0 };
  for (const mention of article.mentions) counts[mention.kind] += 1;
  return counts;
};

/** How many mentions the article has of each kind that the codebook adds, by its id. */
export const countOwnKinds = (article: Marked): ArticleSummary['ownCounts'] => {
  const counts = new Map<string, number>();
  for (const mention of article.mentions) {
    if (mention.kind === 'own') counts.set(mention.code, (counts.get(mention.code) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

/** Sums an article up for the library. */
export const summarizeArticle = (article: Article): ArticleSummary => ({
  id: article.id,
  title: article.title,
  outlet: article.outlet,
  url: article.url,
  publishedOn: article.publishedOn,
  language: article.language,
  direction: article.direction,
  titleDirection: directionOfText(article.title),
  fileName: article.original.fileName,
  importedAt: article.original.importedAt,
  counts: countKinds(article),
  ownCounts: countOwnKinds(article),
});
