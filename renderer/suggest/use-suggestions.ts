// Owns which suggestions the pane shows: those found in the open article that are neither marked nor dismissed.

import { useEffect, useMemo } from 'react';
import type { Article } from '../../core/article/article';
import type { CueRule } from '../../core/suggest/cue-rule';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import { openSuggestions } from '../../core/suggest/open-suggestions';
import { lookForCues } from './look-for-cues';
import { setSuggestState, suggestionKey, useSuggestState, type Search } from './suggest-state';

const isOf = (search: Search | null, { id, blocks, language }: Article, rules: readonly CueRule[]): search is Search =>
  search?.articleId === id && search.blocks === blocks && search.language === language && search.rules === rules;

export interface Suggestions {
  /** In reading order; null while the article is still looked through. */
  readonly open: readonly CueSuggestion[] | null;
  /** How many were found, those that are marked or dismissed among them. */
  readonly found: number;
  /** How many of the others were dismissed. */
  readonly dismissed: number;
}

/** Looks through an article once for the same text and rules, and follows what is marked and dismissed. */
export const useSuggestions = (article: Article, rules: readonly CueRule[]): Suggestions => {
  const search = useSuggestState((state) => state.search);
  const dismissed = useSuggestState((state) => state.dismissed);
  const known = isOf(search, article, rules) ? search.suggestions : null;
  const isKnown = known !== null;
  const { id: articleId, blocks, language } = article;
  useEffect(() => {
    if (isKnown) return;
    return lookForCues(article, rules, (suggestions) => {
      setSuggestState({ search: { articleId, blocks, language, rules, suggestions } });
    });
    // Whatever else of an article changes, its marks above all, is no matter of the search.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isKnown, articleId, blocks, language, rules]);
  return useMemo(() => {
    const unmarked = known === null ? null : openSuggestions(known, article.mentions);
    const open = unmarked?.filter((suggestion) => !dismissed.has(suggestionKey(articleId, suggestion))) ?? null;
    return { open, found: known?.length ?? 0, dismissed: (unmarked?.length ?? 0) - (open?.length ?? 0) };
  }, [known, article.mentions, articleId, dismissed]);
};
