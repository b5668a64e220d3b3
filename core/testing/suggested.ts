// Owns suggestions as a test reads them: in the words of the article.

import type { CueSuggestion } from '../suggest/cue-suggestion';
import { BUILT_IN_CUE_RULES } from '../suggest/rules/built-in';
import { suggestCues } from '../suggest/suggest-cues';
import type { TextRange } from '../text/trim-range';
import { articleOf } from './article-of';

export interface Suggested {
  readonly source: string | null;
  readonly cue: string;
  readonly content: readonly string[];
  readonly mode: CueSuggestion['mode'];
  readonly stance: CueSuggestion['stance'];
  readonly ruleId: string;
}

/** What the built-in rules suggest for a text. */
export const suggestedIn = (text: string, fileName?: string): Suggested[] => {
  const words = ({ start, end }: TextRange): string => text.slice(start, end);
  return suggestCues(articleOf(text, fileName), BUILT_IN_CUE_RULES).map(
    ({ source, cue, content, mode, stance, ruleId }) => ({
      source: source === null ? null : words(source),
      cue: words(cue),
      content: content.map(words),
      mode,
      stance,
      ruleId,
    }),
  );
};

/** The same as short lines: source | cue | content / content. */
export const suggestedLines = (text: string): string[] =>
  suggestedIn(text).map(({ source, cue, content }) => `${source ?? '–'} | ${cue} | ${content.join(' / ')}`);
