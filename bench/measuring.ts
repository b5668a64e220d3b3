// Owns how time is taken: a duration, the longest stall of the process, and what many durations come to.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** How long `act` took, in milliseconds. */
export const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

/** A pause after which a stall that has just ended is sure to have been counted, in milliseconds. */
const SETTLE = 20;

/** The longest time, in milliseconds, for which the process answered nobody else while `act` ran. */
export const longestStall = async (act: () => Promise<unknown>): Promise<number> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await wait(SETTLE);
  delay.reset();
  await act();
  await wait(SETTLE);
  delay.disable();
  return delay.max / 1e6;
};

/** The value below which that share of the samples lies. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
