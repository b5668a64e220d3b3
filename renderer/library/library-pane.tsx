// Owns the library: the workspace's articles, sorted and filtered, and the acts on one of them.

import { useMemo, useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { filterArticles } from '../../core/queries/filter-articles';
import { ARTICLE_ORDERS, sortArticles, type ArticleOrder } from '../../core/queries/sort-articles';
import { keyLabel } from '../actions/key-label';
import { ChoiceField } from '../controls/choice-field';
import { compareNames, formatCount } from '../i18n/format';
import { interfaceLanguage } from '../i18n/setup';
import { useAccess, useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { chooseImport } from '../state/import-acts';
import { useListFilters } from '../state/list-filters';
import { LibraryFilter } from './library-filter';
import { LibraryList } from './library-list';
import { WorkspaceHeading } from './workspace-heading';

const NO_ARTICLES: readonly ArticleSummary[] = [];

export const LibraryPane = (): ReactElement => {
  const { t } = useTranslation();
  const title = useAppState((state) => state.workspace?.title) ?? '';
  const summaries = useAppState((state) => state.workspace?.articles) ?? NO_ARTICLES;
  const canWrite = useCanWrite();
  const [order, setOrder] = useState<ArticleOrder>('imported');
  const query = useListFilters((state) => state.articles);
  const language = interfaceLanguage();
  const articles = useMemo(
    () => sortArticles(filterArticles(summaries, query), order, compareNames),
    // Each language orders names in its own way.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [summaries, query, order, language],
  );
  const access = useAccess();
  const isEmpty = summaries.length === 0;

  return (
    <nav aria-label={t('window.library.landmark')} className="library-pane" data-pane="library" tabIndex={-1}>
      <WorkspaceHeading title={title} />
      {access.kind === 'opening' ? (
        <p className="empty-list" role="status">
          {t('window.library.opening', { number: formatCount(access.articles) })}
        </p>
      ) : isEmpty ? (
        <div className="empty-state">
          <h3>{t('window.library.emptyTitle')}</h3>
          {canWrite ? (
            <>
              <p>{t('window.library.emptyHint', { paste: keyLabel('CmdOrCtrl+V') })}</p>
              <Button className="button primary" onPress={() => void chooseImport()}>
                {t('window.library.import')}
              </Button>
              <Button className="button" onPress={() => void chooseImport('folder')}>
                {t('actions.import-folder')}
              </Button>
            </>
          ) : null}
        </div>
      ) : (
        <>
          <div className="library-controls">
            <LibraryFilter query={query} />
            <ChoiceField
              label={t('window.library.sortBy')}
              value={order}
              choices={ARTICLE_ORDERS.map((value) => ({ value, label: t(`window.library.sort.${value}`) }))}
              onChoose={(value) => {
                setOrder(value ?? 'imported');
              }}
            />
          </div>
          <LibraryList articles={articles} query={query} />
        </>
      )}
    </nav>
  );
};
