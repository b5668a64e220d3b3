// Owns the notices: what is said, and when it goes away.

import type { Failure } from '../../core/result';
import { describeFailure } from '../i18n/format';
import { appState, setAppState, type Notice, type NoticeAction, type Words } from './app-state';

const INFORMATION_MILLISECONDS = 7000;

let lastId = 0;

/** Takes a notice away. */
export const dismissNotice = (id: number): void => {
  setAppState({ notices: appState().notices.filter((notice) => notice.id !== id) });
};

/** Takes away what was offered: another workspace is open now, and the offers were about how it was before. */
export const dropOffers = (): void => {
  setAppState({ notices: appState().notices.filter((notice) => notice.action === undefined) });
};

/**
 * Says something. Information takes the place of the information before it; the rest stay beside each other. Answers with
 * the id by which the notice is taken away.
 */
export const say = (words: Words, tone: Notice['tone'] = 'information', action?: NoticeAction): number => {
  lastId += 1;
  const id = lastId;
  const text = words();
  const others = appState().notices.filter((notice) => notice.tone !== 'information' && notice.words() !== text);
  setAppState({ notices: [...others, { id, tone, words, ...(action === undefined ? {} : { action }) }] });
  if (tone === 'information') {
    setTimeout(() => {
      dismissNotice(id);
    }, INFORMATION_MILLISECONDS);
  }
  return id;
};

/** Says what failed, why, and what to do. What was cancelled is no failure: it is what was asked for. */
export const sayFailure = (failure: Failure, action?: NoticeAction): void => {
  say(() => describeFailure(failure), failure.code === 'cancelled' ? 'information' : 'failure', action);
};
