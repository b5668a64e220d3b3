// Owns the table of a concordance: a row for each place, in the order in which they are given.

import { quoteOf } from '../../mention/mention';
import type { ConcordanceRow } from '../../queries/concordance';
import { LIST_SEPARATOR } from './authors';
import { tableOf, type Table } from './table';

/** The table of the places at which words stand. Offsets are UTF-16 code units of the article's text. */
export const concordanceTable = (rows: readonly ConcordanceRow[]): Table =>
  tableOf<ConcordanceRow>(
    [
      { name: 'left', of: ({ left }) => left },
      { name: 'hit', of: ({ hit }) => hit },
      { name: 'right', of: ({ right }) => right },
      { name: 'article_id', of: ({ article }) => article.id },
      { name: 'article_title', of: ({ article }) => article.title },
      { name: 'outlet', of: ({ article }) => article.outlet },
      { name: 'published_on', of: ({ article }) => article.publishedOn },
      { name: 'url', of: ({ article }) => article.url },
      { name: 'line', of: ({ line }) => line },
      { name: 'direction', of: ({ direction }) => direction },
      { name: 'role', of: ({ role }) => role },
      { name: 'start_utf16', of: ({ start }) => start },
      { name: 'end_utf16', of: ({ end }) => end },
      { name: 'mention_ids', of: ({ mentions }) => mentions.map(({ id }) => id).join(LIST_SEPARATOR) },
      { name: 'mention_quotes', of: ({ mentions }) => mentions.map(quoteOf).join(LIST_SEPARATOR) },
    ],
    rows,
  );
