// Owns the acts that open workspaces, show them otherwise and check them: what is asked of main, and what is said
// of the outcome.

import i18next from 'i18next';
import type { RecalledDrafts } from '../../contract/draft';
import type { Channel, Reply, RequestArguments } from '../../contract/requests';
import type { Settings, SettingsChange } from '../../contract/settings';
import type { Snapshot } from '../../contract/snapshot';
import type { Failure } from '../../core/result';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { describeCause } from '../i18n/format';
import { followSettings, readWords } from '../i18n/setup';
import { leaveEarlyText } from '../early-text/leave-early-text';
import { nextFramePainted } from './after-paint';
import { appState, setAppState, type NoticeAction } from './app-state';
import { request } from './bridge';
import { flushDrafts, heldDrafts, takeBackDrafts } from './drafts';
import { showFindings } from './findings';
import { showGivenPack } from './given-file-acts';
import { keepDrafts } from './keep-drafts';
import { dropOffers, say, sayFailure } from './notices';
import { openArticle, readAgain, showWorkspace } from './workspace-acts';

type OpeningChannel = Extract<Channel, 'workspace:open-sample' | 'workspace:create' | 'workspace:open'>;

/** What can be done where a workspace cannot be opened. */
const offerFor = ({ code, details }: Failure): NoticeAction | undefined => {
  const folder = details.folder;
  if (typeof folder !== 'string') return undefined;
  if (code === 'workspace-in-use') {
    return { label: () => i18next.t('window.notices.openToRead'), run: () => void openToRead(folder) };
  }
  if (code === 'workspace-damaged') {
    return {
      label: () => i18next.t('window.notices.restoreBackup'),
      run: () => {
        setAppState({ dialog: 'backups', dialogFolder: folder });
      },
    };
  }
  return undefined;
};

/** Says why a workspace could not be opened, and offers what can be done about it. */
export const sayOpeningFailure = (failure: Failure): void => {
  sayFailure(failure, offerFor(failure));
};

const showOpened = async (reply: Reply<OpeningChannel>): Promise<void> => {
  if (!reply.ok) {
    sayOpeningFailure(reply.error);
    return;
  }
  if (reply.value !== null) await enterWorkspace(reply.value);
};

/** Takes up the drafts and the place that were left in a workspace; null where the analyst is in it already. */
const recall = async (folder: string): Promise<RecalledDrafts | null> => {
  const before = appState().workspace;
  // Drafts belong to one who writes, also while an earlier moment is looked at.
  const hadDrafts = before?.access.kind === 'write' || before?.access.kind === 'as-of';
  if (hadDrafts && before.folder === folder) return null;
  const reply = await request('drafts:recall', { folder });
  const kept = reply.ok ? reply.value : null;
  const taken = new Set(kept?.drafts.map(({ key }) => key));
  // What was typed while it was being opened is no older than what was left.
  const typed = before?.access.kind === 'opening' ? heldDrafts().filter(({ key }) => !taken.has(key)) : [];
  takeBackDrafts([...(kept?.drafts ?? []), ...typed]);
  return kept;
};

/** Says which drafts are back, and what was typed in the ones that have no field any more. */
const sayBroughtBack = ({ drafts, homeless }: RecalledDrafts): void => {
  const names = drafts.map(({ name }) => name).join('; ');
  if (drafts.length > 0) say(() => i18next.t('window.notices.broughtBack', { names }), 'attention');
  for (const { name, text } of homeless) {
    say(() => i18next.t('window.notices.homeless', { name, text: isolate(text) }), 'attention');
  }
};

/** Shows a workspace where it was left, or as it was on screen; else opens its first article. */
export const enterWorkspace = async (workspace: Snapshot): Promise<void> => {
  const onScreen = appState().article?.id;
  const wasOpening = appState().workspace?.access.kind === 'opening';
  const kept = await recall(workspace.folder);
  dropOffers();
  showWorkspace(workspace);
  const withId = (wanted: string | null | undefined) => workspace.articles.find(({ id }) => id === wanted);
  const opening = withId(kept?.view.articleId) ?? withId(onScreen) ?? workspace.articles[0];
  if (wasOpening) await readAgain();
  if (opening !== undefined && appState().article === null) await openArticle(opening.id);
  const { article } = appState();
  const mentionId = kept?.view.mentionId ?? null;
  if (article?.mentions.some(({ id }) => id === mentionId) === true) setAppState({ selectedMentionId: mentionId });
  if (kept !== null) sayBroughtBack(kept);
};

/** Hands over what is typed; what cannot be saved stays with main for the next time. */
export const handOverDrafts = async (): Promise<void> => {
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
/** Makes a workspace of the pack that is shown and opens it. Answers with the failure that there was, or null. */
export const openPack = async (): Promise<Failure | null> => {
  await handOverDrafts();
  const reply = await request('pack:open', null);
  if (!reply.ok) return reply.error;
  if (reply.value === null) return null;
  const { folder } = reply.value;
  setAppState({ dialog: null, givenPack: null });
  await enterWorkspace(reply.value);
  say(() => i18next.t('window.givenPack.opened', { folder: isolatePath(folder) }));
  return null;
};
/** Opens a recent workspace by its folder, or asks for one. */
export const openWorkspace = (folder: string | null): Promise<void> =>
  changeWorkspace('workspace:open', { folder, access: 'write' });
/** Opens a workspace that another window or command writes, to look at it. */
const openToRead = (folder: string): Promise<void> => changeWorkspace('workspace:open', { folder, access: 'read' });

/** Tries to open for writing what is open for reading only, and says what came of it. */
export const openForWriting = async (): Promise<void> => {
  const folder = appState().workspace?.folder;
  if (folder === undefined) return;
  const reply = await request('workspace:open', { folder, access: 'write' });
  await showOpened(reply);
  const access = reply.ok ? reply.value?.access : undefined;
  if (access?.kind === 'write') say(() => i18next.t('window.readOnly.isNowWritable'));
  if (access?.kind === 'not-writable') {
    say(() => i18next.t('window.readOnly.still', { cause: describeCause(access.cause) }), 'attention');
  }
};

/** Shows the workspace as it was after an act; null goes back to how it is now. */
export const showAsOf = async (sequence: number | null): Promise<void> => {
  await handOverDrafts();
  const reply = await request('workspace:show-as-of', { sequence });
  if (reply.ok) await enterWorkspace(reply.value);
  else sayFailure(reply.error);
};

/** Checks every file of the workspace and shows what was found. */
export const verifyWorkspace = async (): Promise<void> => {
  const reply = await request('workspace:verify', null);
  if (reply.ok) setAppState({ verification: reply.value, dialog: 'verification' });
  else sayFailure(reply.error);
};

/** Closes the workspace; the window then offers the ways to another. */
export const closeWorkspace = async (): Promise<void> => {
  await handOverDrafts();
  const reply = await request('workspace:close', null);
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  takeBackDrafts([]);
  await takeSettings(reply.value);
  setAppState({ workspace: null, article: null, selectedMentionId: null, failedActs: [] });
  showFindings([], true);
};

/** Shows the workspace's folder in the system's file manager. */
export const showFolder = async (): Promise<void> => {
  const reply = await request('workspace:show-folder', null);
  if (!reply.ok) sayFailure(reply.error);
};

let newestSettings: Settings | null = null;

/** Takes over the settings as main has them, the language and the writing of dates and numbers at once. */
export const takeSettings = async (settings: Settings): Promise<void> => {
  newestSettings = settings;
  await readWords(settings.interfaceLanguage);
  // Where others have come while words were read, those hold.
  if (newestSettings !== settings) return;
  followSettings(settings);
  setAppState({ settings });
};

/** Changes a setting; main keeps it. */
export const changeSettings = async (change: SettingsChange): Promise<void> => {
  const reply = await request('settings:change', change);
  if (reply.ok) await takeSettings(reply.value);
  else sayFailure(reply.error);
};

/** Has the workspace that is looked at opened, once that is on screen, and enters it. */
const enterOpened = async (): Promise<void> => {
  await nextFramePainted();
  const reply = await request('app:opened', null);
  const opened = reply.ok ? reply.value.workspace : null;
  if (opened !== null) await enterWorkspace(opened);
  else setAppState({ workspace: null, article: null });
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value.failure !== null) sayOpeningFailure(reply.value.failure);
};

const takeStart = async (): Promise<void> => {
  const reply = await request('app:start', null);
  // Nothing is shown before its language is known.
  if (reply.ok) await takeSettings(reply.value.settings);
  if (!reply.ok) {
    setAppState({ isStarted: true });
    sayFailure(reply.error);
    return;
  }
  const isOpening = reply.value.workspace?.access.kind === 'opening';
  // A first look has its article with it, so that both are drawn at once.
  setAppState({
    isStarted: true,
    ...(isOpening ? { workspace: reply.value.workspace, article: reply.value.article } : {}),
  });
  if (reply.value.failure !== null) sayOpeningFailure(reply.value.failure);
  if (reply.value.hasCrashed) say(() => i18next.t('window.notices.crashed'), 'attention');
  if (isOpening) await enterOpened();
  else if (reply.value.workspace !== null) await enterWorkspace(reply.value.workspace);
  if (reply.value.isPackGiven) await showGivenPack();
};

/** Asks main how things stand, once, when the window opens. */
export const start = async (): Promise<void> => {
  await takeStart();
  // Where an article is shown, its text has taken the place of the early one.
  leaveEarlyText();
};
