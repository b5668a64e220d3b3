// Owns the way from a command to the changes it makes. It changes nothing itself: the caller applies the changes once
// they are safe on disk.

import type { Article } from '../article/article';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import type { Mention } from '../mention/mention';
import type { Change } from '../workspace/change';
import { findArticle, type Workspace } from '../workspace/workspace';
import { deleteArticle, editArticle } from './article-commands';
import type { Command } from './command';
import { setArticleDirection, setBlockDirection } from './direction-commands';
import { addMention, addMentions, addRange, deleteMention, editMention, setRanges } from './mention-commands';
import { linkSource, setActor, unlinkSource } from './source-commands';

/** True when a change leaves its record as it was, but for who touched it last and when. */
const isIdle = ({ before, after }: Change): boolean => {
  const untouched = (record: Change['before']): string =>
    JSON.stringify(record, (key, value: unknown) => (key === 'modifiedAt' || key === 'modifiedBy' ? undefined : value));
  return before !== null && after !== null && untouched(before) === untouched(after);
};

/** Works out a command's changes, or says why it cannot be done. An empty list means that nothing would change. */
export const runCommand = (workspace: Workspace, command: Command, environment: Environment): Result<Change[]> => {
  const changes = changesOf(workspace, command, environment);
  return changes.ok && changes.value.every(isIdle) ? succeed([]) : changes;
};

const changesOf = (workspace: Workspace, command: Command, environment: Environment): Result<Change[]> => {
  if (command.command === 'import-article') {
    const { sha256 } = command.article.original;
    // The same bytes again are no second article.
    if (workspace.articles.some((article) => article.original.sha256 === sha256)) return succeed([]);
    return succeed([{ record: 'article', id: command.article.id, before: null, after: command.article }]);
  }
  if (command.command === 'rename-workspace') {
    return succeed([{ record: 'workspace-title', before: workspace.title, after: command.title }]);
  }
  const article = findArticle(workspace, command.articleId);
  if (article === undefined) return fail('article-missing', { article: command.articleId });
  switch (command.command) {
    case 'edit-article':
      return succeed(editArticle(article, command));
    case 'delete-article':
      return succeed(deleteArticle(workspace, article));
    case 'set-block-direction':
      return setBlockDirection(article, command);
    case 'set-article-direction':
      return succeed(setArticleDirection(article, command));
    case 'add-mention':
      return addMention(article, command, environment);
    case 'add-mentions':
      return addMentions(article, command, environment);
    case 'link-source':
      return linkSource(workspace, article, command, environment);
    case 'unlink-source':
      return unlinkSource(article, command);
    case 'add-range':
    case 'set-ranges':
    case 'edit-mention':
    case 'delete-mention':
    case 'set-actor':
      return withMention(workspace, article, command, environment);
  }
};

type MentionCommand = Extract<Command, { mentionId: string }>;

const withMention = (
  workspace: Workspace,
  article: Article,
  command: MentionCommand,
  environment: Environment,
): Result<Change[]> => {
  const mention: Mention | undefined = article.mentions.find((candidate) => candidate.id === command.mentionId);
  if (mention === undefined) return fail('mention-missing', { mention: command.mentionId });
  switch (command.command) {
    case 'add-range':
      return addRange(article, mention, command.selection, environment);
    case 'set-ranges':
      return setRanges(article, mention, command.selections, environment);
    case 'edit-mention':
      return editMention(workspace, article, mention, command.edit, environment);
    case 'delete-mention':
      return succeed(deleteMention(workspace, article, mention));
    case 'set-actor':
      return setActor(workspace, article, mention, command, environment);
  }
};
