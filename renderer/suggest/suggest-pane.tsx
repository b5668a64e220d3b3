// Owns the pane of suggestions, which stands in the margin's place beside the text: how many there are, accepting all of
// them, the list, and the rules. It marks nothing by itself.

import { ListFilter, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { MOST_CUES_AT_ONCE } from '../../core/commands/actor-command-schemas';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import { allRulesOf, rulesOf } from '../../core/suggest/rule-choice';
import { switchRule } from '../codebook/cue-rule-acts';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { CueRules } from './cue-rules';
import { NothingSuggested } from './nothing-suggested';
import { acceptSuggestions, bringBackDismissed, chooseSuggestion, closeSuggest } from './suggest-acts';
import { setSuggestState, suggestionKey, suggestState, useSuggestState } from './suggest-state';
import { SuggestionList } from './suggestion-list';
import { useCueRuleBook } from './use-cue-rule-book';
import { usePaneFocus } from './use-pane-focus';
import { useSuggestions } from './use-suggestions';

/** Keeps a suggestion of the list chosen: the one after where the last one stood, once that is gone. */
const useChosen = (article: Article, open: readonly CueSuggestion[] | null): void => {
  useEffect(() => {
    if (open === null) return;
    const { chosen } = suggestState();
    const key = chosen === null ? null : suggestionKey(article.id, chosen);
    const same = open.find((suggestion) => suggestionKey(article.id, suggestion) === key);
    if (same !== undefined) {
      // Other rules may have found the same cue.
      if (same !== chosen) setSuggestState({ chosen: same });
      return;
    }
    const next = open.find(({ cue }) => chosen === null || cue.start >= chosen.cue.start);
    chooseSuggestion(next ?? open.at(-1) ?? null);
  }, [article.id, open]);
};

/** The pane is as tall as the window's reading side, and stays while the text scrolls under it. */
const useReaderHeight = (pane: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = pane.current;
    const reader = element?.closest('.reader');
    if (element === null || reader === null || reader === undefined) return;
    const observer = new ResizeObserver(() => {
      element.style.blockSize = `${String(reader.clientHeight)}px`;
    });
    observer.observe(reader);
    return () => {
      observer.disconnect();
    };
  }, [pane]);
};

export const SuggestPane = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const pane = useRef<HTMLElement>(null);
  const book = useCueRuleBook();
  const rules = rulesOf(book);
  const shows = useSuggestState((state) => state.shows);
  const { open, found, dismissed } = useSuggestions(article, rules);
  useChosen(article, open);
  useReaderHeight(pane);
  usePaneFocus(pane, open);
  const count = open?.length ?? 0;
  const { off } = book.cueRules;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The list would take it for a wish to choose nothing.
    event.preventDefault();
    event.stopPropagation();
    closeSuggest();
  };

  return (
    <aside
      ref={pane}
      aria-label={t('window.suggest.landmark')}
      className="suggest-pane"
      data-pane="suggestions"
      tabIndex={-1}
      onKeyDownCapture={onKeyDown}
    >
      <header className="suggest-head">
        <div className="suggest-title">
          <h2>{t('window.suggest.heading')}</h2>
          <span role="status" className="suggest-count">
            {open === null
              ? t('window.suggest.looking')
              : t('window.suggest.count', { count, number: formatCount(count) })}
          </span>
          <Button className="icon-button" aria-label={t('window.suggest.close')} onPress={closeSuggest}>
            <X aria-hidden size={16} />
          </Button>
        </div>
        <div className="suggest-bar">
          {canWrite && open !== null && count > 0 ? (
            <Button className="button" onPress={() => void acceptSuggestions(open)}>
              {count > MOST_CUES_AT_ONCE
                ? t('window.suggest.acceptFirst', { number: formatCount(MOST_CUES_AT_ONCE) })
                : t('window.suggest.acceptAll', { count, number: formatCount(count) })}
            </Button>
          ) : null}
          <ToggleButton
            className="button quiet suggest-rules-toggle"
            isSelected={shows === 'rules'}
            onChange={(isSelected) => {
              setSuggestState({ shows: isSelected ? 'rules' : 'suggestions' });
            }}
          >
            <ListFilter aria-hidden size={14} />
            {off.length === 0
              ? t('window.suggest.rules')
              : t('window.suggest.rulesOff', { count: off.length, number: formatCount(off.length) })}
          </ToggleButton>
        </div>
        {canWrite && shows === 'suggestions' && count > 0 ? (
          <p className="field-hint">{t('window.suggest.keys', { enter: 'Enter', remove: 'Delete' })}</p>
        ) : null}
        {dismissed > 0 && shows === 'suggestions' ? (
          <Button className="text-button suggest-more" onPress={bringBackDismissed}>
            {t('window.suggest.bringBack', { count: dismissed, number: formatCount(dismissed) })}
          </Button>
        ) : null}
      </header>
      {shows === 'rules' ? (
        <CueRules rules={allRulesOf(book)} off={off} isReadOnly={!canWrite} onChange={switchRule} />
      ) : open === null ? null : count === 0 ? (
        <NothingSuggested article={article} rules={rules} found={found} />
      ) : (
        <SuggestionList article={article} rules={rules} suggestions={open} />
      )}
    </aside>
  );
};
