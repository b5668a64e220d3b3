// Owns the measuring of one view of one text in a fresh window: opening, acts on mentions, scrolling, jumping, memory, and
// whether the mentions are painted.

import { join } from 'node:path';
import type { ActTimes } from '../page/measured-view';
import type { ChangeTimes } from '../page/change';
import type { FrameTimes } from '../page/moving';
import { workspaceFolder } from '../places';
import { colouredShare } from './coloured-share';
import { LONG_TITLE, longTextOf, makeLongWorkspace } from './long-workspace';
import { endWindow, startApp, startBeside, type MeasuredWindow } from './measured-window';
import type { TextSize, ViewName } from './sizes';
import { processorOfActs, processorTime, type ActProcessor } from './processor-time';
import { privateMemory } from './window-memory';

/** What was measured in one window, up to where it had to be ended. */
export interface ViewTimes {
  readonly open: ChangeTimes;
  /** None for a view in which nothing can be marked. */
  readonly acts: readonly ActTimes[];
  /** Processor time of the page's main thread for all that goes with marking, changing and deleting once, in milliseconds. */
  readonly processor: readonly number[];
  /** Processor time of the page's main thread for each act by itself. */
  readonly ofActs: readonly ActProcessor[];
  readonly scroll: FrameTimes | null;
  readonly jump: FrameTimes | null;
  /** By how much the private memory of the page's process grew with the text, in bytes; null where it is not known. */
  readonly memory: number | null;
  /** The share of coloured pixels after the last jump, from 0 to 1. */
  readonly coloured: number | null;
}

/** What came of measuring a view: no times where it was not even opened in time. */
export interface ViewOutcome {
  readonly times: ViewTimes | null;
  readonly isFinished: boolean;
}

export interface MeasureOptions {
  /** A folder of this measuring alone. */
  readonly folder: string;
  /** How many places are marked. */
  readonly acts: number;
  /** Whether scrolling, jumping, memory and paint are looked at too. */
  readonly isWhole: boolean;
  /** After so many milliseconds the window is ended. */
  readonly limit: number;
  readonly seed: number;
}

/** Acts whose processor time is taken, without the meter. */
const PROCESSOR_ACTS = 5;
/** Acts that are traced, so that the processor time of each is known by itself. */
const TRACED_ACTS = 12;

const startView = async (size: TextSize, name: ViewName, folder: string): Promise<MeasuredWindow> => {
  const { text, spans } = longTextOf(size);
  const shown = { name, title: LONG_TITLE, text, language: size.language, spans };
  const userFolder = join(folder, 'user');
  if (name !== 'hashiya') return startBeside(userFolder, shown);
  await makeLongWorkspace(folder, size);
  return startApp(userFolder, workspaceFolder(folder), shown);
};

/** Measures in a window and hands over what is known after each step. */
const measureIn = async (
  window: MeasuredWindow,
  { acts, isWhole, seed }: MeasureOptions,
  take: (times: ViewTimes) => void,
): Promise<void> => {
  const { page } = window;
  const before = isWhole ? await privateMemory(window) : null;
  const open = await page.evaluate(() => benchmark.measured?.open());
  if (open === undefined) throw new Error('Nothing is measured in this page');
  const none = { scroll: null, jump: null, memory: null, coloured: null };
  let times: ViewTimes = { open, acts: [], processor: [], ofActs: [], ...none };
  const know = (more: Partial<ViewTimes>): void => {
    times = { ...times, ...more };
    take(times);
  };
  know({});
  const after = isWhole ? await privateMemory(window) : null;
  if (before !== null && after !== null) know({ memory: after - before });
  await page.evaluate(() => benchmark.measured?.goToMiddle());
  for (let index = 0; index < acts; index += 1) {
    const act = await page.evaluate((from) => benchmark.measured?.act(from, true), seed + index);
    if (act === null || act === undefined) break;
    know({ acts: [...times.acts, act] });
  }
  for (let index = 0; times.acts.length > 0 && index < PROCESSOR_ACTS; index += 1) {
    const nothing = await processorTime(window, () => page.evaluate(() => benchmark.nothing()));
    const took = await processorTime(window, () =>
      page.evaluate((from) => benchmark.measured?.act(from, false), seed + acts + index),
    );
    know({ processor: [...times.processor, Math.max(0, took - nothing)] });
  }
  if (!isWhole) return;
  for (let index = 0; times.acts.length > 0 && index < TRACED_ACTS; index += 1) {
    const from = seed + acts + PROCESSOR_ACTS + index;
    const ofAct = await processorOfActs(window, () =>
      page.evaluate((each) => benchmark.measured?.act(each, false), from),
    );
    know({ ofActs: [...times.ofActs, ofAct] });
  }
  know({ scroll: (await page.evaluate(() => benchmark.measured?.scroll())) ?? null });
  know({ jump: (await page.evaluate((from) => benchmark.measured?.jump(from), seed)) ?? null });
  // Time for what was jumped to to be painted.
  await page.waitForTimeout(300);
  know({ coloured: await colouredShare(window) });
};

/** Measures a view once, for so long as the limit allows. */
export const measureView = async (size: TextSize, name: ViewName, options: MeasureOptions): Promise<ViewOutcome> => {
  const window = await startView(size, name, options.folder);
  let times: ViewTimes | null = null;
  let late: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((done) => {
    late = setTimeout(done, options.limit, false);
  });
  try {
    const measuring = measureIn(window, options, (known) => {
      times = known;
    }).then(() => true);
    // The window is ended under it when it takes too long, and that is no failure.
    measuring.catch(() => undefined);
    const isFinished = await Promise.race([measuring, limit]);
    return { times, isFinished };
  } finally {
    clearTimeout(late);
    await endWindow(window);
  }
};
