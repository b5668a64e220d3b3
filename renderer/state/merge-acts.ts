// Owns the acts of a merge: comparing, taking in, dropping, and what is said of each.

import i18next from 'i18next';
import type { RequestArguments } from '../../contract/requests';
import type { MergeChoice } from '../../core/merge/merge-plan';
import type { Failure } from '../../core/result';
import { formatCount } from '../i18n/format';
import { mayChange } from './access';
import { setAppState } from './app-state';
import { request } from './bridge';
import { handOverDrafts } from './file-acts';
import { say, sayFailure } from './notices';
import { showChanged } from './workspace-acts';

/** Has a colleague's work compared, and shows what was found. Answers with the failure that there was, or null. */
const compareWith = async (source: RequestArguments<'merge:choose'>['source']): Promise<Failure | null> => {
  await handOverDrafts();
  const reply = await request('merge:choose', { source });
  if (!reply.ok) return reply.error;
  if (reply.value !== null) setAppState({ dialog: 'merge', mergeOffer: reply.value });
  return null;
};

/** Asks for a colleague's work, has it compared, and shows what was found. */
export const chooseMerge = async (source: 'export' | 'folder'): Promise<void> => {
  if (!mayChange()) return;
  const failure = await compareWith(source);
  if (failure !== null) sayFailure(failure);
};

/** Compares the pack that is shown with the open workspace. Answers with the failure that there was, or null. */
export const mergePack = (): Promise<Failure | null> => compareWith('pack');

/** Lets what was compared go. */
export const dropMerge = async (): Promise<void> => {
  setAppState({ dialog: null, mergeOffer: null });
  await request('merge:drop', null);
};

/** Takes in what was compared. Answers with the failure that there was, or null. */
export const applyMerge = async (choices: ReadonlyMap<string, MergeChoice>): Promise<Failure | null> => {
  const reply = await request('merge:apply', { choices: Object.fromEntries(choices) });
  if (!reply.ok) return reply.error;
  const { changes, workspace } = reply.value;
  setAppState({ dialog: null, mergeOffer: null });
  await showChanged(workspace);
  say(() =>
    changes === 0
      ? i18next.t('window.merge.mergedNothing')
      : i18next.t('window.merge.merged', { count: changes, number: formatCount(changes) }),
  );
  return null;
};
