// Owns which acts are on their way to disk. Most are saved before anybody could read that they are being saved, and what an
// act does is shown only then: so that it is under way is said in words only where it takes long, and nothing is painted for
// it before what it does.

import { create } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** For so long an act goes unmentioned, in milliseconds. */
const UNMENTIONED = 150;

const count = createStore(() => ({ acts: 0 }));

const said = create(() => ({ isSaid: false }));

let soon: ReturnType<typeof setTimeout> | undefined;

const say = (): void => {
  said.setState({ isSaid: true });
};

/** An act begins; one that failed before is told of at once. */
export const beginAct = ({ isAgain = false } = {}): void => {
  count.setState({ acts: count.getState().acts + 1 });
  if (isAgain) say();
  else soon ??= setTimeout(say, UNMENTIONED);
};

/** An act that has begun is over: saved or not, whatever comes of it is on screen. */
export const endAct = (): void => {
  const acts = count.getState().acts - 1;
  if (acts === 0) {
    clearTimeout(soon);
    soon = undefined;
    said.setState({ isSaid: false });
  }
  count.setState({ acts });
};

/** True while acts are under way that are to be told of. */
export const useIsSaving = (): boolean => said(({ isSaid }) => isSaid);

/** Tells whether an act is under way, now and whenever that changes; returns how to stop. */
export const followActs = (follow: (isUnderWay: boolean) => void): (() => void) => {
  follow(count.getState().acts > 0);
  return count.subscribe((now, before) => {
    if (now.acts > 0 !== before.acts > 0) follow(now.acts > 0);
  });
};

/** Resolves when no act is under way. */
export const actsSettled = (): Promise<void> =>
  new Promise((resolve) => {
    if (count.getState().acts === 0) {
      resolve();
      return;
    }
    const stop = count.subscribe(({ acts }) => {
      if (acts > 0) return;
      stop();
      resolve();
    });
  });
