// Owns the telling of progress by long pure work: it is written as a generator, so that its caller can run it a slice at
// a time, show how far it is, and stop it by running no further.

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How many records are looked at between two steps: less than a few milliseconds of work. */
const RECORDS_A_STEP = 200;

/** Counts the records of one piece of work. `total` is an estimate that `done` never exceeds. */
export class Meter {
  #done = 0;
  readonly #total: number;

  constructor(total: number) {
    this.#total = total;
  }

  /** Counts one more record; true when it is time to tell. */
  tick(): boolean {
    this.#done += 1;
    return this.#done % RECORDS_A_STEP === 0;
  }

  now(): Progress {
    return { done: Math.min(this.#done, this.#total), total: this.#total };
  }
}

/** Runs such work to its end at once. */
export const finish = <Value>(work: Generator<unknown, Value>): Value => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};

/** Runs a part of such work, of which each step is as far as it says. */
export function* telling<Value>(part: Generator<unknown, Value>, progress: Progress): Generator<Progress, Value> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}
