// Owns what is typed and not yet handed to main: which fields hold a draft, so that nothing is called saved that is not,
// and so that an export or a change of workspace can wait for them.

import { setAppState } from './app-state';

/** Hands a draft over; true when it is saved. */
export type CommitDraft = () => Promise<boolean>;

const drafts = new Map<symbol, CommitDraft>();

const tell = (): void => {
  setAppState({ drafts: drafts.size });
};

/** Notes that a field holds a draft; returns how to say that it no longer does. */
export const holdDraft = (commit: CommitDraft): (() => void) => {
  const key = Symbol('draft');
  drafts.set(key, commit);
  tell();
  return () => {
    drafts.delete(key);
    tell();
  };
};

/** Hands all drafts over and waits for the answers. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.all([...drafts.values()].map((commit) => commit()));
};
