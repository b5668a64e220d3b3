// Owns how the matrix names its columns, and with whom a cell disagrees.

import i18next from 'i18next';
import type { MatrixColumn } from '../../core/matrix/matrix-columns';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { isolate } from '../../core/text/bidi-controls';
import { formatList } from '../i18n/format';

/** The articles of the workspace by their ids. */
export type ArticlesById = ReadonlyMap<string, ArticleSummary>;

/** The short name of a column: of an article its outlet, where it has one. */
const shortName = ({ kind, key, name }: MatrixColumn, articles: ArticlesById): string =>
  kind === 'article' ? (articles.get(key)?.outlet ?? name) : name;

/** With whom a cell disagrees, in words; null where it does with nobody. */
export const disagreementInWords = (
  keys: readonly string[],
  own: MatrixColumn,
  columns: readonly MatrixColumn[],
  articles: ArticlesById,
): string | null => {
  const others = columns.filter(({ key }) => key !== own.key && keys.includes(key));
  const names = [...new Set(others.map((column) => shortName(column, articles)))];
  if (names.length > 0) return i18next.t('window.matrix.disagrees', { names: formatList(names.map(isolate)) });
  return keys.includes(own.key) ? i18next.t('window.matrix.disagreesWithin') : null;
};
