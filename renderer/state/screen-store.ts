// Owns stores with two sides: code outside React has the state as it is now, and components have it as it is on screen. The
// two are the same, except while the text is painted before the rest: then components follow after the frame that paints it.

import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface ScreenStore<State> {
  /** The hook for components. */
  readonly useOnScreen: UseBoundStore<StoreApi<State>>;
  readonly now: () => State;
  readonly change: (part: Partial<State>) => void;
  /** Listens to the state as it is now; returns how to stop. */
  readonly subscribe: (listener: (now: State, before: State) => void) => () => void;
}

/** Where no frame comes, as in a window that is not seen, components follow after this all the same, in milliseconds. */
const LATEST = 100;

const catchUps: (() => void)[] = [];
const painters = new Set<() => void>();

let isHeld = false;
/** What comes before components follow. */
let before: (() => void)[] = [];
/** Who waits for components to have followed. */
let waiting: (() => void)[] = [];
let frame: number | undefined;
let afterFrame: ReturnType<typeof setTimeout> | undefined;
let latest: ReturnType<typeof setTimeout> | undefined;

const cancelFrame = (): void => {
  if (frame !== undefined) cancelAnimationFrame(frame);
  clearTimeout(afterFrame);
};

/** Makes changes that components do not follow yet. */
const holding = (change: () => void): void => {
  const wasHeld = isHeld;
  isHeld = true;
  try {
    change();
  } finally {
    isHeld = wasHeld;
  }
};

/** Has all components follow now. */
const catchUp = (): void => {
  if (waiting.length > 0) {
    cancelFrame();
    clearTimeout(latest);
    latest = undefined;
  }
  const [first, done] = [before, waiting];
  [before, waiting] = [[], []];
  holding(() => {
    for (const each of first) each();
  });
  for (const each of catchUps) each();
  for (const each of done) each();
};

/** Has all components follow once the next frame has been painted. */
const catchUpAfterPaint = (): Promise<void> =>
  new Promise((done) => {
    waiting.push(done);
    // What is painted first now belongs to a later frame than what was before.
    cancelFrame();
    frame = requestAnimationFrame(() => {
      afterFrame = setTimeout(catchUp);
    });
    latest ??= setTimeout(catchUp, LATEST);
  });

/** Makes a store with two sides. */
export const createScreenStore = <State extends object>(initial: State): ScreenStore<State> => {
  const now = createStore<State>()(() => initial);
  const useOnScreen = create<State>()(() => initial);
  catchUps.push(() => {
    useOnScreen.setState(now.getState(), true);
  });
  return {
    useOnScreen,
    now: now.getState,
    change: (part) => {
      now.setState(part);
      if (!isHeld) catchUp();
    },
    subscribe: now.subscribe,
  };
};

/**
 * Makes changes of which the text is painted first, in the next frame, and has components follow after it: rendering all
 * that shows something of an act takes longer than a frame may. Resolves when they have been told; any other change of
 * state has them told before. Code outside React has the changes at once. `next` is done after the frame and before they follow.
 */
export const paintFirst = (change: () => void, next?: () => void): Promise<void> => {
  holding(() => {
    change();
    for (const paint of painters) paint();
  });
  if (next !== undefined) before.push(next);
  return catchUpAfterPaint();
};

/** Paints something of each change of `paintFirst`; returns how to stop. */
export const addPainter = (paint: () => void): (() => void) => {
  painters.add(paint);
  return () => painters.delete(paint);
};
