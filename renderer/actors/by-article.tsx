// Owns places in the articles, gathered by article: its title and what is known of it above what it says.

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { Quote } from '../controls/quote';
import { formatDate, showName } from '../i18n/format';

interface ByArticleProps<Place extends { readonly articleId: string }> {
  /** In the order in which they are shown; those of one article stand together. */
  readonly places: readonly Place[];
  readonly articles: readonly ArticleSummary[];
  /** What else is known of those of one article, as items of a list. */
  readonly more?: (places: readonly Place[]) => ReactNode;
  /** One place, as an item of a list. */
  readonly children: (place: Place, article: ArticleSummary) => ReactNode;
}

export const ByArticle = <Place extends { readonly articleId: string }>({
  places,
  articles,
  more,
  children,
}: ByArticleProps<Place>): ReactElement => {
  const { t } = useTranslation();
  const groups = new Map<string, Place[]>();
  for (const place of places) groups.set(place.articleId, [...(groups.get(place.articleId) ?? []), place]);
  return (
    <>
      {[...groups].map(([articleId, group]) => {
        const article = articles.find(({ id }) => id === articleId);
        return article === undefined ? null : (
          <section key={articleId} className="actor-article">
            <h3>
              <Quote text={article.title} language={article.language} />
            </h3>
            <ul className="facts">
              <li>
                <bdi>{article.outlet === null ? t('window.library.noOutlet') : showName(article.outlet)}</bdi>
              </li>
              <li>{article.publishedOn === null ? t('window.library.noDate') : formatDate(article.publishedOn)}</li>
              {more?.(group)}
            </ul>
            <ul className="actor-items">{group.map((place) => children(place, article))}</ul>
          </section>
        );
      })}
    </>
  );
};
