// Owns how an article is named on the command line: by its id, by the beginning of it, or by its file name, also that of an earlier text.

import { readingsOf, type Article } from '../core/article/article';
import type { CliFailure } from './answer';
import { usageOf } from './typed-syntax';

/** The one article that `name` can mean, or why there is none. */
export const findNamedArticle = (
  articles: readonly Article[],
  name: string,
): { ok: true; article: Article } | { ok: false; failure: CliFailure } => {
  const byId = articles.filter((article) => article.id.startsWith(name.toLowerCase()));
  const candidates =
    byId.length > 0
      ? byId
      : articles.filter((article) => readingsOf(article).some(({ original }) => original.fileName === name));
  const [article, ...others] = candidates;
  if (article === undefined) {
    return { ok: false, failure: { code: 'article-unknown', details: { article: name, usage: usageOf('list') } } };
  }
  if (others.length === 0) return { ok: true, article };
  const details = { article: name, count: candidates.length, candidates: candidates.map(({ id }) => id).join(', ') };
  return { ok: false, failure: { code: 'article-ambiguous', details } };
};
