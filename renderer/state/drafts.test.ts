import { beforeEach, expect, test, vi } from 'vitest';
import {
  commitAnyway,
  commitDraft,
  flushDrafts,
  heldDrafts,
  isWaiting,
  leaveField,
  receiveDraft,
  restDraft,
  takeBackDrafts,
  typeDraft,
  type DraftOutcome,
} from './drafts';

const KEY = 'mention/1/note';

/** A field on screen over a saved value; its disk answers as told, and saves when it answers so. */
const field = (saved = '', key = KEY) => {
  const state = { saved, outcome: 'saved' as DraftOutcome, sent: [] as string[] };
  const show = (): void => {
    receiveDraft(key, {
      saved: state.saved,
      save: async (text) => {
        state.sent.push(text);
        await Promise.resolve();
        if (state.outcome === 'saved') state.saved = text;
        return state.outcome;
      },
    });
  };
  show();
  return { state, show };
};

const texts = (): string[] => heldDrafts().map(({ text }) => text);

beforeEach(() => {
  vi.useRealTimers();
  takeBackDrafts([]);
});

test('a draft is held until it is saved', async () => {
  const { state } = field();
  typeDraft(KEY, 'Note', 'a');
  expect(texts()).toEqual(['a']);
  expect(await commitDraft(KEY)).toBe(true);
  expect(state.saved).toBe('a');
  expect(texts()).toEqual([]);
});

test('what is typed while a draft is on its way is a draft of its own over the new value', async () => {
  const { state } = field('old');
  typeDraft(KEY, 'Note', 'a');
  const first = commitDraft(KEY);
  typeDraft(KEY, 'Note', 'ab');
  await first;
  expect(heldDrafts()).toMatchObject([{ text: 'ab', over: 'a' }]);
  await flushDrafts();
  expect(state.sent).toEqual(['a', 'ab']);
  expect(texts()).toEqual([]);
});

test('going back to the old value while another is on its way is not forgotten', async () => {
  const { state, show } = field('old');
  typeDraft(KEY, 'Note', 'new');
  const first = commitDraft(KEY);
  typeDraft(KEY, 'Note', 'old');
  await first;
  show();
  await flushDrafts();
  expect(state.saved).toBe('old');
});

test('a draft is sent once however often it is handed over at a time', async () => {
  const { state } = field();
  typeDraft(KEY, 'Note', 'a');
  await Promise.all([commitDraft(KEY), commitDraft(KEY), flushDrafts()]);
  expect(state.sent).toEqual(['a']);
});

test('one that cannot be saved outlives its field and can be saved later', async () => {
  const { state } = field();
  state.outcome = 'not-saved';
  typeDraft(KEY, 'Note', 'a');
  leaveField(KEY);
  await vi.waitFor(() => {
    expect(heldDrafts()).toMatchObject([{ text: 'a', hasFailed: true }]);
  });
  state.outcome = 'saved';
  await flushDrafts();
  expect(state.saved).toBe('a');
  expect(texts()).toEqual([]);
});

test('one that is refused stays in its field, and goes with it', async () => {
  const { state } = field();
  state.outcome = 'refused';
  typeDraft(KEY, 'Note', 'a');
  expect(await commitDraft(KEY)).toBe(false);
  expect(texts()).toEqual(['a']);
  leaveField(KEY);
  await vi.waitFor(() => {
    expect(texts()).toEqual([]);
  });
});

test('one that was brought back is saved as usual when nothing has changed', async () => {
  vi.useFakeTimers();
  takeBackDrafts([{ key: KEY, name: 'Note', text: 'draft', over: 'old' }]);
  expect(heldDrafts().every(isWaiting)).toBe(true);
  const { state } = field('old');
  expect(heldDrafts().some(isWaiting)).toBe(false);
  restDraft(KEY, 900);
  await vi.advanceTimersByTimeAsync(900);
  expect(state.saved).toBe('draft');
  expect(texts()).toEqual([]);
});

test('one that was brought back over another value waits until it is touched or said to hold', async () => {
  takeBackDrafts([{ key: KEY, name: 'Note', text: 'draft', over: 'older' }]);
  const { state } = field('new');
  await flushDrafts();
  leaveField(KEY);
  expect(state.sent).toEqual([]);
  expect(texts()).toEqual(['draft']);
  field('new');
  expect(await commitAnyway(KEY)).toBe(true);
  expect(texts()).toEqual([]);
});

test('one whose value has been saved by another way is none', () => {
  const { state, show } = field('old');
  typeDraft(KEY, 'Note', 'new');
  state.saved = 'new';
  show();
  expect(texts()).toEqual([]);
});

test('one that was brought back and has been saved already is none', () => {
  takeBackDrafts([{ key: KEY, name: 'Note', text: 'saved', over: '' }]);
  field('saved');
  expect(texts()).toEqual([]);
});

test('a draft is called what its field is called now: the language may have changed since it was typed', () => {
  field();
  typeDraft(KEY, 'Note', 'a');
  receiveDraft(KEY, { saved: '', save: () => Promise.resolve('saved') }, 'یادداشت');
  expect(heldDrafts()).toMatchObject([{ name: 'یادداشت', text: 'a', over: '' }]);
});
