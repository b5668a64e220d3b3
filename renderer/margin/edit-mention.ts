// Owns the sending of an edit that a card makes, and the place of what is typed in its fields.

import i18next from 'i18next';
import type { Article } from '../../core/article/article';
import type { EditCommand, MentionEdit } from '../../core/commands/command';
import { quoteOf, type Mention } from '../../core/mention/mention';
import type { DraftPlace } from '../controls/use-draft';
import type { DraftOutcome } from '../state/drafts';
import { shortQuote } from '../state/saving';
import { runCommand, saveDraft } from '../state/workspace-acts';

const commandOf = (article: Article, mention: Mention, edit: MentionEdit): EditCommand => ({
  command: 'edit-mention',
  articleId: article.id,
  mentionId: mention.id,
  edit,
});

/** Edits one mention of the article at a press. A failure is said by whoever runs the command. */
export const editMention = async (article: Article, mention: Mention, edit: MentionEdit): Promise<void> => {
  await runCommand(commandOf(article, mention, edit));
};

/** Saves what was typed in a field of a card. */
export const saveMentionDraft = (article: Article, mention: Mention, edit: MentionEdit): Promise<DraftOutcome> =>
  saveDraft(commandOf(article, mention, edit));

/** The place of the draft of a card's field; what is typed as a claim's words is a draft of that mention's claim. */
export const mentionDraft = (mention: Mention, field: string, label: string): DraftPlace => ({
  key: field === 'gloss' ? `claim-of/${mention.id}/gloss` : `mention/${mention.id}/${field}`,
  name: i18next.t('window.drafts.ofMention', { field: label, quote: shortQuote(quoteOf(mention)) }),
});
