// Owns what a JSON text from outside may be before it is parsed: how deep, with how many keys in one object, with each key
// once, with numbers that can be kept. What passes can be parsed, walked and written again without surprises (RFC 8259 §4, §6).

import type { Cause } from './locales/en/causes';

export interface JsonLimits {
  /** The most brackets that may be open at once. */
  readonly deepest: number;
  /** The most keys that one object may have. */
  readonly mostKeys: number;
}

export interface JsonProblem {
  /** The line it stands in, counted from 1. */
  readonly line: number;
  readonly problem: Cause;
}

/** More than any object of ours or of a known tool has. */
export const MOST_KEYS = 10_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;

/** True for what a number consists of. */
const isOfNumber = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e || code === 0x45 || code === 0x65;

const beginsNumber = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2d;

/** Numbers shorter than this without an exponent are always finite. */
const SHORT_NUMBER = 300;

const isInfinite = (text: string): boolean =>
  (text.length > SHORT_NUMBER || /e/iu.test(text)) && Math.abs(Number(text)) === Infinity;

/** A key as it is meant, whichever of its characters are escaped; as it stands where it is no string. */
const keyOf = (raw: string): string => {
  if (!raw.includes('\\')) return raw;
  try {
    const value: unknown = JSON.parse(`"${raw}"`);
    return typeof value === 'string' ? value : raw;
  } catch {
    return raw;
  }
};

/**
 * The first thing about a JSON text, or JSON lines, for which it is refused unparsed; null where there is none. Linear, and
 * says nothing about whether it is JSON at all.
 */
export const problemOfJson = (text: string, { deepest, mostKeys }: JsonLimits): JsonProblem | null => {
  /** For each open bracket the keys seen, or null for a list. */
  const open: (Set<string> | null)[] = [];
  let line = 1;
  let isKeyNext = false;
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const start = index + 1;
      index = start;
      while (index < text.length && text.charCodeAt(index) !== QUOTE)
        index += text.charCodeAt(index) === BACKSLASH ? 2 : 1;
      const keys = isKeyNext ? open.at(-1) : null;
      if (keys !== null && keys !== undefined) {
        const key = keyOf(text.slice(start, index));
        if (keys.has(key)) return { line, problem: 'a key stands twice in one object' };
        if (keys.size >= mostKeys) return { line, problem: 'an object has more keys than any of ours' };
        keys.add(key);
        isKeyNext = false;
      }
    } else if (beginsNumber(code)) {
      const start = index;
      while (index < text.length && isOfNumber(text.charCodeAt(index))) index += 1;
      if (isInfinite(text.slice(start, index))) return { line, problem: 'a number is too large to be kept' };
      continue;
    } else if (code === 0x7b || code === 0x5b) {
      open.push(code === 0x7b ? new Set() : null);
      isKeyNext = code === 0x7b;
      if (open.length > deepest) return { line, problem: 'it is nested too deep' };
    } else if (code === 0x7d || code === 0x5d) {
      open.pop();
      isKeyNext = false;
    } else if (code === 0x2c) isKeyNext = (open.at(-1) ?? null) !== null;
    else if (code === LINE_FEED) line += 1;
    index += 1;
  }
  return null;
};
