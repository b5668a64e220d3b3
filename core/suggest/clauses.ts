// Owns what was said, as clauses around a cue: before it, after it, or on both sides where the cue breaks a sentence.

import type { TextRange } from '../text/trim-range';
import { GOING_ON } from './edge-words';
import { firstFrom } from './in-order';
import type { Phrases } from './phrases';
import {
  afterCue,
  beforeCue,
  beginsWithAdjunct,
  breakBeforeCue,
  contentEnd,
  contentStart,
  countOf,
  isNextTo,
  isOnlyEdges,
  phraseIn,
  quotationBeside,
  type Site,
} from './site';

/** Where the words that open a content may stand after the cue. */
export const OPENER_REACH = 8;

/** Fewer words are no clause: “on Thursday, he said”. */
const FEWEST_BEFORE = 3;
const FEWEST_AFTER = 2;
/** Where the source ends the sentence. */
const FEWEST_AT_END = 2;

/** What a rule knows of the words around a content: those before it, and those with which it begins. */
export interface Markers {
  readonly openers: Phrases<unknown>;
  readonly objects: Phrases<unknown>;
}

/** A content on one side of the cue, and how surely it is one. */
export interface Said {
  readonly clauses: readonly TextRange[];
  /** `quoted`: in quotation marks beside source or cue; `opened`: after “that”, a colon or a quotation mark. */
  readonly evidence: 'quoted' | 'opened' | 'adjacent';
}

const beginsGoingOn = ({ words }: Site, range: TextRange): boolean =>
  GOING_ON.has(words[firstFrom(words, range.start)]?.key ?? '');

/** How many breaks after the cue a broken quotation may go on: “…,” said Wu Qian, a spokesman, “…” */
const BROKEN_REACH = 3;

/** What goes on after the part of the cue: the rest of a quotation, or a clause that “and” adds. */
const goesOn = (site: Site, said: 'quoted' | 'adjacent'): TextRange[] => {
  const first = breakBeforeCue(site).index + 1;
  const near = site.frame.breaks.slice(first, first + BROKEN_REACH);
  const [next] = near;
  if (next === undefined) return [];
  const limit = contentEnd(site, next.start);
  const quotation = near.find(({ kind, end }) => kind === 'quotation' && end <= limit);
  if (said === 'quoted') return quotation === undefined ? [] : [{ start: quotation.start, end: limit }];
  const rest = { start: next.end, end: limit };
  return next.kind === 'comma' && beginsGoingOn(site, rest) ? [rest] : [];
};

/**
 * The content before the part in which the cue stands. Without a quotation that ends there, nothing may follow the cue
 * in its part but when, where and to whom, unless `after` is `source`.
 */
export const saidBefore = (site: Site, { openers }: Markers, after: 'nothing' | 'source'): Said | null => {
  const own = beforeCue(site);
  const rest = afterCue(site);
  const { at, index } = breakBeforeCue(site);
  if (at === undefined || phraseIn(site, rest, openers, 0) !== null) return null;
  const quotation = quotationBeside(site, own, 'before');
  const end = quotation?.end ?? at.start;
  const clause = { start: contentStart(site, end), end };
  if (quotation !== null) return { clauses: [clause, ...goesOn(site, 'quoted')], evidence: 'quoted' };
  const isLast = after === 'source' && site.frame.breaks[index + 1] === undefined;
  if (at.kind !== 'comma' || countOf(site, clause) < (isLast ? FEWEST_AT_END : FEWEST_BEFORE)) return null;
  if (after === 'nothing' && countOf(site, rest) > 0) {
    if (!beginsWithAdjunct(site, rest) || phraseIn(site, rest, openers, OPENER_REACH) !== null) return null;
  }
  return { clauses: [clause, ...goesOn(site, 'adjacent')], evidence: 'adjacent' };
};

/**
 * The content after the cue, from its opener, a quotation, or the next word on. An opener further off is one only after
 * when, where and how, or `after` an addressee: “said the group that shot the video” has none.
 */
export const saidAfter = (site: Site, { openers }: Markers, after: 'cue' | 'addressee'): Said | null => {
  const rest = afterCue(site);
  const from = (start: number, evidence: Said['evidence']): Said | null => {
    const clause = { start, end: contentEnd(site, start) };
    const fewest = evidence === 'opened' ? 1 : FEWEST_AFTER;
    return clause.start < clause.end && countOf(site, clause) >= fewest ? { clauses: [clause], evidence } : null;
  };
  const opener = phraseIn(site, rest, openers, OPENER_REACH);
  const isNear = opener?.wordsBefore === 0 || after === 'addressee' || beginsWithAdjunct(site, rest);
  if (opener !== null && isNear) return from(opener.end, 'opened');
  const quotation = quotationBeside(site, rest, 'after');
  const { index } = breakBeforeCue(site);
  const next = site.frame.breaks[index + 1];
  const isColon = next?.kind === 'colon' && countOf(site, rest) <= OPENER_REACH;
  const isEmpty = countOf(site, rest) === 0 || beginsWithAdjunct(site, rest);
  if (quotation !== null && (isEmpty || isColon || after === 'addressee')) return from(quotation.start, 'opened');
  if (isColon) return from(next.end, 'opened');
  if (after === 'addressee' || countOf(site, rest) === 0 || beginsWithAdjunct(site, rest) || beginsGoingOn(site, rest))
    return null;
  return from(site.cue.end, 'adjacent');
};

/** A short beginning of a content that the cue interrupts: «این گزارش، به نوشته گاردین، نادرست است». */
const interrupted = (site: Site): TextRange[] => {
  const { at } = breakBeforeCue(site);
  if (at?.kind !== 'comma' || countOf(site, beforeCue(site)) > 0) return [];
  const clause = { start: contentStart(site, at.start), end: at.start };
  return countOf(site, clause) < FEWEST_BEFORE && !isOnlyEdges(site, clause) ? [clause] : [];
};

/**
 * The content after the source that follows the cue, and that source: it ends before an opener or an object, else at
 * the comma.
 */
export const saidAfterSource = (
  site: Site,
  { openers, objects }: Markers,
): (Said & { readonly source: TextRange }) | null => {
  const rest = afterCue(site);
  const reach = { start: rest.start, end: contentEnd(site, rest.start) };
  const opener = phraseIn(site, reach, openers, 3 * OPENER_REACH);
  const object = opener === null ? phraseIn(site, rest, objects, OPENER_REACH) : null;
  const next = site.frame.breaks[breakBeforeCue(site).index + 1];
  const start = opener?.end ?? object?.start ?? (next?.kind === 'quotation' ? next.start : next?.end);
  if (start === undefined) return null;
  const quotation = isNextTo(site, rest.end, start) ? quotationBeside(site, rest, 'after') : null;
  const clause = { start: quotation?.start ?? start, end: contentEnd(site, start) };
  const isOpened = opener !== null || object !== null || quotation !== null || next?.kind === 'colon';
  if (clause.start >= clause.end || countOf(site, clause) < (isOpened ? 1 : FEWEST_AFTER)) return null;
  return {
    clauses: isOpened ? [clause] : [...interrupted(site), clause],
    evidence: isOpened ? 'opened' : 'adjacent',
    source: { start: rest.start, end: Math.min(rest.end, opener?.start ?? object?.start ?? rest.end) },
  };
};
