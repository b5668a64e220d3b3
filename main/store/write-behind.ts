// Owns when files are written: behind the acts, one round at a time, and at most a fifth of the time, so that large files do
// not slow the acts down. It knows nothing of what a round does.

import { setTimeout as wait } from 'node:timers/promises';
import { systemCode } from './file-failure';

/** What a round of writing consists of. */
export interface WritingRound {
  /** True while there is anything to write. */
  isNeeded(): boolean;
  /** Writes what there is. Throws a system error; the next start tries again. */
  run(): Promise<void>;
}

const REST_FACTOR = 4;
const LONGEST_REST_MILLISECONDS = 2000;

export class WriteBehind {
  private underWay: Promise<void> | null = null;
  private readonly hurry = new AbortController();
  /** When the next round may begin, by the process's own clock. */
  private restUntil = 0;

  constructor(private readonly round: WritingRound) {}

  /** True once writing is to come to its end. */
  get isEnding(): boolean {
    return this.hurry.signal.aborted;
  }

  /** Begins to write in the background, unless that goes on already or there is nothing to write. */
  start(): void {
    if (this.underWay !== null || !this.round.isNeeded()) return;
    this.underWay = this.rounds()
      .catch((error: unknown) => {
        // A file that cannot be written now is caught up with the next act, or at opening.
        if (systemCode(error) === null) throw error;
      })
      .finally(() => {
        this.underWay = null;
      });
  }

  /** Resolves when the writing that goes on is over. */
  async settled(): Promise<void> {
    await this.underWay;
  }

  /** Ends the rests, and the writing after the round that goes on. */
  end(): void {
    this.hurry.abort();
  }

  /** Waits for something, but no longer than until the writing is to end. */
  async orEnding(waited: Promise<void>): Promise<void> {
    const ending = new Promise<void>((done) => {
      this.hurry.signal.addEventListener('abort', () => {
        done();
      });
    });
    if (!this.isEnding) await Promise.race([waited, ending]);
  }

  private async rounds(): Promise<void> {
    while (this.round.isNeeded() && !this.isEnding) {
      const rest = this.restUntil - performance.now();
      if (rest > 1) await wait(rest, undefined, { signal: this.hurry.signal }).catch(() => undefined);
      const start = performance.now();
      await this.round.run();
      const end = performance.now();
      this.restUntil = end + Math.min(LONGEST_REST_MILLISECONDS, (end - start) * REST_FACTOR);
    }
  }
}
