// Owns the deletion of a mention from the window.

import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import { focusTextAt } from '../editor/marking-acts';
import { flushDrafts } from '../state/drafts';
import { runCommand } from '../state/workspace-acts';

/** Those that are being deleted: a key that is held down asks for it again. */
const underWay = new Set<string>();

/** Deletes a mention and gives the focus to its words; what was being typed in its card is saved first, for undo. */
export const deleteMention = async (article: Article, mention: Mention): Promise<void> => {
  if (underWay.has(mention.id)) return;
  underWay.add(mention.id);
  try {
    await flushDrafts();
    await runCommand(
      { command: 'delete-mention', articleId: article.id, mentionId: mention.id },
      {
        // Before the card goes that has the focus.
        next: () => {
          focusTextAt(mention);
        },
      },
    );
  } finally {
    underWay.delete(mention.id);
  }
};
