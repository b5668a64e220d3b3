// Owns the long work that main is at: it is shown only when it takes a while, and can be called off.

import type { WorkProgress } from '../../contract/work';
import { setAppState } from './app-state';
import { request } from './bridge';

/** Work that is over sooner is not worth a word. */
const PATIENCE_MILLISECONDS = 300;

let timer: ReturnType<typeof setTimeout> | null = null;
let latest: WorkProgress | null = null;
let isShown = false;

const end = (): void => {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  latest = null;
  isShown = false;
  setAppState({ work: null });
};

/** Takes what main says of its work. */
export const takeProgress = (progress: WorkProgress): void => {
  if (progress.over) {
    end();
    return;
  }
  latest = progress;
  if (isShown) setAppState({ work: progress });
  timer ??= setTimeout(() => {
    isShown = true;
    setAppState({ work: latest });
  }, PATIENCE_MILLISECONDS);
};

/** Calls the work off; main says when it is over. */
export const cancelWork = async (): Promise<void> => {
  await request('work:cancel', null);
};
