// Owns the way between a filter in use and what is saved of it, and when two filters say the same.

import type { ArticleQuery } from '../queries/filter-articles';
import type { MentionQuery } from '../queries/filter-mentions';
import { isSame } from '../same';
import type { CriteriaOf, FilterCriteria } from './saved-filter';

export const criteriaOfArticles = ({ words, facets }: ArticleQuery): CriteriaOf<'articles'> => ({
  of: 'articles',
  words,
  facets: [...facets],
});

export const criteriaOfMentions = ({ hiddenCodes, tag, text }: MentionQuery): CriteriaOf<'mentions'> => ({
  of: 'mentions',
  hiddenCodes: [...hiddenCodes].sort(),
  tag,
  words: text,
});

export const mentionQueryOf = ({ hiddenCodes, tag, words }: CriteriaOf<'mentions'>): MentionQuery => ({
  hiddenCodes: new Set(hiddenCodes),
  tag,
  text: words,
});

/** True for a filter that lets everything through, or a search for nothing: there is no use in saving it. */
export const letsAllThrough = (criteria: FilterCriteria): boolean => {
  switch (criteria.of) {
    case 'articles':
      return criteria.words.trim() === '' && criteria.facets.length === 0;
    case 'mentions':
      return criteria.words.trim() === '' && criteria.hiddenCodes.length === 0 && criteria.tag === null;
    case 'claims':
      return criteria.words.trim() === '' && criteria.show === 'all';
    case 'search':
      return criteria.query.trim() === '';
  }
};

/** True when two filters say the same; blanks around words say nothing. */
export const isSameFilter = (left: FilterCriteria, right: FilterCriteria): boolean => {
  const trimmed = (criteria: FilterCriteria): FilterCriteria =>
    criteria.of === 'search'
      ? { ...criteria, query: criteria.query.trim() }
      : { ...criteria, words: criteria.words.trim() };
  return isSame(trimmed(left), trimmed(right));
};
