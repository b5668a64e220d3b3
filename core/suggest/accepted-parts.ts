// Owns what is marked when a suggestion is accepted: the parts of it that the analyst takes.

import type { AcceptedCue } from '../commands/actor-command-schemas';
import type { CueSuggestion } from './cue-suggestion';

/** What a suggestion proposes to mark, in the order in which it is shown. */
export const SUGGESTION_PARTS = ['source', 'cue', 'content'] as const;
export type SuggestionPart = (typeof SUGGESTION_PARTS)[number];

/** True where a suggestion has that part: a source may be named nowhere. */
export const hasPart = (suggestion: CueSuggestion, part: SuggestionPart): boolean =>
  part !== 'source' || suggestion.source !== null;

/** What is marked as the claim: of words that are quoted in part the clause, which alone says it whole. */
export const contentToMark = ({ mode, content, clauses }: CueSuggestion): CueSuggestion['content'] =>
  mode === 'mixed' ? clauses : content;

/** What is handed on of a suggestion without the parts that are left out; null where nothing is left. */
export const acceptedCueOf = (suggestion: CueSuggestion, leftOut: ReadonlySet<SuggestionPart>): AcceptedCue | null => {
  const accepted = {
    cue: leftOut.has('cue') ? null : suggestion.cue,
    source: leftOut.has('source') ? null : suggestion.source,
    content: leftOut.has('content') ? [] : [...contentToMark(suggestion)],
    mode: suggestion.mode,
    stance: suggestion.stance,
  };
  return accepted.cue === null && accepted.source === null && accepted.content.length === 0 ? null : accepted;
};
