// Owns the way from a command to the changes it makes. It changes nothing itself: the caller applies the changes once
// they are safe on disk.

import type { Article } from '../article/article';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import type { Mention } from '../mention/mention';
import type { Change } from '../workspace/change';
import { findArticle, type Workspace } from '../workspace/workspace';
import { deleteActor, editActor, makeActor, mergeActors } from './actor-commands';
import { deleteArticle, editArticle } from './article-commands';
import { resolveBatch } from '../annotations/resolve-batch';
import { acceptCues, setAttribution } from './attribution-commands';
import {
  attachMention,
  deleteClaim,
  editClaim,
  makeClaim,
  mergeClaims,
  reviewClaim,
  splitClaim,
} from './claim-commands';
import { editCodebook } from './codebook-commands';
import type { Command, CommandOf, OwnCommand } from './command';
import { deleteEvent, editEvent, makeEvent } from './event-commands';
import { relateMentions, uniteMentions } from './mention-pair-commands';
import { deleteRelation, deleteSilence, editRelation, noteSilence, relateClaims } from './relation-commands';
import { setArticleDirection, setBlockDirection } from './direction-commands';
import { markHits } from './mark-hits';
import { addMention, addMentions, addRange, deleteMention, editMention, setRanges } from './mention-commands';
import { setBlockRole } from './role-commands';
import { deleteSavedFilter, editSavedFilter, makeSavedFilter } from './saved-filter-commands';
import { resolveSources } from './resolve-sources';
import { reviseArticle } from './revise-article';
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
  if (command.command === 'import-annotations') {
    const resolved = resolveBatch(workspace, command.batch, environment);
    return resolved.ok ? succeed(resolved.value.changes) : resolved;
  }
  if (command.command === 'rename-workspace') {
    return succeed([{ record: 'workspace-title', before: workspace.title, after: command.title }]);
  }
  if (!('articleId' in command) || command.command === 'note-silence' || command.command === 'attach-mention')
    return changesOfRegistries(workspace, command, environment);
  const article = findArticle(workspace, command.articleId);
  if (article === undefined) return fail('article-missing', { article: command.articleId });
  switch (command.command) {
    case 'edit-article':
      return succeed(editArticle(article, command));
    case 'delete-article':
      return succeed(deleteArticle(workspace, article));
    case 'revise-article':
      return reviseArticle(article, command, environment);
    case 'set-block-direction':
      return setBlockDirection(article, command);
    case 'set-article-direction':
      return succeed(setArticleDirection(article, command));
    case 'set-block-role':
      return setBlockRole(article, command);
    case 'add-mention':
      return addMention(workspace, article, command, environment);
    case 'add-mentions':
      return addMentions(workspace, article, command, environment);
    case 'link-source':
      return linkSource(workspace, article, command, environment);
    case 'unlink-source':
      return unlinkSource(article, command);
    case 'accept-cues':
      return acceptCues(article, command, environment);
    case 'add-range':
    case 'set-ranges':
    case 'edit-mention':
    case 'delete-mention':
    case 'set-actor':
    case 'set-attribution':
      return withMention(workspace, article, command, environment);
  }
};

type RegistryCommand =
  | Exclude<Command, { articleId: string } | CommandOf<'rename-workspace'> | OwnCommand>
  | CommandOf<'note-silence' | 'attach-mention'>;

/** Works out the changes of a command that is about no one article. */
const changesOfRegistries = (
  workspace: Workspace,
  command: RegistryCommand,
  environment: Environment,
): Result<Change[]> => {
  switch (command.command) {
    case 'make-claim':
      return succeed(makeClaim(command, environment));
    case 'edit-claim':
      return editClaim(workspace, command, environment);
    case 'delete-claim':
      return deleteClaim(workspace, command, environment);
    case 'attach-mention':
      return attachMention(workspace, command, environment);
    case 'merge-claims':
      return mergeClaims(workspace, command, environment);
    case 'split-claim':
      return splitClaim(workspace, command, environment);
    case 'review-claim':
      return reviewClaim(workspace, command, environment);
    case 'relate-claims':
      return relateClaims(workspace, command, environment);
    case 'relate-mentions':
      return relateMentions(workspace, command, environment);
    case 'unite-mentions':
      return uniteMentions(workspace, command, environment);
    case 'edit-relation':
      return editRelation(workspace, command, environment);
    case 'delete-relation':
      return deleteRelation(workspace, command);
    case 'note-silence':
      return noteSilence(workspace, command, environment);
    case 'delete-silence':
      return deleteSilence(workspace, command);
    case 'make-event':
      return makeEvent(workspace, command, environment);
    case 'edit-event':
      return editEvent(workspace, command, environment);
    case 'delete-event':
      return deleteEvent(workspace, command);
    case 'make-saved-filter':
      return succeed(makeSavedFilter(command, environment));
    case 'edit-saved-filter':
      return editSavedFilter(workspace, command, environment);
    case 'delete-saved-filter':
      return deleteSavedFilter(workspace, command);
    case 'make-actor':
      return succeed(makeActor(command, environment));
    case 'edit-actor':
      return editActor(workspace, command, environment);
    case 'delete-actor':
      return deleteActor(workspace, command, environment);
    case 'merge-actors':
      return mergeActors(workspace, command, environment);
    case 'resolve-sources':
      return resolveSources(workspace, command, environment);
    case 'edit-codebook':
      return editCodebook(workspace, command, environment);
    case 'mark-hits':
      return markHits(workspace, command, environment);
  }
};

type MentionCommand = Exclude<Extract<Command, { mentionId: string }>, CommandOf<'attach-mention'>>;

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
    case 'set-attribution':
      return setAttribution(workspace, article, mention, command, environment);
    case 'set-actor':
      return setActor(workspace, article, mention, command, environment);
  }
};
