// Owns what main answers about articles that are nearly the same: which they are, how alike, and what differs.

import { readingsOf } from '../../core/article/article';
import { textDifference } from '../../core/revision/text-difference';
import { fail, succeed } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { WorkspaceSession } from '../app/workspace-session';
import { likeTextsOf } from '../files/near-duplicates';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

interface LikenessSurroundings {
  readonly session: WorkspaceSession;
  readonly runLong: RunLong;
}

export const likenessHandlers = ({
  session,
  runLong,
}: LikenessSurroundings): Pick<Handlers, 'import:compare' | 'import:difference'> => ({
  'import:compare': ({ articleIds }) => {
    const store = session.current;
    if (!store.ok) return store;
    return runLong('compare', async (work) => {
      const found = await likeTextsOf(store.value, articleIds, work);
      if (!found.ok) return found;
      const told = [...found.value].map(([articleId, texts]) => [
        articleId,
        texts.map((text) => ({ articleId: text.articleId, revisionId: text.revisionId, likeness: text.containment })),
      ]);
      return succeed(Object.fromEntries(told));
    });
  },

  'import:difference': ({ articleId, revisionId, otherId }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { workspace } = shown.value;
    const article = findArticle(workspace, articleId);
    const other = findArticle(workspace, otherId);
    if (article === undefined) return fail('article-missing', { article: articleId });
    if (other === undefined) return fail('article-missing', { article: otherId });
    const before =
      revisionId === null
        ? article
        : readingsOf(article).find((reading) => 'replacedAt' in reading && reading.id === revisionId);
    if (before === undefined) return fail('article-missing', { article: articleId });
    return succeed(textDifference(before.text, other.text));
  },
});
