// Owns rows of a concordance for places that were found before.

import type { HitToMark } from '../commands/command';
import { rowsAt, type ConcordanceRow } from '../queries/concordance';
import type { Workspace } from '../workspace/workspace';

/** Rows for places, in their order, with `width` characters on each side; none for places where other words stand now. */
export const rowsOfPlaces = (workspace: Workspace, places: readonly HitToMark[], width: number): ConcordanceRow[] => {
  const articles = new Map(workspace.articles.map((article) => [article.id, article]));
  const byArticle = new Map<string, HitToMark[]>();
  for (const place of places) {
    const known = byArticle.get(place.articleId);
    if (known === undefined) byArticle.set(place.articleId, [place]);
    else known.push(place);
  }
  const rows = new Map<string, ConcordanceRow>();
  const keyOf = (articleId: string, start: number, end: number): string =>
    `${articleId} ${String(start)} ${String(end)}`;
  for (const [articleId, hits] of byArticle) {
    const article = articles.get(articleId);
    if (article === undefined) continue;
    const standing = hits
      .filter(({ start, end, words }) => article.text.slice(start, end) === words)
      .sort((one, other) => one.start - other.start);
    for (const { row } of rowsAt(article, standing, { width, order: 'position' })) {
      rows.set(keyOf(articleId, row.start, row.end), row);
    }
  }
  return places.flatMap(({ articleId, start, end }) => rows.get(keyOf(articleId, start, end)) ?? []);
};
