// Owns the list of suggestions in reading order, and its keys: the arrows look at one, Enter accepts it, Delete dismisses it.

import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, GridList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { CueRule } from '../../core/suggest/cue-rule';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { acceptSuggestions, chooseSuggestion, dismissSuggestion } from './suggest-acts';
import { suggestionKey, useSuggestState } from './suggest-state';
import { SuggestionRow } from './suggestion-row';

/** A book has thousands of cues: so many rows are made at a time. */
const ROWS_AT_ONCE = 60;

interface SuggestionListProps {
  readonly article: Article;
  readonly rules: readonly CueRule[];
  readonly suggestions: readonly CueSuggestion[];
}

export const SuggestionList = ({ article, rules, suggestions }: SuggestionListProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const chosen = useSuggestState((state) => state.chosen);
  const leftOut = useSuggestState((state) => state.leftOut);
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const ruleById = useMemo(() => new Map(rules.map((rule) => [rule.id, rule])), [rules]);
  const shown = suggestions.slice(0, most);
  const rest = Math.min(ROWS_AT_ONCE, suggestions.length - shown.length);
  const chosenKey = chosen === null ? null : suggestionKey(article.id, chosen);

  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of a row are the row's only while it has the focus itself, and not something in it.
    const isRow = event.target instanceof Element && event.target.getAttribute('role') === 'row';
    if (!isRow || chosen === null || !canWrite) return;
    if (event.key === 'Enter') void acceptSuggestions([chosen]);
    else if (event.key === 'Delete' || event.key === 'Backspace') dismissSuggestion(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="suggest-scroller" onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={t('window.suggest.list')}
        className="suggest-list"
        items={shown.map((suggestion) => ({ id: suggestionKey(article.id, suggestion), suggestion }))}
        dependencies={[chosenKey, leftOut, canWrite]}
        keyboardNavigationBehavior="tab"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosenKey === null ? [] : [chosenKey]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          const next = shown.find((suggestion) => suggestionKey(article.id, suggestion) === key);
          if (keys !== 'all' && next !== undefined) chooseSuggestion(next);
        }}
      >
        {({ id, suggestion }) => (
          <SuggestionRow
            article={article}
            suggestion={suggestion}
            rule={ruleById.get(suggestion.ruleId)}
            isChosen={id === chosenKey}
          />
        )}
      </GridList>
      {rest > 0 ? (
        <Button
          className="text-button suggest-more"
          onPress={() => {
            setMost(most + ROWS_AT_ONCE);
          }}
        >
          {t('window.suggest.more', { count: rest, number: formatCount(rest) })}
        </Button>
      ) : null}
    </div>
  );
};
