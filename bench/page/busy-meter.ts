// Owns telling when the page's main thread is busy: a message is sent to and fro without a rest, and whenever one comes
// late, something else has run. This sees everything that runs, script, style, layout and paint alike, in any page.

/** Gaps up to this are the messages themselves, in milliseconds; a page's clock ticks every 0.1 ms. */
const OWN_GAP = 0.25;

interface Busy {
  readonly from: number;
  readonly to: number;
}

/** Moments are those of `performance.now()`, in milliseconds. */
export class BusyMeter {
  readonly #channel = new MessageChannel();
  readonly #busy: Busy[] = [];
  #last = 0;
  #isRunning = false;

  start(): void {
    this.#isRunning = true;
    this.#last = performance.now();
    this.#channel.port1.onmessage = () => {
      const now = performance.now();
      if (now - this.#last > OWN_GAP) this.#busy.push({ from: this.#last, to: now });
      this.#last = now;
      if (this.#isRunning) this.#channel.port2.postMessage(null);
    };
    this.#channel.port2.postMessage(null);
  }

  stop(): void {
    this.#isRunning = false;
    this.#channel.port1.close();
  }

  /** For how long the thread was busy between two moments. */
  busyBetween(from: number, to: number): number {
    return this.#busy.reduce((sum, busy) => sum + Math.max(0, Math.min(busy.to, to) - Math.max(busy.from, from)), 0);
  }

  /** When the last task of at least `least` milliseconds ended; null where there was none after `from`. */
  lastEnd(least: number, from: number): number | null {
    return this.#busy.findLast((busy) => busy.to > from && busy.to - busy.from >= least)?.to ?? null;
  }
}
