// Owns what can be asked about the place of a cue in its sentence: what stands before and after it, where a part or a
// content ends, which words are a source. Every answer takes at most logarithmic time, or looks at a few dozen words.

import type { TextRange } from '../text/trim-range';
import { ADJUNCT, CIRCUMSTANCES, LEADING, TRAILING } from './edge-words';
import type { Break, Frame } from './frame';
import { firstFrom } from './in-order';
import { longestPhraseAt, type CueWord, type Phrases } from './phrases';

/** A range of words by their indices, `[from, to)`. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

export interface Site {
  readonly words: readonly CueWord[];
  readonly frame: Frame;
  readonly cue: TextRange;
  /** The cues before and after it in the same frame. */
  readonly previousCue: TextRange | null;
  readonly nextCue: TextRange | null;
}

/** A source of more words than these is none: where it begins cannot be told. */
export const MOST_SOURCE_WORDS = 12;
/** How many breaks away a content may reach. */
const MOST_BREAKS = 24;

export const spanOf = (words: readonly CueWord[], { start, end }: TextRange): WordSpan => {
  const from = firstFrom(words, start);
  return { from, to: Math.max(from, firstFrom(words, end)) };
};

export const countOf = ({ words }: Site, range: TextRange): number => {
  const { from, to } = spanOf(words, range);
  return to - from;
};

/** The index of the last break before an offset; -1 where there is none. */
const breakBefore = ({ breaks }: Frame, offset: number): number => firstFrom(breaks, offset) - 1;

/** The break that a cue's part begins after, and its index; undefined at the frame's beginning. */
export const breakBeforeCue = ({ frame, cue }: Site): { index: number; at: Break | undefined } => {
  const index = breakBefore(frame, cue.start);
  return { index, at: frame.breaks[index] };
};

/** What stands before the cue in its part. */
export const beforeCue = (site: Site): TextRange => ({
  start: breakBeforeCue(site).at?.end ?? site.frame.start,
  end: site.cue.start,
});

/** What stands after the cue in its part. */
export const afterCue = (site: Site): TextRange => ({
  start: site.cue.end,
  end: site.frame.breaks[breakBeforeCue(site).index + 1]?.start ?? site.frame.end,
});

/** The words without conjunctions and circumstances before them and adverbs after them. */
export const withoutEdges = ({ words }: Site, range: TextRange): WordSpan => {
  let { from, to } = spanOf(words, range);
  for (;;) {
    const edge = longestPhraseAt(LEADING, words, from, to) ?? longestPhraseAt(CIRCUMSTANCES, words, from, to);
    if (edge === null) break;
    from += edge.length;
  }
  while (to > from && TRAILING.has(words[to - 1]?.key ?? '')) to -= 1;
  return { from, to };
};

/** True where nothing but such words stands in a range. */
export const isOnlyEdges = (site: Site, range: TextRange): boolean => {
  const { from, to } = withoutEdges(site, range);
  return from >= to;
};

const rangeOf = (words: readonly CueWord[], { from, to }: WordSpan): TextRange | null => {
  const first = words[from];
  const last = words[to - 1];
  return from >= to || first === undefined || last === undefined ? null : { start: first.start, end: last.end };
};

/** The source in a range; null where nothing is left of it, or too much. It ends before the first circumstance. */
export const sourceIn = (site: Site, range: TextRange): TextRange | null => {
  const span = withoutEdges(site, range);
  let to = span.to;
  for (let index = span.from + 1; index < Math.min(span.to, span.from + MOST_SOURCE_WORDS + 1); index += 1) {
    if (longestPhraseAt(CIRCUMSTANCES, site.words, index, span.to) === null) continue;
    to = index;
    break;
  }
  return to - span.from > MOST_SOURCE_WORDS ? null : rangeOf(site.words, { from: span.from, to });
};

/** True where the words of a range begin with one of when, where, how or to whom. */
export const beginsWithAdjunct = ({ words }: Site, range: TextRange): boolean => {
  const { from, to } = spanOf(words, range);
  return from < to && (ADJUNCT.has(words[from]?.key ?? '') || longestPhraseAt(CIRCUMSTANCES, words, from, to) !== null);
};

/** The first of some phrases in a range, not further than `reach` words from its beginning. */
export const phraseIn = (
  { words }: Site,
  range: TextRange,
  phrases: Phrases<unknown>,
  reach: number,
): (TextRange & { readonly wordsBefore: number }) | null => {
  const { from, to } = spanOf(words, range);
  for (let index = from; index < Math.min(to, from + reach + 1); index += 1) {
    const hit = longestPhraseAt(phrases, words, index, to);
    if (hit === null) continue;
    const found = rangeOf(words, { from: index, to: index + hit.length });
    return found === null ? null : { ...found, wordsBefore: index - from };
  }
  return null;
};

/** True where no word stands between two offsets. */
export const isNextTo = ({ words }: Site, from: number, to: number): boolean =>
  firstFrom(words, from) >= firstFrom(words, to);

/** The quotation that stands right before or after a range of the frame, with no word between; null for none. */
export const quotationBeside = (site: Site, range: TextRange, side: 'before' | 'after'): Break | null => {
  const { breaks } = site.frame;
  const step = side === 'before' ? -1 : 1;
  const first = side === 'before' ? breakBefore(site.frame, range.start) : firstFrom(breaks, range.end);
  for (let index = first, looked = 0; looked < 4; index += step, looked += 1) {
    const at = breaks[index];
    if (at === undefined) return null;
    const isBeside = side === 'before' ? isNextTo(site, at.end, range.start) : isNextTo(site, range.end, at.start);
    if (!isBeside) return null;
    if (at.kind === 'quotation') return at;
  }
  return null;
};

/** Where a content that begins at `start` ends: at a semicolon, before the part of the next cue, or with the frame. */
export const contentEnd = ({ frame, nextCue }: Site, start: number): number => {
  const first = firstFrom(frame.breaks, start);
  const near = frame.breaks.slice(first, first + MOST_BREAKS);
  const stop = near.find(({ kind }) => kind === 'stop') ?? (near.length === MOST_BREAKS ? near.at(-1) : undefined);
  const end = stop?.start ?? frame.end;
  const next = nextCue === null ? undefined : frame.breaks[breakBefore(frame, nextCue.start)];
  if (next === undefined || next.start <= start) return end;
  return Math.min(end, next.kind === 'quotation' ? next.end : next.start);
};

/** Where a content that ends at `end` begins: after the part of the cue before, if there is more than that; else the frame. */
export const contentStart = ({ frame, words, previousCue }: Site, end: number): number => {
  const last = firstFrom(frame.breaks, end) - 1;
  const near = frame.breaks.slice(Math.max(0, last + 1 - MOST_BREAKS), last + 1);
  const stop = near.findLast(({ kind }) => kind === 'stop') ?? (near.length === MOST_BREAKS ? near[0] : undefined);
  const start = stop?.end ?? frame.start;
  if (previousCue === null) return start;
  const next = frame.breaks[firstFrom(frame.breaks, previousCue.end)];
  const after = next === undefined ? end : next.kind === 'quotation' ? next.start : next.end;
  return after < end && firstFrom(words, after) < firstFrom(words, end) ? Math.max(start, after) : start;
};
