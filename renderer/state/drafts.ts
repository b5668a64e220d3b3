// Owns what is typed and not saved yet, apart from the fields that show it: a draft outlives its field until main has
// it, so that no keystroke waits for the disk, none is lost when the disk refuses, and nothing is called saved too soon.

import { create } from 'zustand';
import type { Draft } from '../../contract/draft';

/** What came of handing a draft over. What is refused would be refused again: what it was about is gone. */
export type DraftOutcome = 'saved' | 'not-saved' | 'refused';

export interface HeldDraft extends Draft {
  /** It comes from an earlier page and has not been touched since. */
  readonly isBroughtBack: boolean;
  /** It was handed over and not saved. */
  readonly hasFailed: boolean;
}

/** Where a draft goes: the saved value as the field shows it, and how to save another. */
interface Receiver {
  readonly saved: string;
  readonly save: (text: string) => Promise<DraftOutcome>;
}

interface Drafts {
  readonly held: ReadonlyMap<string, HeldDraft>;
}

export const useDrafts = create<Drafts>()(() => ({ held: new Map() }));

/** The receivers of the fields on screen, and of those that left a draft behind. */
const receivers = new Map<string, Receiver>();
const shown = new Set<string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const underWay = new Map<string, { readonly text: string; readonly done: Promise<boolean> }>();

const heldNow = (): ReadonlyMap<string, HeldDraft> => useDrafts.getState().held;

/** The drafts now, for code outside React. */
export const heldDrafts = (): readonly HeldDraft[] => [...heldNow().values()];

export const hasDraft = (key: string): boolean => heldNow().has(key);

/**
 * True when a draft was brought back and the saved value is no longer the one it was typed over: then it is for the
 * analyst to say which of the two holds.
 */
export const isHeldBack = (draft: HeldDraft, saved: string): boolean =>
  draft.isBroughtBack && draft.over !== saved && draft.text !== saved;

/** True for a draft that waits for the analyst, not for the disk: its field is not open, or it is held back. */
export const isWaiting = (draft: HeldDraft): boolean => {
  const receiver = receivers.get(draft.key);
  return draft.isBroughtBack && (receiver === undefined || isHeldBack(draft, receiver.saved));
};

/** True for a draft on screen that is held back: it shows what is not saved. */
export const isShownHeldBack = (draft: HeldDraft): boolean => {
  const receiver = receivers.get(draft.key);
  return receiver !== undefined && shown.has(draft.key) && isHeldBack(draft, receiver.saved);
};

const set = (draft: HeldDraft): void => {
  useDrafts.setState({ held: new Map(heldNow()).set(draft.key, draft) });
};

const remove = (key: string): void => {
  if (!heldNow().has(key)) return;
  const rest = new Map(heldNow());
  rest.delete(key);
  useDrafts.setState({ held: rest });
  if (!shown.has(key)) receivers.delete(key);
};

const stopTimer = (key: string): void => {
  clearTimeout(timers.get(key));
  timers.delete(key);
};

/** Says what the field of that key shows as saved, how to save another value, and what the field is called now. */
export const receiveDraft = (key: string, receiver: Receiver, name?: string): void => {
  const isNew = !shown.has(key);
  shown.add(key);
  receivers.set(key, receiver);
  // Saved by another way, such as a choice from a list that was typed in.
  if (heldNow().get(key)?.text === receiver.saved && !underWay.has(key)) remove(key);
  // A draft that has found its field is no longer one that waits for it.
  else if (isNew && hasDraft(key)) useDrafts.setState({ held: new Map(heldNow()) });
  // The language of the interface may be another than when it was typed.
  const draft = heldNow().get(key);
  if (draft !== undefined && name !== undefined && draft.name !== name) set({ ...draft, name });
};

/** Hands a draft over when nothing has been typed for a while. */
export const restDraft = (key: string, milliseconds: number): void => {
  stopTimer(key);
  timers.set(
    key,
    setTimeout(() => void commitDraft(key), milliseconds),
  );
};

/** Takes what was typed in a field. */
export const typeDraft = (key: string, name: string, text: string): void => {
  const saved = receivers.get(key)?.saved ?? '';
  if (text === saved && !underWay.has(key)) {
    remove(key);
    return;
  }
  const before = heldNow().get(key);
  const over = before === undefined || before.isBroughtBack ? saved : before.over;
  set({ key, name, text, over, isBroughtBack: false, hasFailed: before?.hasFailed ?? false });
};

/** Lets a draft go: the field shows the saved value again. */
export const dropDraft = (key: string): void => {
  stopTimer(key);
  remove(key);
};

/** Hands a held-back draft over all the same. */
export const commitAnyway = (key: string): Promise<boolean> => {
  const draft = heldNow().get(key);
  if (draft !== undefined) typeDraft(key, draft.name, draft.text);
  return commitDraft(key);
};

const handOver = async (draft: HeldDraft, { saved, save }: Receiver): Promise<boolean> => {
  const { key, text } = draft;
  if (text === saved) {
    remove(key);
    return true;
  }
  const outcome = await save(text);
  const now = heldNow().get(key);
  if (now === undefined) return outcome === 'saved';
  if (outcome === 'refused' && !shown.has(key)) remove(key);
  else if (outcome !== 'saved') set({ ...now, hasFailed: true });
  // What was typed meanwhile is a draft of its own.
  else if (now.text === text) remove(key);
  else set({ ...now, over: text, hasFailed: false });
  return outcome === 'saved';
};

/** Hands a draft over; true when there is nothing to save or it is saved. */
export const commitDraft = (key: string): Promise<boolean> => {
  stopTimer(key);
  const draft = heldNow().get(key);
  if (draft === undefined) return Promise.resolve(true);
  const receiver = receivers.get(key);
  if (receiver === undefined || isHeldBack(draft, receiver.saved)) return Promise.resolve(false);
  const current = underWay.get(key);
  if (current?.text === draft.text) return current.done;
  const done = handOver(draft, receiver).finally(() => {
    if (underWay.get(key)?.done === done) underWay.delete(key);
  });
  underWay.set(key, { text: draft.text, done });
  return done;
};

/** The field goes from the screen: its draft is handed over, and waits for the field where it cannot be saved. */
export const leaveField = (key: string): void => {
  shown.delete(key);
  void commitDraft(key);
  if (!heldNow().has(key)) receivers.delete(key);
};

/** Hands all drafts over and waits for the answers. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.all([...heldNow().keys()].map(commitDraft));
};

/** Begins with the drafts that were kept for a workspace, in place of those of another. */
export const takeBackDrafts = (drafts: readonly Draft[]): void => {
  for (const key of heldNow().keys()) stopTimer(key);
  receivers.clear();
  shown.clear();
  useDrafts.setState({
    held: new Map(drafts.map((draft) => [draft.key, { ...draft, isBroughtBack: true, hasFailed: false }])),
  });
};
