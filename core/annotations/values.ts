// Owns what parsers of several formats read alike: one or many, moments in time, the end of an address.

import { z } from 'zod';

/** One item or a list of them, as a list. Null and undefined are none. */
export const listOf = (value: unknown): unknown[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
};

/** An object's fields, of whatever type. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string that says something, or null. */
export const wordsIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/**
 * A date and time as our records write it; null for what is none, or lies outside the years 1 to 9999. A time without a
 * zone is taken for UTC, so that the same file says the same everywhere.
 */
export const instantIn = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]{5,20})(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(value.trim());
  if (parts === null) return null;
  const [, day = '', clock = '00:00', zone = 'Z'] = parts;
  const time = Date.parse(`${day}T${clock}${zone}`);
  if (Number.isNaN(time)) return null;
  const instant = new Date(time).toISOString();
  return /^\d{4}-/u.test(instant) ? instant : null;
};

/** A position: whole numbers from 0, the end not before the start. */
export const spanSchema = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .refine(({ start, end }) => start <= end);

/** The last part of an address or path, as people would call it. */
export const lastPart = (address: string): string => {
  const [path = ''] = address.split(/[?#]/u);
  const part = path.split(/[\\/]/u).findLast((each) => each !== '') ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The name of the file that a path or an address ends in, or null. In a path, unlike an address, `#` and `?` are letters. */
export const fileNameIn = (value: string | null): string | null => {
  if (value === null) return null;
  return wordsIn(isWebAddress(value) ? lastPart(value) : (value.split(/[\\/]/u).at(-1) ?? value));
};

/** True for an address of the web. */
export const isWebAddress = (value: string): boolean => /^https?:\/\//iu.test(value);

/** Items by what they have in common, each group in the order of the list. */
export const groupedBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};
