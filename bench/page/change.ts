// Owns the timing of one change of a page: from the moment that something starts it to the end of the frame that paints it.

import { BusyMeter } from './busy-meter';

/** All in milliseconds. */
export interface ChangeTimes {
  /** From the start to the end of the frame that paints the change: everything, waiting for disk and screen too. */
  readonly painted: number;
  /** How much of that the page's main thread was busy: script, style, layout and paint, its own and that of the frames. */
  readonly work: number;
  /** From the start to the end of the last task that takes half a frame, before the page comes to rest. */
  readonly settled: number;
  /** How long the main thread was busy after the frame that paints the change, until it settled. */
  readonly after: number;
}

/** A page is at rest when it was busy for less than a third of so many milliseconds. */
const QUIET = 150;
/** A task of half a frame; shorter ones may be other programs that take turns with the page. */
const FELT_TASK = 8;
/** For so long at most it is waited for rest, unless more is asked for. */
const REST_LIMIT = 400;
/** After this, in milliseconds, a change that is not shown is not waited for. */
const LONGEST = 60_000;
/** How long the rest after an opening is waited for, in milliseconds. */
export const REST_AFTER_OPENING = 6000;
/** After so many steps of promises a change that is to come in the same frame has come. */
const SAME_FRAME_STEPS = 24;

/** How a change is timed. */
export interface ChangeOptions {
  /** By this name whoever traces the page finds the change; without it nothing is noted. */
  readonly name?: string;
  /** For how long at most the rest after it is waited for, in milliseconds. */
  readonly restLimit?: number;
  /** Whether the thread is metered; without it `work` and `after` are 0, and the meter itself costs nothing. */
  readonly isMetered?: boolean;
}

export const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** The moments of a change that are noted in a trace of the page. */
export type Moment = 'began' | 'painted' | 'settled';

/** What a moment of a change is called in a trace. */
export const momentName = (change: string, moment: Moment): string => `benchmark ${change} ${moment}`;

/** Resolves when the frame that is under way has been painted, before anything else that waits for that. */
const framePainted = (): Promise<number> => scheduler.postTask(() => performance.now(), { priority: 'user-blocking' });

/** Waits for rest after a moment, and gives the end of the last task that could be felt, or the moment itself. */
const settle = async (meter: BusyMeter, from: number, restLimit: number): Promise<number> => {
  let now = from;
  do {
    await pause(QUIET / 3);
    now = performance.now();
  } while (now - from < QUIET || (meter.busyBetween(now - QUIET, now) > QUIET / 3 && now - from < restLimit));
  return meter.lastEnd(FELT_TASK, from) ?? from;
};

/** Tells whether a node, or what is in it, has changed since it was asked to watch. */
class ChangeWatch {
  hasChanged = false;
  /** Resolves with the first change. */
  readonly changed: Promise<void>;

  constructor(node: Node) {
    this.changed = new Promise((done) => {
      const observer = new MutationObserver(() => {
        this.hasChanged = true;
        observer.disconnect();
        done();
      });
      observer.observe(node, { attributes: true, childList: true, characterData: true, subtree: true });
    });
  }
}

const failLate = (from: number): void => {
  if (performance.now() - from > LONGEST) throw new Error('The change was not shown in time');
};

/** Ends the frame that is under way, and gives the moment. */
type EndFrame = () => Promise<number>;

/** Times what starts when `begin` says so; `untilPainted` gives the end of the frame that paints it. */
const timed = async (
  start: () => void,
  begin: (start: () => void) => void,
  untilPainted: (from: number, endFrame: EndFrame) => Promise<number>,
  { name, restLimit = REST_LIMIT, isMetered = true }: ChangeOptions,
): Promise<ChangeTimes> => {
  const note = (moment: Moment): void => {
    // A trace has the thread's processor time of these; of two by one name it keeps the later.
    if (name !== undefined) console.timeStamp(momentName(name, moment));
  };
  const meter = new BusyMeter();
  await nextFrame();
  if (isMetered) meter.start();
  // A frame of its own, so that what the meter needs is warm.
  await nextFrame();
  const from = await new Promise<number>((done) => {
    begin(() => {
      const now = performance.now();
      note('began');
      start();
      done(now);
    });
  });
  const to = await untilPainted(from, async () => {
    const now = await framePainted();
    note('painted');
    return now;
  });
  const end = await settle(meter, to, restLimit);
  note('settled');
  meter.stop();
  return {
    painted: to - from,
    work: meter.busyBetween(from, to),
    settled: end - from,
    after: meter.busyBetween(to, end),
  };
};

/**
 * Starts a change inside a frame and waits until a frame has painted it. `isShown` looks whether it is in the document. The
 * change is painted with the frame in which `isShown` first holds before style and layout.
 */
export const timeChange = (
  start: () => void,
  isShown: () => boolean,
  options: ChangeOptions = {},
): Promise<ChangeTimes> =>
  timed(
    start,
    requestAnimationFrame,
    async (from, endFrame) => {
      for (let step = 0; step < SAME_FRAME_STEPS && !isShown(); step += 1) await Promise.resolve();
      while (!isShown()) {
        failLate(from);
        await nextFrame();
      }
      return endFrame();
    },
    options,
  );

/**
 * Starts an act in a task between two frames, as the press of a key comes, and waits until a frame has painted it. Until
 * something `within` a node has changed no frame is asked for, and `isShown` looks only at what has been painted: both would
 * cost time that is not the act's.
 */
export const timeAct = (
  start: () => void,
  isShown: () => boolean,
  { within, ...options }: ChangeOptions & { readonly within: Node },
): Promise<ChangeTimes> => {
  let watch: ChangeWatch;
  return timed(
    start,
    (begin) =>
      void framePainted().then(() => {
        watch = new ChangeWatch(within);
        begin();
      }),
    async (from, endFrame) => {
      for (;;) {
        failLate(from);
        await watch.changed;
        await nextFrame();
        watch = new ChangeWatch(within);
        const to = await endFrame();
        // What has changed since then is painted in a frame to come.
        if (!watch.hasChanged && isShown()) return to;
      }
    },
    options,
  );
};
