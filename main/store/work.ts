// Owns long work: it says how far it is, can be cancelled and then leaves the workspace as it was, stops with a failure that
// names the file, and does not hold the process up.

import { setImmediate as breathe } from 'node:timers/promises';
import { fail, type ErrorCode, type Failure, type Result } from '../../core/result';
import { writeFailure } from './file-failure';

/** How the one who asked follows work and ends it. `onProgress` is told how many parts of how many are done. */
export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Thrown where work cannot go on for an expected reason; `carryOut` turns it into a failure. */
class Stopped extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Ends the work with a failure. */
export const stop = (code: ErrorCode, details: Failure['details']): never => {
  throw new Stopped(fail(code, details).error);
};

/** The failure that ended work, for a thrown value; null where something else was thrown. */
export const failureOfStopped = (error: unknown): Failure | null => (error instanceof Stopped ? error.failure : null);

/** Ends the work when it was cancelled. */
export const stopIfCancelled = (work: Work): void => {
  if (work.signal?.aborted === true) stop('cancelled', {});
};

/** Runs work to its result; a system error is a failure to write `file`. */
export const carryOut = async <Value>(file: string, act: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return error instanceof Stopped ? { ok: false, error: error.failure } : writeFailure(error, file);
  }
};

/** Counts what is done and tells it on. The total may turn out larger than it was thought at first. */
export class Progress {
  private done = 0;

  constructor(
    private readonly work: Work,
    private readonly total: number,
  ) {
    work.onProgress?.(0, total);
  }

  step(): void {
    this.done += 1;
    this.work.onProgress?.(this.done, Math.max(this.done, this.total));
  }
}

/** So many flushes at once: a journaling file system commits them together. */
const AT_ONCE = 8;

/** Does the same to each item, some at a time. When one throws, no further ones begin, and those under way end first. */
export const forEachInParallel = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await act(item);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
};

/** How long pure work may hold the process up at a time, in milliseconds. */
export const SLICE_MILLISECONDS = 8;

/** Runs pure work, which yields how far it is, in slices, so that the process answers others in between. */
export const runInSlices = async <Value>(
  steps: Iterator<{ done: number; total: number }, Value>,
  work: Work = {},
): Promise<Value> => {
  let sliceEnd = performance.now() + SLICE_MILLISECONDS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    stopIfCancelled(work);
    work.onProgress?.(step.value.done, step.value.total);
    await breathe();
    sliceEnd = performance.now() + SLICE_MILLISECONDS;
  }
};
