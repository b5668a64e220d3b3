// Owns the acts that bring files in and out and open workspaces: what is asked of main, and what is said of the outcome.

import i18next from 'i18next';
import type { RecalledDrafts } from '../../contract/draft';
import type { Channel, Reply, RequestArguments } from '../../contract/requests';
import type { Theme } from '../../contract/settings';
import type { ImportOutcome, Snapshot } from '../../contract/snapshot';
import { isExportName, LARGEST_EXPORT_BYTES, tooLarge } from '../../core/article/size-limit';
import { findLoneSurrogate } from '../../core/text/surrogates';
import { isolate } from '../../core/text/bidi-controls';
import { formatBytes, formatDate } from '../i18n/format';
import { appState, setAppState } from './app-state';
import { request } from './bridge';
import { flushDrafts, takeBackDrafts } from './drafts';
import { keepDrafts } from './keep-drafts';
import { say, sayFailure } from './notices';
import { openArticle, showWorkspace } from './workspace-acts';

const showOutcome = async (outcome: ImportOutcome): Promise<void> => {
  const title = isolate(outcome.title);
  switch (outcome.kind) {
    case 'adopted':
      say(i18next.t('window.notices.adopted', { title }));
      return;
    case 'imported':
      await openArticle(outcome.articleId);
      say(i18next.t('window.notices.imported', { title }));
      return;
    case 'already-there':
      await openArticle(outcome.articleId);
      say(i18next.t('window.notices.alreadyThere', { title }));
  }
};

/** Imports a dropped or pasted content. */
const importContent = async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const reply = await request('import:content', { fileName, bytes });
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  showWorkspace(reply.value.workspace);
  await showOutcome(reply.value.outcome);
};

/** Asks for files and imports them; one that is refused does not stop the rest. */
export const chooseImport = async (): Promise<void> => {
  const reply = await request('import:choose', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) {
    showWorkspace(reply.value.workspace);
    for (const result of reply.value.results) {
      if (result.ok) await showOutcome(result.value);
      else sayFailure(result.error);
    }
  }
};

/** Imports files that were dropped on the window. */
export const importFiles = async (files: readonly File[]): Promise<void> => {
  for (const file of files) {
    const refusal = tooLarge(file.name, file.size, isExportName(file.name) ? LARGEST_EXPORT_BYTES : undefined);
    if (refusal !== null) {
      sayFailure(refusal.error);
      continue;
    }
    // A folder is given like a file, but cannot be read.
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) sayFailure({ code: 'file-is-folder', details: { file: file.name } });
    else await importContent(file.name, new Uint8Array(bytes));
  }
};

/** Imports pasted text as an article of its own. */
export const importPasted = async (text: string): Promise<void> => {
  if (text.trim() === '') {
    say(i18next.t('window.notices.pasteBlank'));
    return;
  }
  const fileName = i18next.t('window.pasted.fileName', { date: formatDate(new Date().toISOString().slice(0, 10)) });
  const half = findLoneSurrogate(text);
  if (half !== null) sayFailure({ code: 'text-lone-surrogate', details: { file: fileName, offset: half } });
  else await importContent(fileName, new TextEncoder().encode(text));
};

/** Exports the workspace to a file that the analyst chooses. */
export const exportJson = async (): Promise<void> => {
  await flushDrafts();
  const reply = await request('export:json', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) {
    const { path, byteLength } = reply.value;
    say(i18next.t('window.notices.exported', { path: isolate(path), size: formatBytes(byteLength) }));
  }
};

type OpeningChannel = Extract<Channel, 'workspace:open-sample' | 'workspace:create' | 'workspace:open'>;

const showOpened = async (reply: Reply<OpeningChannel>): Promise<void> => {
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  if (reply.value !== null) await enterWorkspace(reply.value);
};

/** Takes up the drafts and the place that were left in a workspace; null where the analyst is in it already. */
const recall = async (folder: string): Promise<RecalledDrafts | null> => {
  if (appState().workspace?.folder === folder) return null;
  const reply = await request('drafts:recall', { folder });
  const kept = reply.ok ? reply.value : null;
  takeBackDrafts(kept?.drafts ?? []);
  return kept;
};

/** Says which drafts are back, and what was typed in the ones that have no field any more. */
const sayBroughtBack = ({ drafts, homeless }: RecalledDrafts): void => {
  const names = drafts.map(({ name }) => name).join('; ');
  if (drafts.length > 0) say(i18next.t('window.notices.broughtBack', { names }), 'attention');
  for (const { name, text } of homeless) {
    say(i18next.t('window.notices.homeless', { name, text: isolate(text) }), 'attention');
  }
};

/** Shows a workspace where it was left, or else opens its first article. */
export const enterWorkspace = async (workspace: Snapshot): Promise<void> => {
  const kept = await recall(workspace.folder);
  showWorkspace(workspace);
  const left = workspace.articles.find(({ id }) => id === kept?.view.articleId);
  const opening = left ?? workspace.articles[0];
  if (opening !== undefined && appState().article === null) await openArticle(opening.id);
  const { article } = appState();
  const mentionId = kept?.view.mentionId ?? null;
  if (article?.mentions.some(({ id }) => id === mentionId) === true) setAppState({ selectedMentionId: mentionId });
  if (kept !== null) sayBroughtBack(kept);
};

/** Hands over what is typed; what cannot be saved stays with main for the next time. */
const handOverDrafts = async (): Promise<void> => {
  await flushDrafts();
  await keepDrafts();
};

/** Leaves the open workspace for another one, with nothing in it left unsaved. */
const changeWorkspace = async <Name extends OpeningChannel>(
  channel: Name,
  args: RequestArguments<Name>,
): Promise<void> => {
  await handOverDrafts();
  await showOpened(await request(channel, args));
};

/** Opens the sample workspace, which is made the first time. */
export const openSample = (): Promise<void> => changeWorkspace('workspace:open-sample', null);
/** Asks for an empty folder and makes a workspace in it. */
export const createWorkspace = (): Promise<void> => changeWorkspace('workspace:create', null);
/** Opens a recent workspace by its folder, or asks for one. */
export const openWorkspace = (folder: string | null): Promise<void> =>
  changeWorkspace('workspace:open', { folder, access: 'write' });

/** Closes the workspace; the window then offers the ways to another. */
export const closeWorkspace = async (): Promise<void> => {
  await handOverDrafts();
  const reply = await request('workspace:close', null);
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  takeBackDrafts([]);
  setAppState({ settings: reply.value, workspace: null, article: null, selectedMentionId: null, failedActs: [] });
};

/** Shows the workspace's folder in the system's file manager. */
export const showFolder = async (): Promise<void> => {
  const reply = await request('workspace:show-folder', null);
  if (!reply.ok) sayFailure(reply.error);
};

/** Changes a setting; main keeps it. */
export const changeSettings = async (change: { theme?: Theme; analystName?: string }): Promise<void> => {
  const reply = await request('settings:change', change);
  if (reply.ok) setAppState({ settings: reply.value });
  else sayFailure(reply.error);
};

/** Asks main how things stand, once, when the window opens. */
export const start = async (): Promise<void> => {
  const reply = await request('app:start', null);
  setAppState({ isStarted: true });
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  setAppState({ settings: reply.value.settings });
  if (reply.value.failure !== null) sayFailure(reply.value.failure);
  if (reply.value.hasCrashed) say(i18next.t('window.notices.crashed'), 'attention');
  if (reply.value.workspace !== null) await enterWorkspace(reply.value.workspace);
};
