// Owns what main does for the window's questions about the matrix of an event: the matrix, and looking for a claim.

import { matrixOf } from '../../core/matrix/matrix';
import { searchArticle } from '../../core/matrix/search-article';
import { duplicateGroupsOf } from '../../core/queries/near-duplicates';
import { fail, succeed } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { WorkspaceSession } from '../app/workspace-session';
import type { Handlers } from './answer-requests';

export type MatrixHandlers = Pick<Handlers, 'matrix:of-event' | 'claims:search-article'>;

export const matrixHandlers = ({ session }: { readonly session: WorkspaceSession }): MatrixHandlers => ({
  'matrix:of-event': (question) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    return matrixOf(workspace, { ...question, duplicates: duplicateGroupsOf(workspace.articles) });
  },

  'claims:search-article': ({ articleId, query }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const article = findArticle(shown.value.workspace, articleId);
    return article === undefined
      ? fail('article-missing', { article: articleId })
      : succeed(searchArticle(article, query));
  },
});
