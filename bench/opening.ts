// Owns the measuring of an opening: time, memory and the longest stall, in a process that has done nothing else.

import { summarizeArticle } from '../core/queries/article-summary';
import { longestStall } from './measuring';
import { lowIn, openStore } from './places';

/** Milliseconds and bytes. */
export interface Opening {
  readonly opened: number;
  /** Until the list of articles can be shown. */
  readonly listed: number;
  readonly stall: number;
  /** Growth of the memory that the process holds, and of the part that is values in use. */
  readonly resident: number;
  readonly heap: number;
}

const memory = (): { resident: number; heap: number } => {
  globalThis.gc?.();
  const { rss: resident, heapUsed: heap } = process.memoryUsage();
  return { resident, heap };
};

/** Measures `open`, whose value is kept until the memory is counted. */
const measure = async <Value>(open: () => Promise<Value>, list: (value: Value) => unknown): Promise<Opening> => {
  const before = memory();
  let [opened, listed] = [0, 0];
  let held: unknown;
  const stall = await longestStall(async () => {
    const start = performance.now();
    const value = await open();
    opened = performance.now() - start;
    held = [value, list(value)];
    listed = performance.now() - start;
  });
  const { rss } = process.memoryUsage();
  const heap = memory().heap - before.heap;
  return { opened, listed, stall, resident: rss - before.resident, heap: held === undefined ? 0 : heap };
};

export const measureOpening = async (place: string): Promise<Opening> => {
  const closing: (() => Promise<unknown>)[] = [];
  const opening = await measure(
    async () => {
      const store = await openStore(place);
      closing.push(() => store.close());
      return store;
    },
    (store) => store.workspace.articles.map(summarizeArticle),
  );
  for (const close of closing) await close();
  return opening;
};

export const measureLowdbOpening = async (place: string): Promise<Opening> =>
  measure(
    async () => {
      const low = lowIn(place);
      await low.read();
      return low;
    },
    (low) => low.data?.articles.map(summarizeArticle),
  );
