// Owns how tests bound the time of something: in paces, a fixed piece of work that is timed on the same machine at the same
// moment. A bound in milliseconds would say how fast and how busy the machine is.

import { foldForSearch } from '../text/fold';

const SAMPLE = 'قَالَ الرَّجُلُ: the 12 کتاب‌ها of Köln. '.repeat(20_000);

/** How long a pace takes now, in milliseconds: the folding of 820,000 UTF-16 code units, about 20 on a quiet machine. */
const paceNow = (): number => {
  const from = performance.now();
  foldForSearch(SAMPLE);
  return performance.now() - from;
};

let isWarm = false;

/** A pace before any work: the first few are slower than all that follow. */
const firstPace = (): number => {
  if (!isWarm) for (let count = 0; count < 3; count += 1) paceNow();
  isWarm = true;
  return paceNow();
};

/** What some work gives, and how many paces it took. The slower of those before and after it counts: a machine may become busy. */
export const inPaces = async <Value>(work: () => Value | Promise<Value>): Promise<{ value: Value; paces: number }> => {
  const before = firstPace();
  const from = performance.now();
  const value = await work();
  const took = performance.now() - from;
  return { value, paces: took / Math.max(before, paceNow()) };
};
