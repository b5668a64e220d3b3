// Owns the sending of an edit that a card's field makes.

import type { Article } from '../../core/article/article';
import type { MentionEdit } from '../../core/commands/command';
import type { Mention } from '../../core/mention/mention';
import { runCommand } from '../state/workspace-acts';

/** Edits one mention of the article; a failure is said by whoever runs the command. */
export const editMention = (article: Article, mention: Mention, edit: MentionEdit): void => {
  void runCommand({ command: 'edit-mention', articleId: article.id, mentionId: mention.id, edit });
};
