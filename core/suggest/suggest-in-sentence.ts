// Owns the suggestions within one sentence. Offsets are UTF-16 code units of the sentence.

import { trimRange, type TextRange } from '../text/trim-range';
import type { ReadyRule, RulePhrases } from './block-rules';
import { contentOf, trimmedClause } from './content';
import type { CueSuggestion } from './cue-suggestion';
import { framesOf, type Frame } from './frame';
import { firstFrom } from './in-order';
import { fitPattern, type Fit } from './patterns';
import { cueWordsOf, longestPhraseAt, type CueWord } from './phrases';
import { withItsMarks } from './quotations';
import { phraseIn, type Site } from './site';

interface Occurrence extends TextRange {
  readonly rules: readonly ReadyRule[];
}

/** Where cues stand, none over another: the longest in letters is taken first, of equals the first in the text. */
const occurrencesOf = (words: readonly CueWord[], phrases: RulePhrases): Occurrence[] => {
  const found = words.flatMap((word, from) => {
    const hit = longestPhraseAt(phrases, words, from);
    const end = hit === null ? 0 : (words[from + hit.length - 1]?.end ?? 0);
    return hit === null ? [] : [{ from, to: from + hit.length, start: word.start, end, rules: hit.values }];
  });
  const isTaken = new Uint8Array(words.length);
  return found
    .sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start)
    .filter(({ from, to }) => {
      if (isTaken.subarray(from, to).includes(1)) return false;
      isTaken.fill(1, from, to);
      return true;
    })
    .sort((one, other) => one.start - other.start);
};

interface Place {
  readonly occurrence: Occurrence;
  readonly site: Site;
}

/** The cues with the places in which they stand. */
const placesOf = (
  words: readonly CueWord[],
  [whole, ...quotations]: readonly [Frame, ...Frame[]],
  occurrences: readonly Occurrence[],
): Place[] => {
  const byFrame = new Map<Frame, Occurrence[]>();
  for (const occurrence of occurrences) {
    const near = quotations[firstFrom(quotations, occurrence.start + 1) - 1];
    const frame = near !== undefined && occurrence.end <= near.end ? near : whole;
    const others = byFrame.get(frame);
    if (others === undefined) byFrame.set(frame, [occurrence]);
    else others.push(occurrence);
  }
  const places = [...byFrame].flatMap(([frame, cues]) =>
    cues.map((cue, index) => ({
      occurrence: cue,
      site: { words, frame, cue, previousCue: cues[index - 1] ?? null, nextCue: cues[index + 1] ?? null },
    })),
  );
  return places.sort((one, other) => one.occurrence.start - other.occurrence.start);
};

interface RuleFit extends Fit {
  readonly rule: ReadyRule['rule'];
}

const fitRule = (site: Site, { rule, markers, sources }: ReadyRule): RuleFit[] => {
  const fit = fitPattern(rule.pattern, site, markers);
  if (fit === null) return [];
  if (sources === null) return [{ ...fit, rule }];
  const isMeant = fit.source !== null && phraseIn(site, fit.source, sources, Infinity) !== null;
  // A rule that asks for more knows better.
  return isMeant ? [{ ...fit, rule, weight: fit.weight + 0.5 }] : [];
};

/** The rule that fits best; of equals the one whose id comes first, so that their order counts for nothing. */
const bestFit = ({ occurrence, site }: Place): RuleFit | null => {
  const fits = occurrence.rules.flatMap((rule) => fitRule(site, rule));
  const inOrder = (rule: ReadyRule['rule']): string => `${rule.id}\n${JSON.stringify(rule)}`;
  return fits.reduce<RuleFit | null>((best, fit) => {
    if (best === null || fit.weight > best.weight) return fit;
    return fit.weight === best.weight && inOrder(fit.rule) < inOrder(best.rule) ? fit : best;
  }, null);
};

/** A sentence with blanks where there is something that the reader does not see. */
const withoutHidden = (sentence: string, hidden: readonly TextRange[]): string => {
  let shown = '';
  for (const { start, end } of hidden) {
    const from = Math.max(start, shown.length);
    const to = Math.min(end, sentence.length);
    if (from < to) shown += sentence.slice(shown.length, from) + ' '.repeat(to - from);
  }
  return shown + sentence.slice(shown.length);
};

/** The suggestions for a sentence, in reading order. `hidden` are ranges in order that the reader does not see. */
export const suggestInSentence = (
  sentence: string,
  hidden: readonly TextRange[],
  phrases: RulePhrases,
): CueSuggestion[] => {
  const text = withoutHidden(sentence, hidden);
  const words = cueWordsOf(text);
  const occurrences = occurrencesOf(words, phrases);
  if (occurrences.length === 0) return [];
  const frames = framesOf(text, words);
  return placesOf(words, frames, occurrences).flatMap((place) => {
    const fit = bestFit(place);
    if (fit === null) return [];
    const cue = trimRange(text, place.occurrence);
    const source = fit.source === null ? null : trimRange(text, withItsMarks(text, fit.source));
    const clauses = fit.clauses.flatMap((clause) => trimmedClause(text, words, clause));
    const { content, quoted } = contentOf(text, place.site, clauses);
    if (cue === null || content.length === 0) return [];
    const { id: ruleId, mode, stance = null } = fit.rule;
    return {
      ruleId,
      cue,
      source,
      content,
      clauses,
      mode: mode === 'anonymous' || quoted === null ? mode : quoted,
      stance,
      sentence: { start: 0, end: sentence.length },
    };
  });
};
