// Owns the beginning of a long article: as much of it as is read in the first moments, as an article of its own, with what has to be
// told of the rest so that nothing around the text changes when the rest comes.

import { z } from 'zod';
import { resolvePlacement } from '../anchor/anchor';
import type { Article } from '../article/article';
import type { Inline } from '../article/block';
import { endOf, type Mention } from '../mention/mention';
import { hasInvisibles } from '../text/invisible-characters';
import { offsetSchema } from '../workspace/identity';
import { tagsInUse } from './filter-mentions';

/** A text has a beginning where it has at least so many characters (UTF-16 code units); a shorter one is there as soon. */
const LONG = 60_000;

/** A beginning goes to the end of the first line that ends after so many: that fills several of the largest windows. */
const LEAST = 24_000;

/** What is told of a rest. */
export const restSchema = z.object({
  /** How many characters the rest has (UTF-16 code units). */
  characters: offsetSchema,
  /** How many lines of the whole article are set aside. */
  setAside: offsetSchema,
  /** The tags that mentions of the whole article have, in order. */
  tags: z.array(z.string()),
});

export type Rest = z.infer<typeof restSchema>;

export interface Beginning {
  /** The article up to where it was cut. Offsets in it are those of the whole. */
  readonly article: Article;
  readonly rest: Rest;
}

/** What of formatting lies before a cut. */
const inlinesBefore = (inlines: readonly Inline[], cut: number): Inline[] =>
  inlines.flatMap((inline) => (inline.start < cut ? [inline.end <= cut ? inline : { ...inline, end: cut }] : []));

/** What of a mention stands before a cut; an orphan stands nowhere, and is there whole. Null for what begins after it. */
const mentionBefore = (text: string, mention: Mention, cut: number): Mention | null => {
  if (endOf(mention) <= cut || resolvePlacement(text, mention.ranges) === 'orphan') return mention;
  const [first, ...others] = mention.ranges.filter(({ end }) => end <= cut);
  return first === undefined ? null : { ...mention, ranges: [first, ...others] };
};

/**
 * The beginning of an article; null where it is to be shown whole: where it is short, where it has earlier texts, which would all
 * come along, and where the rest has invisible characters, of which the warning above the text counts all.
 */
export const beginningOf = (article: Article): Beginning | null => {
  const { text, blocks } = article;
  if (text.length < LONG || article.revisions !== undefined) return null;
  const last = blocks.findIndex(({ end }) => end >= LEAST);
  const cut = blocks[last]?.end ?? text.length;
  if (last + 1 >= blocks.length || hasInvisibles(text.slice(cut))) return null;
  const mentions = article.mentions.flatMap((mention) => mentionBefore(text, mention, cut) ?? []);
  const ids = new Set(mentions.map(({ id }) => id));
  return {
    article: {
      ...article,
      text: text.slice(0, cut),
      blocks: blocks.slice(0, last + 1),
      inlines: inlinesBefore(article.inlines, cut),
      mentions,
      links: article.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    },
    rest: {
      characters: text.length - cut,
      setAside: blocks.filter(({ role }) => role === 'clutter').length,
      tags: tagsInUse(article.mentions),
    },
  };
};
