// Owns the reading of W3C selectors into one stretch of text, also as Hypothesis uses them. What points into markup, bytes
// or pictures is not read.

import { z } from 'zod';
import type { ForeignFragment } from '../foreign-annotation';
import { isFields, listOf, spanSchema, type Fields } from '../values';

const quoteSchema = z.object({
  exact: z.string().min(1),
  prefix: z.string().catch(''),
  suffix: z.string().catch(''),
});

/** RFC 5147 counts characters, which the model counts as code points. */
const CHARACTERS = /^char=(\d{1,9}),(\d{1,9})/u;

const positionIn = (selector: Fields): ForeignFragment['position'] => {
  if (selector.type === 'TextPositionSelector') return spanSchema.safeParse(selector).data ?? null;
  if (selector.type !== 'FragmentSelector' || typeof selector.value !== 'string') return null;
  const [, start, end] = CHARACTERS.exec(selector.value) ?? [];
  return spanSchema.safeParse({ start: Number(start), end: Number(end) }).data ?? null;
};

/** The selectors of one target with those that refine them; a position within a selection is no position in the text. */
const flattened = (
  selectors: readonly unknown[],
  isRefining = false,
  depth = 0,
): { selector: Fields; isRefining: boolean }[] =>
  depth > 8
    ? []
    : selectors.flatMap((selector) =>
        isFields(selector) ? [{ selector, isRefining }, ...flattened(listOf(selector.refinedBy), true, depth + 1)] : [],
      );

/** The stretch that selectors name together; `none` for the whole page, `unread` for what is no stretch of text. */
export const fragmentOf = (selectors: unknown): ForeignFragment | 'none' | 'unread' => {
  const all = flattened(listOf(selectors));
  if (all.length === 0) return 'none';
  const positions = all.flatMap(({ selector, isRefining }) => (isRefining ? [] : (positionIn(selector) ?? [])));
  const quotes = all.flatMap(({ selector }) =>
    selector.type === 'TextQuoteSelector' ? (quoteSchema.safeParse(selector).data ?? []) : [],
  );
  // A quote that refines another is the narrower one.
  const quote = quotes.at(-1);
  // A selection that is refined is not what the position of its outer part says.
  const isNarrowed = all.some(({ isRefining }) => isRefining);
  const position = isNarrowed ? null : (positions[0] ?? null);
  if (quote === undefined && position === null) return 'unread';
  return { position, quote: quote?.exact ?? null, prefix: quote?.prefix ?? '', suffix: quote?.suffix ?? '' };
};
