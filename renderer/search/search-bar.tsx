// Owns the head of the search view: the field, how it is looked for, what is wrong with it, and how far the search is.

import { Search, X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { problemOf } from '../../core/search/problem-of';
import { QUESTION_MODES } from '../../core/search/question';
import { isolate } from '../../core/text/bidi-controls';
import { typedDirection } from '../controls/typed-direction';
import { SavedFiltersMenu } from '../saved-filters/saved-filters-menu';
import { askNow, changeQuestion } from './search-acts';
import { SearchCompletions } from './search-completions';
import { SearchHelp } from './search-help';
import { setSearchState, useSearchState } from './search-state';
import { SearchStatus } from './search-status';

const SHOWN = ['records', 'context'] as const;

/** What in the query cannot be understood, at the place where it is typed. */
const Problem = (): ReactElement | null => {
  const { t } = useTranslation();
  const { typed, mode } = useSearchState((state) => state.question);
  const problem = typed.trim() === '' ? null : problemOf(typed, mode);
  if (problem === null) return null;
  const place = typed.slice(problem.start, problem.end).trim();
  return (
    <p id="search-problem" className="field-error search-problem" role="status">
      {place === '' || place === typed.trim() ? null : <code dir="auto">{isolate(place)}</code>}
      {t(`window.search.problem.${problem.code}`)}
    </p>
  );
};

const Modes = (): ReactElement => {
  const { t } = useTranslation();
  const mode = useSearchState((state) => state.question.mode);
  return (
    <ToggleButtonGroup
      className="view-tabs"
      aria-label={t('window.search.how')}
      aria-describedby="search-mode-hint"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys) => {
        const [chosen] = QUESTION_MODES.filter((each) => keys.has(each));
        if (chosen !== undefined) changeQuestion({ mode: chosen });
      }}
    >
      {QUESTION_MODES.map((each) => (
        <ToggleButton key={each} id={each} className="view-tab">
          {t(`window.search.modes.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

const Shown = (): ReactElement => {
  const { t } = useTranslation();
  const show = useSearchState((state) => state.question.show);
  return (
    <ToggleButtonGroup
      className="view-tabs search-shown"
      aria-label={t('window.search.show.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[show]}
      onSelectionChange={(keys) => {
        const [chosen] = SHOWN.filter((each) => keys.has(each));
        if (chosen !== undefined) changeQuestion({ show: chosen });
      }}
    >
      {SHOWN.map((each) => (
        <ToggleButton key={each} id={each} className="view-tab">
          {t(`window.search.show.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

export const SearchBar = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const { question, isAskedFor } = useSearchState();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isAskedFor) return;
    field.current?.focus();
    field.current?.select();
    setSearchState({ isAskedFor: false });
  }, [isAskedFor]);
  const isFuzzy = question.mode === 'fuzzy';
  const hasProblem = question.typed.trim() !== '' && problemOf(question.typed, question.mode) !== null;
  return (
    <search aria-label={t('window.search.landmark')} className="search-bar" data-pane="search">
      <div className="search-line">
        <div className="search-entry">
          <SearchField
            aria-label={t('window.search.field')}
            aria-describedby={hasProblem ? 'search-problem' : 'search-mode-hint'}
            className="search-field search-field-large"
            value={question.typed}
            onChange={(typed) => {
              changeQuestion({ typed });
            }}
            onSubmit={askNow}
          >
            <Search aria-hidden size={18} className="search-icon" />
            <Input
              ref={field}
              tabIndex={0}
              aria-invalid={hasProblem}
              dir={typedDirection(question.typed)}
              placeholder={t('window.search.field')}
              spellCheck={false}
              autoComplete="off"
            />
            <Button className="icon-button search-clear" aria-label={t('window.search.clear')}>
              <X aria-hidden size={16} />
            </Button>
          </SearchField>
          <SearchCompletions workspace={workspace} field={field} />
        </div>
        <SavedFiltersMenu
          of="search"
          present={{ of: 'search', query: question.typed, mode: question.mode, exact: question.exact }}
          onChoose={({ query, mode, exact }) => {
            changeQuestion({ typed: query, mode, exact });
          }}
        />
        <SearchHelp
          onChoose={(example) => {
            const { typed } = question;
            changeQuestion({ typed: typed.trim() === '' ? example : `${typed.trimEnd()} ${example}` });
            field.current?.focus();
          }}
        />
      </div>
      <div className="search-ways">
        <Modes />
        <ToggleButton
          className="find-toggle"
          aria-describedby="search-exact-hint"
          isDisabled={isFuzzy}
          isSelected={question.exact && !isFuzzy}
          onChange={(exact) => {
            changeQuestion({ exact });
          }}
        >
          {t('window.find.exact')}
        </ToggleButton>
        <span id="search-exact-hint" hidden>
          {t('window.find.exactHint')}
        </span>
        <Shown />
      </div>
      <p id="search-mode-hint" className="field-hint search-mode-hint">
        {question.exact && !isFuzzy ? t('window.find.exactHint') : t(`window.search.modeHints.${question.mode}`)}
      </p>
      <Problem />
      <SearchStatus />
    </search>
  );
};
