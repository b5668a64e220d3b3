// Owns the way of an act to main and back: it counts as under way until what comes of it is on screen, and one that could not
// be saved is remembered, so that it can be tried again and is named before the window closes.

import type { DoneReply } from '../../contract/snapshot';
import type { EditCommand } from '../../core/commands/command';
import type { ErrorCode, Result } from '../../core/result';
import { appState, setAppState, type AppState } from './app-state';
import { request } from './bridge';
import { sayFailure } from './notices';
import { tellReadings } from './read-article';
import { articleWhole, isRestComing } from './rest-of-article';
import { paintFirst } from './screen-store';
import { beginAct, endAct } from './under-way';

/** What the analyst did: a command, or a step in the history. */
export type Act =
  | { readonly channel: 'command:run'; readonly command: EditCommand }
  | { readonly channel: 'command:undo' }
  | { readonly channel: 'command:redo' };

const UNSAVED: readonly ErrorCode[] = ['write-failed', 'disk-full', 'workspace-gone', 'unexpected'];

/** True for a failure after which trying again may help. */
export const isUnsaved = (result: Result<unknown>): boolean => !result.ok && UNSAVED.includes(result.error.code);

const send = (act: Act): Promise<Result<DoneReply>> =>
  act.channel === 'command:run' ? request(act.channel, act.command) : request(act.channel, null);

/** What comes of an act in the window. */
export interface Following {
  /** What of the state changes with it. */
  readonly change: (done: DoneReply) => Partial<AppState>;
  /** What is done once that is painted in the text, before anything else shows it. */
  readonly next?: () => void;
}

/**
 * Asks main to do an act and waits for the answer, and until it is on screen: in the text first, in everything else after the
 * next frame. Then the act is no longer under way. A failure is said.
 */
export const perform = async (act: Act, { change, next }: Following): Promise<Result<DoneReply>> => {
  beginAct();
  let changed: Partial<AppState> | null = null;
  try {
    if (isRestComing()) await articleWhole();
    const result = await send(act);
    if (result.ok) {
      tellReadings(result.value.changes);
      changed = change(result.value);
    } else sayFailure(result.error);
    return result;
  } finally {
    const shown = changed;
    if (shown !== null) {
      await paintFirst(() => {
        setAppState(shown);
      }, next);
    }
    endAct();
  }
};

const isSame = (one: Act, other: Act): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Remembers an act that could not be saved. */
export const rememberFailed = (act: Act): void => {
  setAppState({ failedActs: [...appState().failedActs, act] });
};

/**
 * Forgets what an act that was saved has settled: the same one that failed before, and failed steps in the history,
 * which would now take another act back.
 */
export const forgetSettled = (act: Act): void => {
  const { failedActs } = appState();
  if (failedActs.length === 0) return;
  setAppState({ failedActs: failedActs.filter((failed) => failed.channel === 'command:run' && !isSame(failed, act)) });
};

/** Takes the acts that failed, to try them again. */
export const takeFailed = (): readonly Act[] => {
  const { failedActs } = appState();
  setAppState({ failedActs: [] });
  return failedActs;
};
