// Owns the acts on the workspace: each asks main, and the cache follows what main has answered. Nothing is shown as
// done before that.

import i18next from 'i18next';
import type { DoneReply, Snapshot } from '../../contract/snapshot';
import type { EditCommand } from '../../core/commands/command';
import type { Result } from '../../core/result';
import { applyToArticle, applyToRegistries } from '../../core/workspace/change';
import { appState, setAppState } from './app-state';
import { request } from './bridge';
import { say, sayFailure } from './notices';

/** Takes a snapshot of main as the workspace that is open. */
export const showWorkspace = (workspace: Snapshot): void => {
  const isOther = appState().workspace?.folder !== workspace.folder;
  setAppState({ workspace });
  if (isOther) setAppState({ article: null, selectedMentionId: null, isEditingDetails: false, hasFailed: false });
};

/** The article that was asked for last: an answer for another comes too late to be shown. */
let wantedArticleId: string | null = null;

/** Opens an article for reading and marking. */
export const openArticle = async (articleId: string): Promise<void> => {
  wantedArticleId = articleId;
  if (appState().article?.id === articleId) return;
  const article = await request('article:read', { articleId });
  if (wantedArticleId !== articleId) return;
  if (!article.ok) sayFailure(article.error);
  else setAppState({ article: article.value, selectedMentionId: null, isEditingDetails: false });
};

/** Lets the cache follow an act that main has done. */
const follow = (done: DoneReply): void => {
  const { workspace, article } = appState();
  if (workspace === null) return;
  const touched = new Set([...done.summaries.map((summary) => summary.id), ...done.removedArticles]);
  const articles = [...workspace.articles.filter((summary) => !touched.has(summary.id)), ...done.summaries].sort(
    (left, right) => (left.id < right.id ? -1 : 1),
  );
  const nextArticle = article === null ? null : applyToArticle(article, done.changes);
  const selected = appState().selectedMentionId;
  setAppState({
    workspace: { ...applyToRegistries(workspace, done.changes), articles, history: done.history },
    article: nextArticle,
    selectedMentionId: nextArticle?.mentions.some((mention) => mention.id === selected) === true ? selected : null,
  });
};

/** Counts an act as under way until main has answered, and remembers whether it was saved. */
const tracked = async <Value>(act: () => Promise<Result<Value>>): Promise<Result<Value>> => {
  setAppState({ pending: appState().pending + 1 });
  const result = await act();
  const isUnsaved =
    !result.ok && ['write-failed', 'disk-full', 'workspace-gone', 'unexpected'].includes(result.error.code);
  setAppState({ pending: appState().pending - 1, hasFailed: isUnsaved });
  if (!result.ok) sayFailure(result.error);
  return result;
};

/** Runs a command. Returns what it did, or null when it could not be done (which has been said). */
export const runCommand = async (command: EditCommand): Promise<DoneReply | null> => {
  const done = await tracked(() => request('command:run', command));
  if (!done.ok) return null;
  follow(done.value);
  return done.value;
};

/** Takes back or does again the last act, and shows where it happened. */
const travel = async (channel: 'command:undo' | 'command:redo'): Promise<void> => {
  const done = await tracked(() => request(channel, null));
  if (!done.ok) return;
  follow(done.value);
  const command = i18next.t(`commands.${done.value.command}`);
  say(i18next.t(channel === 'command:undo' ? 'window.notices.undone' : 'window.notices.redone', { command }));
  await showPlaceOf(done.value);
};

/** Opens the article that an act was in, if it is another, and chooses the mention that came back. */
const showPlaceOf = async (done: DoneReply): Promise<void> => {
  const articleId = done.summaries[0]?.id;
  if (articleId !== undefined && articleId !== appState().article?.id) await openArticle(articleId);
  const mention = done.changes.find((change) => change.record === 'mention' && change.after !== null);
  if (mention?.record === 'mention' && mention.articleId === appState().article?.id) {
    setAppState({ selectedMentionId: mention.id });
  }
};

export const undo = (): Promise<void> => travel('command:undo');
export const redo = (): Promise<void> => travel('command:redo');
