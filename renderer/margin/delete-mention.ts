// Owns the deletion of a mention from the window.

import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import { focusTextAt } from '../editor/marking-acts';
import { flushDrafts } from '../state/drafts';
import { paintFirst } from '../state/screen-store';
import { runCommand } from '../state/workspace-acts';

/** Deletes a mention and gives the focus to its words; what was being typed in its card is saved first, for undo. */
export const deleteMention = async (article: Article, mention: Mention): Promise<void> => {
  await flushDrafts();
  // Whatever else shows where the focus is can wait for the deletion.
  void paintFirst(() => {
    focusTextAt(mention);
  });
  await runCommand({ command: 'delete-mention', articleId: article.id, mentionId: mention.id });
};
