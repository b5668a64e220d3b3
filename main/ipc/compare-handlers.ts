// Owns what main does for the view that compares two articles: it alone has all texts.

import { compareArticles, partnerOf } from '../../core/compare/compare';
import { fail, succeed } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { WorkspaceSession } from '../app/workspace-session';
import type { Handlers } from './answer-requests';

export type CompareHandlers = Pick<Handlers, 'compare:articles'>;

export const compareHandlers = ({ session }: { readonly session: WorkspaceSession }): CompareHandlers => ({
  'compare:articles': ({ leftId, rightId }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    const left = findArticle(workspace, leftId);
    if (left === undefined) return fail('article-missing', { article: leftId });
    const otherId = rightId ?? partnerOf(workspace, leftId);
    if (otherId === null) return succeed(null);
    const right = findArticle(workspace, otherId);
    if (right === undefined) return fail('article-missing', { article: otherId });
    return succeed({ left, right, comparison: compareArticles(workspace, leftId, otherId) });
  },
});
