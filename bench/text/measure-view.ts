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
import { privateMemory } from './window-memory';

/** What was measured in one window. */
export interface ViewTimes {
  readonly open: ChangeTimes;
  /** None for a view in which nothing can be marked. */
  readonly acts: readonly ActTimes[];
  readonly scroll: FrameTimes;
  readonly jump: FrameTimes;
  /** By how much the private memory of the page's process grew with the text, in bytes; null where it is not known. */
  readonly memory: number | null;
  /** The share of coloured pixels after the last jump, from 0 to 1. */
  readonly coloured: number;
}

export interface MeasureOptions {
  /** A folder of this measuring alone. */
  readonly folder: string;
  /** How many places are marked. */
  readonly acts: number;
  /** Whether scrolling, jumping, memory and paint are looked at too. */
  readonly isWhole: boolean;
  /** After so many milliseconds the view counts as not finished. */
  readonly limit: number;
  readonly seed: number;
}

const NO_FRAMES: FrameTimes = { interval: 0, work: 0 };

const startView = async (size: TextSize, name: ViewName, folder: string): Promise<MeasuredWindow> => {
  const { text, spans } = longTextOf(size);
  const shown = { name, title: LONG_TITLE, text, language: size.language, spans };
  const userFolder = join(folder, 'user');
  if (name !== 'hashiya') return startBeside(userFolder, shown);
  await makeLongWorkspace(folder, size);
  return startApp(userFolder, workspaceFolder(folder), shown);
};

const measureIn = async (window: MeasuredWindow, { acts, isWhole, seed }: MeasureOptions): Promise<ViewTimes> => {
  const { page } = window;
  const before = isWhole ? await privateMemory(window) : null;
  const open = await page.evaluate(() => benchmark.measured?.open());
  if (open === undefined) throw new Error('Nothing is measured in this page');
  const after = isWhole ? await privateMemory(window) : null;
  const done = await page.evaluate(
    async ({ count, from }) => {
      const times = [];
      await benchmark.measured?.goToMiddle();
      for (let index = 0; index < count; index += 1) {
        const one = await benchmark.measured?.act(from + index);
        if (one === null || one === undefined) break;
        times.push(one);
      }
      return times;
    },
    { count: acts, from: seed },
  );
  const memory = before === null || after === null ? null : after - before;
  if (!isWhole) return { open, acts: done, scroll: NO_FRAMES, jump: NO_FRAMES, memory, coloured: 0 };
  const moved = await page.evaluate(
    async (from) => ({ scroll: await benchmark.measured?.scroll(), jump: await benchmark.measured?.jump(from) }),
    seed,
  );
  await page.waitForTimeout(300);
  return {
    open,
    acts: done,
    scroll: moved.scroll ?? NO_FRAMES,
    jump: moved.jump ?? NO_FRAMES,
    memory,
    coloured: await colouredShare(window),
  };
};

/** Measures a view once; null when it did not finish in time. */
export const measureView = async (
  size: TextSize,
  name: ViewName,
  options: MeasureOptions,
): Promise<ViewTimes | null> => {
  const window = await startView(size, name, options.folder);
  let late: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((done) => {
    late = setTimeout(done, options.limit, null);
  });
  try {
    const measuring = measureIn(window, options);
    // The window is ended under it when it takes too long, and that is no failure.
    measuring.catch(() => undefined);
    return await Promise.race([measuring, limit]);
  } finally {
    clearTimeout(late);
    await endWindow(window);
  }
};
