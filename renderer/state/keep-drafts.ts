// Owns leaving the drafts with main, so that they outlive the window: often enough that less than a second of typing can
// be lost, and not with every letter.

import { appState, subscribeToAppState } from './app-state';
import { request } from './bridge';
import { heldDrafts, useDrafts } from './drafts';

/** A little under a second: the way to main takes time as well. */
const INTERVAL_MILLISECONDS = 800;

let timer: ReturnType<typeof setTimeout> | null = null;

/** Leaves the drafts as they are now with main. */
export const keepDrafts = async (): Promise<void> => {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const { workspace, article, selectedMentionId } = appState();
  if (workspace === null) return;
  await request('drafts:keep', {
    folder: workspace.folder,
    drafts: heldDrafts().map(({ key, name, text, over }) => ({ key, name, text, over })),
    view: { articleId: article?.id ?? null, mentionId: selectedMentionId },
  });
};

// The first change starts the clock and those after it wait for it: typing without a pause is kept as well.
const keepSoon = (): void => {
  timer ??= setTimeout(() => void keepDrafts(), INTERVAL_MILLISECONDS);
};

/** Keeps drafts, and where the analyst is, from now on; returns how to stop. */
export const startKeepingDrafts = (): (() => void) => {
  const stops = [
    useDrafts.subscribe(keepSoon),
    subscribeToAppState((now, before) => {
      if (now.article?.id !== before.article?.id || now.selectedMentionId !== before.selectedMentionId) keepSoon();
    }),
  ];
  return () => {
    stops.forEach((stop) => {
      stop();
    });
  };
};
