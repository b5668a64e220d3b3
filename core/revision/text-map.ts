// Owns the way from offsets of an earlier text to those of a later one, by the runs that both have in common. It moves what
// stands in such a run, and says of anything else only between what it must lie. Offsets are UTF-16 code units.

import type { TextRange } from '../text/trim-range';
import type { EqualRun } from './equal-runs';

export class TextMap {
  readonly #runs: readonly EqualRun[];
  readonly #lengthAfter: number;

  /** `runs` are in order, as `equalRuns` gives them; `lengthAfter` is the later text's length. */
  constructor(runs: readonly EqualRun[], lengthAfter: number) {
    this.#runs = runs;
    this.#lengthAfter = lengthAfter;
  }

  /** The index of the last run that begins at or before an offset of the earlier text; -1 where there is none. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.before ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * Where a range stands in the later text, with how much unchanged text is around it on both sides together; null where
   * it does not lie in one run.
   */
  exact({ start, end }: TextRange): (TextRange & { readonly around: number }) | null {
    const run = this.#runs[this.#indexAt(start)];
    if (run === undefined || end > run.before + run.length) return null;
    const by = run.after - run.before;
    return { start: start + by, end: end + by, around: run.length - (end - start) };
  }

  /** The stretch of the later text that stands where a range stood: from the last run before it to the first after it. */
  between({ start, end }: TextRange): TextRange {
    const first = this.#indexAt(start);
    const before = this.#runs[first];
    const from = before === undefined ? 0 : before.after + Math.min(start - before.before, before.length);
    const last = this.#runs[this.#indexAt(end - 1)];
    const isWithin = last !== undefined && end <= last.before + last.length;
    const next = this.#runs[this.#indexAt(end - 1) + 1];
    const to = isWithin ? last.after + (end - last.before) : (next?.after ?? this.#lengthAfter);
    return { start: from, end: Math.max(from, to) };
  }
}
