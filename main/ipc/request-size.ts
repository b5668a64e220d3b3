// Owns how much a request of the window may carry. A page that was taken over could otherwise have main parse without end.

import type { Channel } from '../../contract/requests';

const MEBIBYTE = 1024 * 1024;

/** In bytes as `weigh` counts them: far more than any act of an analyst, notes of a long day included. */
export const ORDINARY_LIMIT = 8 * MEBIBYTE;

/** Requests that carry files, or places in thousands of articles. What they carry has limits of its own further in. */
const LIMITS: ReadonlyMap<Channel, number> = new Map([
  ['import:contents', 2048 * MEBIBYTE],
  ['import:pasted', 80 * MEBIBYTE],
  ['pack:check-dropped', 257 * MEBIBYTE],
  ['command:run', 64 * MEBIBYTE],
]);

/** What every value weighs by itself, so that many small ones count too. */
const VALUE_BYTES = 8;

/** The parts of a value that came over the bridge, as a structured clone has them. */
const partsOf = (value: object): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set) return [...value];
  return Object.values(value);
};

/**
 * Whether a value weighs no more than `limit` bytes: a character two, binary data its length, every value eight. It stops
 * where the limit is passed, and is not troubled by depth or by circles.
 */
export const isLighterThan = (limit: number, value: unknown): boolean => {
  const waiting: unknown[] = [value];
  const met = new Set<object>();
  let weight = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    weight += VALUE_BYTES;
    if (typeof next === 'string') weight += 2 * next.length;
    else if (next instanceof ArrayBuffer || ArrayBuffer.isView(next)) weight += next.byteLength;
    else if (typeof next === 'object' && next !== null && !met.has(next)) {
      met.add(next);
      const parts = partsOf(next);
      if (weight + parts.length * VALUE_BYTES > limit) return false;
      for (const part of parts) waiting.push(part);
    }
    if (weight > limit) return false;
  }
  return true;
};

/** Whether the arguments of a request are within what its channel may carry. */
export const isWithinLimit = (channel: Channel, args: unknown): boolean =>
  isLighterThan(LIMITS.get(channel) ?? ORDINARY_LIMIT, args);
