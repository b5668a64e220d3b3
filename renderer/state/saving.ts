// Owns whether everything is saved, what is not in words, and trying again.

import i18next from 'i18next';
import type { EditCommand } from '../../core/commands/command';
import { isolate } from '../../core/text/bidi-controls';
import { useCanWrite } from './access';
import { keepTextPlace } from '../early-text/keep-text-place';
import type { Act } from './acts';
import { appState, useAppState } from './app-state';
import { request } from './bridge';
import { flushDrafts, heldDrafts, isShownHeldBack, isWaiting, useDrafts } from './drafts';
import { keepDrafts } from './keep-drafts';
import { actsSettled, useIsSaving } from './under-way';
import { retryActs } from './workspace-acts';

export type SavingState = 'saved' | 'saving' | 'failed' | 'readOnly';

interface Saving {
  readonly state: SavingState;
  /** Something is not saved that trying again may save. */
  readonly canTryAgain: boolean;
}

/**
 * Saved only when main has answered for everything that is on screen; what an act does is there only after that. A draft that
 * is held back is not saved, but only the analyst can say what is to become of it.
 */
export const useSaving = (): Saving => {
  const isSaving = useIsSaving();
  const failedActs = useAppState((state) => state.failedActs);
  const held = useDrafts((state) => state.held);
  const isWritable = useCanWrite();
  const drafts = [...held.values()].filter((draft) => !isWaiting(draft));
  if (!isWritable) return { state: 'readOnly', canTryAgain: false };
  if (isSaving) return { state: 'saving', canTryAgain: false };
  if (failedActs.length > 0 || drafts.some((draft) => draft.hasFailed)) return { state: 'failed', canTryAgain: true };
  if (drafts.length > 0) return { state: 'saving', canTryAgain: false };
  return { state: [...held.values()].some(isShownHeldBack) ? 'failed' : 'saved', canTryAgain: false };
};

const QUOTE_LENGTH = 60;

/** As much of a text as names it within a sentence. */
export const shortQuote = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return isolate(letters.length > QUOTE_LENGTH ? `${letters.slice(0, QUOTE_LENGTH).join('')}…` : line);
};

/** The words that a command is about, where they are on screen. */
const quoteOfCommand = (command: EditCommand): string | null => {
  const { article } = appState();
  if (article === null || !('articleId' in command) || command.articleId !== article.id) return null;
  if ('mentionId' in command) {
    const ranges = article.mentions.find(({ id }) => id === command.mentionId)?.ranges ?? [];
    return ranges[0]?.quote ?? null;
  }
  const isMarking = command.command === 'add-mention' || command.command === 'add-mentions';
  const selection = isMarking ? command.selections[0] : undefined;
  if (selection === undefined) return null;
  return article.text.slice(Math.min(selection.start, selection.end), Math.max(selection.start, selection.end));
};

const describeAct = (act: Act): string => {
  if (act.channel !== 'command:run') return i18next.t(`window.bar.${act.channel === 'command:undo' ? 'undo' : 'redo'}`);
  const command = i18next.t(`commands.${act.command.command}`);
  const quote = quoteOfCommand(act.command);
  return quote === null ? command : i18next.t('window.status.actOn', { command, quote: shortQuote(quote) });
};

/** What is not saved, in words; what waits for the analyst is not among it. */
export const describeUnsaved = (): string[] => [
  ...appState().failedActs.map(describeAct),
  ...heldDrafts()
    .filter((draft) => !isWaiting(draft))
    .map(({ name }) => name),
];

/** Tries to save everything that is not saved: the acts in their order, then what is typed. */
export const tryAgain = async (): Promise<void> => {
  await actsSettled();
  await retryActs();
  await flushDrafts();
  await actsSettled();
};

/** Answers main's question whether the window may go: hands everything over, and says what could not be saved. */
export const answerClosing = async (question: number): Promise<void> => {
  await tryAgain();
  await keepDrafts();
  await keepTextPlace();
  await request('window:ready-to-close', { question, unsaved: describeUnsaved() });
};
