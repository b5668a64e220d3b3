// Owns the table of articles, by whose ids the mentions of other tables are known to be of them.

import type { Article } from '../../article/article';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { tableOf, type Table } from './table';

/** The table of all articles, those without mentions too. */
export const articleTable = ({ workspace }: WorkspaceIndex): Table =>
  tableOf<Article>(
    [
      { name: 'article_id', of: ({ id }) => id },
      { name: 'title', of: ({ title }) => title },
      { name: 'outlet', of: ({ outlet }) => outlet },
      { name: 'byline', of: ({ byline }) => byline ?? null },
      { name: 'published_on', of: ({ publishedOn }) => publishedOn },
      { name: 'url', of: ({ url }) => url },
      { name: 'language', of: ({ language }) => language },
      { name: 'direction', of: ({ direction }) => direction },
      { name: 'mentions', of: ({ mentions }) => mentions.length },
      { name: 'revisions', of: ({ revisions = [] }) => revisions.length },
      { name: 'file_name', of: ({ original }) => original.fileName },
      { name: 'file_sha256', of: ({ original }) => original.sha256 },
      { name: 'imported_at', of: ({ original }) => original.importedAt },
    ],
    workspace.articles,
  );
