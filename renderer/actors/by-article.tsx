// Owns places in the articles, gathered by article: its title and what is known of it above what it says.

import type { ReactElement, ReactNode } from 'react';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { OutletName, PublishedOn } from '../controls/article-facts';
import { Quote } from '../controls/quote';

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
                <OutletName outlet={article.outlet} />
              </li>
              <li>
                <PublishedOn date={article.publishedOn} />
              </li>
              {more?.(group)}
            </ul>
            <ul className="actor-items">{group.map((place) => children(place, article))}</ul>
          </section>
        );
      })}
    </>
  );
};
