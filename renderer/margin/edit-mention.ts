// Owns the sending of an edit that a card's field makes.

import type { Article } from '../../core/article/article';
import type { MentionEdit } from '../../core/commands/command';
import type { Mention } from '../../core/mention/mention';
import { runCommand } from '../state/workspace-acts';

/** Edits one mention of the article; true when it is saved. A failure is said by whoever runs the command. */
export const editMention = async (article: Article, mention: Mention, edit: MentionEdit): Promise<boolean> =>
  (await runCommand({ command: 'edit-mention', articleId: article.id, mentionId: mention.id, edit })) !== null;
