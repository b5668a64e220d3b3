// Owns the library's filter: words, what else the articles are held to, and the filters that were saved.

import { X } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EVERY_ARTICLE, type ArticleQuery } from '../../core/queries/filter-articles';
import { criteriaOfArticles } from '../../core/saved-filters/criteria';
import { isolate } from '../../core/text/bidi-controls';
import { FilterField } from '../controls/filter-field';
import { facetWords } from '../saved-filters/filter-words';
import { SavedFiltersMenu } from '../saved-filters/saved-filters-menu';
import { setListFilters } from '../state/list-filters';

const show = (articles: ArticleQuery): void => {
  setListFilters({ articles });
};

export const LibraryFilter = memo(function LibraryFilter({ query }: { readonly query: ArticleQuery }): ReactElement {
  const { t } = useTranslation();
  const { words, facets } = query;
  return (
    <>
      <div className="filter-line">
        <FilterField
          label={t('window.library.filter')}
          words={words}
          onChange={(typed) => {
            show({ words: typed, facets });
          }}
        />
        <SavedFiltersMenu of="articles" present={criteriaOfArticles(query)} onChoose={show} />
      </div>
      {facets.length === 0 ? null : (
        <div role="group" className="facet-chips" aria-label={t('window.library.heldTo')}>
          {facets.map((facet) => {
            const name = facetWords(facet);
            return (
              <Button
                key={name}
                className="facet-chip"
                aria-label={t('window.library.takeOff', { facet: name })}
                onPress={() => {
                  show({ words, facets: facets.filter((each) => each !== facet) });
                }}
              >
                <bdi>{name}</bdi>
                <X aria-hidden size={13} />
              </Button>
            );
          })}
        </div>
      )}
    </>
  );
});

/** What stands in place of a list without articles. */
export const NoArticle = ({ query: { words, facets } }: { readonly query: ArticleQuery }): ReactElement => {
  const { t } = useTranslation();
  if (facets.length === 0)
    return <p className="empty-list">{t('window.library.noMatch', { filter: isolate(words) })}</p>;
  return (
    <div className="empty-list">
      <p>{t('window.library.noneFiltered')}</p>
      <Button
        className="text-button"
        onPress={() => {
          show(EVERY_ARTICLE);
        }}
      >
        {t('window.library.showAll')}
      </Button>
    </div>
  );
};
