// Owns the search of the workspace in the window: the field, what was found, as records or as places in context.

import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { ContextTable } from './context-table';
import { EmptySearch } from './empty-search';
import { FoundList } from './found-list';
import { askNow } from './search-acts';
import { SearchBar } from './search-bar';
import { FIRST_QUESTION, forgetFound, searchState, setSearchState, useSearchState } from './search-state';

/** Asks again after every act, and forgets what was found in another workspace. */
const useFollowing = (workspace: Snapshot): void => {
  useEffect(() => {
    const { folder, question } = searchState();
    if (folder !== workspace.folder) {
      forgetFound();
      setSearchState({ folder: workspace.folder, question: FIRST_QUESTION });
    } else if (question.typed !== '') askNow();
  }, [workspace]);
};

export const SearchView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  useFollowing(workspace);
  const show = useSearchState((state) => (state.answered ?? state.question).show);
  const count = useSearchState((state) => (show === 'records' ? state.items.length : state.rows.length));
  return (
    <main className="workspace-view search-view" data-view="search" aria-label={t('window.views.search')}>
      <h1 className="visually-hidden">{t('window.views.search')}</h1>
      <SearchBar workspace={workspace} />
      {count === 0 ? (
        <EmptySearch />
      ) : show === 'records' ? (
        <FoundList articles={workspace.articles} />
      ) : (
        <ContextTable articles={workspace.articles} />
      )}
    </main>
  );
};
