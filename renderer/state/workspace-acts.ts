// Owns the acts on the workspace: each asks main, and the cache follows what main has answered. Nothing is shown as
// done before that.

import i18next from 'i18next';
import type { DoneReply, Snapshot } from '../../contract/snapshot';
import type { Article } from '../../core/article/article';
import type { EditCommand } from '../../core/commands/command';
import type { Rest } from '../../core/queries/beginning';
import { isEveryMention } from '../../core/queries/filter-mentions';
import { isSame } from '../../core/same';
import { applyToArticle, applyToRegistries } from '../../core/workspace/change';
import { forgetSettled, isUnsaved, perform, rememberFailed, takeFailed, type Act, type Following } from './acts';
import { canWrite, mayChange } from './access';
import { nextFramePainted } from './after-paint';
import { appState, setAppState, type AppState } from './app-state';
import { hasDraft, type DraftOutcome } from './drafts';
import { showFindings } from './findings';
import { forgetListFilters } from './list-filters';
import { say, sayFailure } from './notices';
import { readArticle, readBeginning, tellReadings } from './read-article';
import { articleWhole, isRestComing, restArrives } from './rest-of-article';
import { beginAct, endAct } from './under-way';

/** Takes a snapshot of main as the workspace that is open. */
export const showWorkspace = (workspace: Snapshot): void => {
  const before = appState().workspace;
  const isOther = before?.folder !== workspace.folder;
  // The same folder opened otherwise, or as it was at another moment, may hold other texts and marks.
  const isOtherView = isOther || !isSame(before.access, workspace.access);
  setAppState({ workspace });
  if (isOther) {
    forgetListFilters();
    setAppState({
      failedActs: [],
      view: 'read',
      shownClaimId: null,
      shownActorId: null,
      shownEventId: null,
      imported: null,
    });
  }
  if (!isOtherView) return;
  // What was read while it was being opened stays on screen.
  if (isOther || before.access.kind !== 'opening') {
    setAppState({ article: null, selectedMentionId: null, isEditingDetails: false });
  }
  showFindings(workspace.findings, isOther || before.access.kind === 'opening');
};

/** The key of the draft that the form for an article's details is. */
export const detailsDraftKey = (articleId: string): string => `article/${articleId}/details`;

/** The article that was asked for last: an answer for another comes too late to be shown. */
let wantedArticleId: string | null = null;

/** Opens an article for reading and marking; resolves once all of it is there. */
export const openArticle = async (articleId: string): Promise<void> => {
  wantedArticleId = articleId;
  if (appState().article?.id === articleId) return articleWhole();
  const article = await readArticle(articleId);
  if (wantedArticleId !== articleId) return;
  if (article.ok) showArticle(article.value, null);
  else sayFailure(article.error);
};

/** Shows an article that was opened, or the beginning of one. */
const showArticle = (article: Article, rest: Rest | null): void => {
  // Details that are still being edited are shown as such again.
  const isEditingDetails = hasDraft(detailsDraftKey(article.id));
  const coming = rest === null ? null : { beginning: article, ...rest };
  setAppState({ article, coming, selectedMentionId: null, isEditingDetails });
};

/**
 * Opens an article to be read from its beginning: of a long one that is shown first, and the rest follows when it has been painted.
 * Not where something is shown that goes by all of it.
 */
export const openAtBeginning = async (articleId: string): Promise<void> => {
  const { article: shown, filter, isProvenanceShown } = appState();
  if (shown?.id === articleId || !isEveryMention(filter) || isProvenanceShown) return openArticle(articleId);
  wantedArticleId = articleId;
  const begun = await readBeginning(articleId);
  if (wantedArticleId !== articleId) return;
  if (!begun.ok) {
    sayFailure(begun.error);
    return;
  }
  const { article, rest } = begun.value;
  showArticle(article, rest);
  if (rest !== null) await restArrives(showRestOf(article));
};

/** Has all of an article in the place of its beginning, unless something else is there by then. */
const showRestOf = async (beginning: Article): Promise<void> => {
  const isOnScreen = (): boolean => appState().article === beginning;
  await nextFramePainted();
  // Whoever goes through the library asks for beginnings alone.
  if (!isOnScreen()) return;
  const article = await readArticle(beginning.id);
  if (!isOnScreen()) return;
  if (article.ok) setAppState({ article: article.value, coming: null });
  else {
    setAppState({ article: null, coming: null, selectedMentionId: null });
    sayFailure(article.error);
  }
  // The text view follows in the steps of promises; what waits comes after it.
  await new Promise((done) => setTimeout(done));
};

/** Reads the article on screen again, and shows it anew where it is not as it was. */
export const readAgain = async (): Promise<void> => {
  const shown = appState().article;
  if (shown === null) return;
  const article = await readArticle(shown.id);
  if (appState().article !== shown) return;
  if (!article.ok) setAppState({ article: null, selectedMentionId: null });
  else if (!isSame(article.value, shown)) setAppState({ article: article.value });
};

/** Shows the open workspace after main has changed much of it at once: what is on screen is read again. */
export const showChanged = async (workspace: Snapshot): Promise<void> => {
  const { article, selectedMentionId } = appState();
  showWorkspace(workspace);
  setAppState({ article: null, selectedMentionId: null });
  const opening = workspace.articles.find(({ id }) => id === article?.id) ?? workspace.articles[0];
  if (opening !== undefined) await openArticle(opening.id);
  if (appState().article?.mentions.some(({ id }) => id === selectedMentionId) === true) {
    setAppState({ selectedMentionId });
  }
};

/** Which mention of the open article is to be chosen once an act is done; undefined leaves that as it is. */
type Choice = (done: DoneReply) => string | null | undefined;

const leaveChoice: Choice = () => undefined;

/** What goes with showing an act. */
interface WithAct extends Omit<Following, 'change'> {
  readonly choice?: Choice;
}

/** True where an article has a mention after changes: what they say of it themselves spares going through all mentions. */
const isStillThere = (article: Article, mentionId: string, changes: DoneReply['changes']): boolean => {
  const last = changes.findLast(
    (change) => change.record === 'article' || (change.record === 'mention' && change.id === mentionId),
  );
  if (last?.record === 'mention' && last.articleId === article.id) return last.after !== null;
  return article.mentions.some(({ id }) => id === mentionId);
};

/** What changes in the cache with an act that main has done. */
const following = (done: DoneReply, choice: Choice = leaveChoice): Partial<AppState> => {
  const { workspace, article, selectedMentionId } = appState();
  if (workspace === null) return {};
  // To a beginning nothing is done: what has changed is in the whole that is being read.
  const nextArticle = article === null || isRestComing() ? article : applyToArticle(article, done.changes);
  const chosen = choice(done) ?? selectedMentionId;
  const isThere = chosen !== null && nextArticle !== null && isStillThere(nextArticle, chosen, done.changes);
  return {
    workspace: {
      ...applyToRegistries(workspace, done.changes),
      articles: withSummaries(workspace.articles, done),
      history: done.history,
    },
    article: nextArticle,
    selectedMentionId: isThere ? chosen : null,
  };
};

/** The sums of the articles after an act: one that is still there keeps its place, so that most acts leave the order as it is. */
const withSummaries = (
  before: Snapshot['articles'],
  { summaries, removedArticles }: DoneReply,
): Snapshot['articles'] => {
  const after = new Map(summaries.map((summary) => [summary.id, summary]));
  const removed = new Set(removedArticles);
  const kept = before.flatMap((summary) => (removed.has(summary.id) ? [] : [after.get(summary.id) ?? summary]));
  const known = new Set(before.map(({ id }) => id));
  const added = summaries.filter(({ id }) => !known.has(id));
  return added.length === 0 ? kept : [...kept, ...added].sort((left, right) => (left.id < right.id ? -1 : 1));
};

/** Lets the cache follow an act that main has done. */
export const follow = (done: DoneReply): void => {
  tellReadings(done.changes);
  setAppState(following(done));
};

/** Lets the cache follow what main has done unasked; an earlier moment that is looked at stays as it is. */
export const followUnasked = (done: DoneReply): void => {
  if (canWrite()) follow(done);
};

/** Does an act and lets the cache follow it. One that could not be saved is remembered. */
const doAct = async (act: Act, { choice, ...others }: WithAct = {}): Promise<DoneReply | null> => {
  if (!mayChange()) return null;
  const done = await perform(act, { change: (value) => following(value, choice), ...others });
  if (isUnsaved(done)) rememberFailed(act);
  if (!done.ok) return null;
  forgetSettled(act);
  return done.value;
};

/** Runs a command. Returns what it did, or null when it could not be done (which has been said). */
export const runCommand = (command: EditCommand, withAct?: WithAct): Promise<DoneReply | null> =>
  doAct({ channel: 'command:run', command }, withAct);

/** Runs the command of a draft. One that cannot be saved stays a draft, and is tried again as such. */
export const saveDraft = async (command: EditCommand): Promise<DraftOutcome> => {
  if (!canWrite()) return 'not-saved';
  const done = await perform({ channel: 'command:run', command }, { change: following });
  return done.ok ? 'saved' : isUnsaved(done) ? 'not-saved' : 'refused';
};

/** Does the acts that could not be saved again, in their order; the first that fails once more ends it. */
export const retryActs = async (): Promise<void> => {
  if (!canWrite()) return;
  const acts = takeFailed();
  if (acts.length === 0) return;
  // From the first to the last they count as one that is under way: what has failed is never called saved before it is.
  beginAct({ isAgain: true });
  try {
    for (const [index, act] of acts.entries()) {
      const done = await perform(act, { change: following });
      if (!isUnsaved(done)) continue;
      acts.slice(index).forEach(rememberFailed);
      return;
    }
  } finally {
    endAct();
  }
};

/** Takes back or does again the last act, and shows where it happened. */
const travel = async (channel: 'command:undo' | 'command:redo'): Promise<void> => {
  const done = await doAct({ channel });
  if (done === null) return;
  const key = channel === 'command:undo' ? 'window.notices.undone' : 'window.notices.redone';
  say(() => i18next.t(key, { command: i18next.t(`commands.${done.command}`) }));
  await showPlaceOf(done);
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
