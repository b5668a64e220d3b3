// Owns what the pane of suggestions is about: what was found in which article, which suggestion is looked at, and what the
// analyst has decided that is no record. Nothing of it is kept beyond this window.

import { create } from 'zustand';
import type { Article } from '../../core/article/article';
import type { SuggestionPart } from '../../core/suggest/accepted-parts';
import type { CueRule } from '../../core/suggest/cue-rule';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import type { CueRuleChoice } from '../../core/suggest/rule-choice';

/** What was found in a text with some rules, and by what it is known whether that still holds. */
export interface Search {
  readonly articleId: string;
  readonly blocks: Article['blocks'];
  readonly language: Article['language'];
  readonly rules: readonly CueRule[];
  readonly suggestions: readonly CueSuggestion[];
}

export interface SuggestState {
  readonly isOpen: boolean;
  /** The pane was asked for: it is to take the focus. */
  readonly isAskedFor: boolean;
  /** The last search, kept while the pane is closed. */
  readonly search: Search | null;
  /** The suggestion that is looked at and painted in the text. */
  readonly chosen: CueSuggestion | null;
  /** Keys of what was dismissed since the pane was opened. */
  readonly dismissed: ReadonlySet<string>;
  /** By key of the suggestion: what of it is not to be marked. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<SuggestionPart>>;
  readonly shows: 'suggestions' | 'rules';
  /** The rules as they were switched in this window; null while the codebook alone decides. */
  readonly cueRules: CueRuleChoice | null;
}

/** What the pane begins with each time that it is opened. */
export const UNDECIDED = {
  chosen: null,
  dismissed: new Set(),
  leftOut: new Map(),
  shows: 'suggestions',
} as const satisfies Partial<SuggestState>;

export const useSuggestState = create<SuggestState>()(() => ({
  isOpen: false,
  isAskedFor: false,
  search: null,
  cueRules: null,
  ...UNDECIDED,
}));

/** The state now, for code outside React. */
export const suggestState = (): SuggestState => useSuggestState.getState();

export const setSuggestState = (change: Partial<SuggestState>): void => {
  useSuggestState.setState(change);
};

/** What a suggestion is known by: no two are for the same cue of an article. */
export const suggestionKey = (articleId: string, { cue }: CueSuggestion): string =>
  `${articleId} ${String(cue.start)} ${String(cue.end)}`;
