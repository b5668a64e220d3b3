// Owns the reading of an article from main. Its mentions come in pieces: while the window looks at one, main makes the next.

import { readMentions } from '../../contract/as-text';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import type { Rest } from '../../core/queries/beginning';
import { fail, succeed, type Result } from '../../core/result';
import { applyToArticle, type Change } from '../../core/workspace/change';
import { request } from './bridge';

/** What acts have changed since the first piece came, for each reading that is under way. */
const underWay = new Set<Change[]>();

/** Has what an act changed be in the articles that are being read. */
export const tellReadings = (changes: readonly Change[]): void => {
  for (const since of underWay) since.push(...changes);
};

/** The mentions of a reading that has begun, those of the first piece among them. */
const readOn = async ({ text, mentions: first }: Article, reading: number): Promise<Result<readonly Mention[]>> => {
  const mentions = [...first];
  let coming = request('article:read-on', { reading });
  for (;;) {
    const piece = await coming;
    if (!piece.ok) return piece;
    const { isLast } = piece.value;
    // Asked for before this one is looked at.
    if (!isLast) coming = request('article:read-on', { reading });
    const read = readMentions(text, piece.value.mentions);
    if (read === null) return fail('request-invalid', { channel: 'article:read-on' });
    mentions.push(...read);
    if (isLast) return succeed(mentions);
  }
};

/** All of an article of which main has sent the first piece. */
const readToEnd = async (article: Article, reading: number | null): Promise<Result<Article>> => {
  if (reading === null) return succeed(article);
  const since: Change[] = [];
  underWay.add(since);
  try {
    const read = await readOn(article, reading);
    if (!read.ok) return read;
    const now = applyToArticle({ ...article, mentions: [...read.value] }, since);
    return now === null ? fail('article-missing', { article: article.id }) : succeed(now);
  } finally {
    underWay.delete(since);
  }
};

/** Reads an article as main has it. */
export const readArticle = async (articleId: string): Promise<Result<Article>> => {
  const begun = await request('article:read', { articleId, isBeginningEnough: false });
  return begun.ok ? readToEnd(begun.value.article, begun.value.reading) : begun;
};

/** Reads an article, or of a long one its beginning, with what is told of the rest. */
export const readBeginning = async (
  articleId: string,
): Promise<Result<{ readonly article: Article; readonly rest: Rest | null }>> => {
  const begun = await request('article:read', { articleId, isBeginningEnough: true });
  if (!begun.ok) return begun;
  const { article, reading, rest } = begun.value;
  const read = await readToEnd(article, reading);
  return read.ok ? succeed({ article: read.value, rest }) : read;
};
