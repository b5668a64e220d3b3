// Owns the list of the articles that the library shows. It is made anew when other articles are in it or their order is
// another; what a row says of its article, the row follows itself: an act mostly changes one count.

import { memo, type ReactElement } from 'react';
import { GridList, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../core/queries/article-summary';
import type { ArticleQuery } from '../../core/queries/filter-articles';
import { useAppState } from '../state/app-state';
import { openAtBeginning } from '../state/workspace-acts';
import { NoArticle } from './library-filter';
import { LibraryRow } from './library-row';
import { ROW_LAYOUT, useOpenRowInView } from './open-row-in-view';

interface LibraryListProps {
  readonly articles: readonly Pick<ArticleSummary, 'id' | 'title'>[];
  readonly query: ArticleQuery;
}

/** True where both list the same. */
const areAlike = (one: LibraryListProps, other: LibraryListProps): boolean =>
  one.query === other.query &&
  one.articles.length === other.articles.length &&
  one.articles.every(({ id, title }, at) => id === other.articles[at]?.id && title === other.articles[at].title);

export const LibraryList = memo(function LibraryList({ articles, query }: LibraryListProps): ReactElement {
  const { t } = useTranslation();
  const openId = useAppState((state) => state.article?.id);
  const { layout, list } = useOpenRowInView(articles.find(({ id }) => id === openId)?.id);
  return (
    <Virtualizer layout={layout} layoutOptions={ROW_LAYOUT}>
      <GridList
        ref={list}
        aria-label={t('window.library.articles')}
        className="library-list"
        items={articles}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={openId === undefined ? [] : [openId]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (keys !== 'all' && key !== undefined) void openAtBeginning(String(key));
        }}
        onAction={(key) => void openAtBeginning(String(key))}
        renderEmptyState={() => <NoArticle query={query} />}
      >
        {({ id, title }) => <LibraryRow id={id} title={title} />}
      </GridList>
    </Virtualizer>
  );
}, areAlike);
