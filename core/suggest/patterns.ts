// Owns how a rule's pattern finds source and content around a cue, and how well it fits there.

import { assertNever } from '../result';
import type { TextRange } from '../text/trim-range';
import { saidAfter, saidAfterSource, saidBefore, type Markers, type Said } from './clauses';
import type { CuePattern } from './cue-rule';
import { GOING_ON, LEADING, PASSIVE, TRAILING } from './edge-words';
import { firstFrom } from './in-order';
import {
  afterCue,
  beforeCue,
  beginsWithAdjunct,
  breakBeforeCue,
  countOf,
  isOnlyEdges,
  MOST_SOURCE_WORDS,
  phraseIn,
  quotationBeside,
  sourceIn,
  spanOf,
  withoutEdges,
  type Site,
} from './site';

/** What a pattern finds: untrimmed clauses, and a weight by which the best of several patterns is taken. */
export interface Fit {
  readonly source: TextRange | null;
  readonly clauses: readonly TextRange[];
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<Said['evidence'], number>> = { quoted: 8, opened: 6, adjacent: 4 };
/** Below every other: the cue's own part holds both, and only its order tells them apart. */
const LEAST = 2;
const FOR_A_SOURCE = 3;

const fitOf = (source: TextRange | null, { clauses, evidence }: Said): Fit => ({
  source,
  clauses,
  weight: WEIGHTS[evidence] + (source === null ? 0 : FOR_A_SOURCE),
});

const isPassive = ({ words, cue }: Site): boolean => {
  let index = firstFrom(words, cue.start) - 1;
  while (index > 0 && TRAILING.has(words[index]?.key ?? '') && !PASSIVE.has(words[index]?.key ?? '')) index -= 1;
  return index >= 0 && PASSIVE.has(words[index]?.key ?? '');
};

/** True without words, and for “, has repeatedly denied”; “, and said” tells of something new. */
const isOnlyTrailing = (site: Site, range: TextRange): boolean => {
  const { from, to } = spanOf(site.words, range);
  return site.words
    .slice(from, Math.min(to, from + MOST_SOURCE_WORDS))
    .every(({ key }) => TRAILING.has(key) && !GOING_ON.has(key));
};

/** How many parts before the cue are looked at for “Guan Youfei, the official, meanwhile, announced”. */
const APPOSITION_REACH = 4;

/** The source before a comma that the cue follows: what the apposition is about, else the apposition itself. */
const sourceBeforeComma = (site: Site): TextRange | null => {
  const { index } = breakBeforeCue(site);
  let nearest: TextRange | null = null;
  for (let at = index; at > index - APPOSITION_REACH; at -= 1) {
    const comma = site.frame.breaks[at];
    if (comma?.kind !== 'comma') break;
    const part = { start: site.frame.breaks[at - 1]?.end ?? site.frame.start, end: comma.start };
    if (isOnlyEdges(site, part)) continue;
    const source = sourceIn(site, part);
    if (nearest !== null) return source ?? nearest;
    // A part that is too long for a source can still stand after one.
    nearest = source ?? part;
  }
  return nearest === null || countOf(site, nearest) > MOST_SOURCE_WORDS ? null : nearest;
};

const sourceFirst = (site: Site, markers: Markers, after: 'cue' | 'addressee'): Fit | null => {
  if (isPassive(site)) return null;
  const said = saidAfter(site, markers, after);
  if (said === null) return null;
  const before = beforeCue(site);
  if (!isOnlyTrailing(site, before)) return fitOf(sourceIn(site, before), said);
  const source = quotationBeside(site, before, 'before') === null ? sourceBeforeComma(site) : null;
  // Without anyone before it, only what is clearly said to follow: «گفت: …» where the language needs no pronoun.
  return source !== null || said.evidence === 'opened' ? fitOf(source, said) : null;
};

const sourceBetween = (site: Site, markers: Markers): Fit | null => {
  if (isPassive(site) || isOnlyEdges(site, beforeCue(site))) return null;
  const said = saidBefore(site, markers, 'nothing');
  const source = sourceIn(site, beforeCue(site));
  if (said === null || (source === null && said.evidence !== 'quoted')) return null;
  return fitOf(source, said);
};

const sourceLast = (site: Site, markers: Markers): Fit | null => {
  const after = afterCue(site);
  const opener = phraseIn(site, after, markers.openers, MOST_SOURCE_WORDS);
  const source = sourceIn(site, { start: after.start, end: opener?.start ?? after.end });
  if (source === null || beginsWithAdjunct(site, after)) return null;
  const before = beforeCue(site);
  if (isOnlyEdges(site, before)) {
    const said = saidBefore(site, markers, 'source');
    return said === null ? null : fitOf(source, said);
  }
  // “Y according to X”: without a comma it is one part.
  const clause = { start: before.start, end: site.cue.start };
  return { source, clauses: [clause], weight: LEAST };
};

const sourceAfterCue = (site: Site, markers: Markers): Fit | null => {
  const said = saidAfterSource(site, markers);
  if (said === null) return null;
  const hasOwnPart = isOnlyEdges(site, beforeCue(site));
  if (!hasOwnPart && said.evidence !== 'opened') return null;
  const source = beginsWithAdjunct(site, said.source) ? null : sourceIn(site, said.source);
  if (source === null && said.evidence !== 'opened') return null;
  const fit = fitOf(source, said);
  return hasOwnPart ? fit : { ...fit, weight: fit.weight - 1 };
};

const contentBetween = (site: Site, markers: Markers): Fit | null => {
  const before = beforeCue(site);
  const { from, to } = withoutEdges(site, before);
  const first = site.words[from];
  if (first === undefined || to <= from) return null;
  const opener = phraseIn(site, { start: first.start, end: before.end }, markers.objects, 2 * MOST_SOURCE_WORDS);
  if (opener === null || opener.wordsBefore === 0) {
    return { source: null, clauses: [{ start: first.start, end: before.end }], weight: LEAST };
  }
  const source = sourceIn(site, { start: first.start, end: opener.start });
  return fitOf(source, { clauses: [{ start: opener.start, end: before.end }], evidence: 'adjacent' });
};

const noSource = (site: Site, markers: Markers): Fit | null => {
  const before = beforeCue(site);
  const { from, to } = spanOf(site.words, before);
  const isEdge = from === to || phraseIn(site, before, LEADING, 0) !== null;
  if (!isEdge || !isOnlyEdges(site, before)) return null;
  const said = saidAfter(site, markers, 'cue');
  return said === null ? null : fitOf(null, said);
};

/** What a pattern finds around a cue; null where it does not fit. */
export const fitPattern = (pattern: CuePattern, site: Site, markers: Markers): Fit | null => {
  switch (pattern) {
    case 'source-cue-content':
      return sourceFirst(site, markers, 'cue');
    case 'source-cue-addressee-content':
      return sourceFirst(site, markers, 'addressee');
    case 'source-content-cue':
      return contentBetween(site, markers);
    case 'content-source-cue':
      return sourceBetween(site, markers);
    case 'content-cue-source':
      return sourceLast(site, markers);
    case 'cue-source-content':
      return sourceAfterCue(site, markers);
    case 'cue-content':
      return noSource(site, markers);
    default:
      return assertNever(pattern);
  }
};
