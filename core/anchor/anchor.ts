// Owns how a mention holds on to the text: ranges with their quotes, in the manner of W3C TextPositionSelector and
// TextQuoteSelector, but counted in UTF-16 code units.

import { z } from 'zod';
import { openObject } from '../open-object';
import { offsetSchema } from '../workspace/identity';
import { trimRange, type TextRange } from '../text/trim-range';

/** How many code units of context a range keeps on either side. */
const CONTEXT_LENGTH = 32;

/**
 * One range of an anchor. For a placed range `text.slice(start, end) === quote`. `prefix` and `suffix` are up to 32
 * code units of what stands before and after, never half a surrogate pair.
 */
export const anchorRangeSchema = openObject({
  start: offsetSchema,
  end: offsetSchema,
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

export type AnchorRange = z.infer<typeof anchorRangeSchema>;

/** Where a mention is now: every range's quote stands at its offsets, or the mention is an orphan. */
export type Placement = 'placed' | 'orphan';

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Describes a range of the text so that it can be found again. */
export const describeRange = (text: string, range: TextRange): AnchorRange => {
  let from = Math.max(0, range.start - CONTEXT_LENGTH);
  if (isLowSurrogate(text.charCodeAt(from))) from += 1;
  let to = Math.min(text.length, range.end + CONTEXT_LENGTH);
  if (isLowSurrogate(text.charCodeAt(to))) to -= 1;
  return {
    start: range.start,
    end: range.end,
    quote: text.slice(range.start, range.end),
    prefix: text.slice(Math.min(from, range.start), range.start),
    suffix: text.slice(range.end, Math.max(to, range.end)),
  };
};

/**
 * Makes an anchor from raw selections: each is snapped and trimmed (`trimRange`), then they are put in text order and
 * those that touch become one. Returns null where nothing visible is left.
 */
export const describeAnchor = (
  text: string,
  selections: readonly TextRange[],
  hidden: readonly TextRange[] = [],
): AnchorRange[] | null => {
  const trimmed = selections
    .map((selection) => trimRange(text, selection, hidden))
    .filter((range) => range !== null)
    .sort((left, right) => left.start - right.start || left.end - right.end);
  const merged: TextRange[] = [];
  for (const range of trimmed) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged.length === 0 ? null : merged.map((range) => describeRange(text, range));
};

/** Resolves an anchor against a text; the text never changes in place, so an exact match is the only placement. */
export const resolvePlacement = (text: string, ranges: readonly AnchorRange[]): Placement =>
  ranges.every((range) => text.slice(range.start, range.end) === range.quote) ? 'placed' : 'orphan';
