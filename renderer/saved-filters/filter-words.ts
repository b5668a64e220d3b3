// Owns how a filter is put in words: what it lets through, fact by fact.

import i18next from 'i18next';
import type { ArticleFacet } from '../../core/queries/filter-articles';
import type { Days } from '../../core/queries/date-buckets';
import type { FilterCriteria } from '../../core/saved-filters/saved-filter';
import { isolate } from '../../core/text/bidi-controls';
import { filterWords } from '../claims/claim-words';
import { codeNameById } from '../codebook/code-words';
import { formatDate, formatFacts, formatLanguage, formatList, formatMonth, formatYear } from '../i18n/format';

/** So many days are at least the whole of a month, and of a year, of any calendar; fewer that begin and end in one are not. */
const WHOLE_MONTH = 28;
const WHOLE_YEAR = 353;

/** Days as they are read: a day, a month, a year, or from one day to another. */
export const daysWords = ({ from, until }: Days): string => {
  if (from === until) return formatDate(from);
  const length = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  if (length + 1 >= WHOLE_MONTH && formatMonth(from) === formatMonth(until)) return formatMonth(from);
  if (length + 1 >= WHOLE_YEAR && formatYear(from) === formatYear(until)) return formatYear(from);
  return i18next.t('window.savedFilters.range', { from: formatDate(from), until: formatDate(until) });
};

/** What an article must be or have, in words. */
export const facetWords = (facet: ArticleFacet): string => {
  switch (facet.by) {
    case 'outlet':
      return facet.outlet === null
        ? i18next.t('window.terms.noOutlet')
        : i18next.t('window.savedFilters.outlet', { name: isolate(facet.outlet) });
    case 'language':
      return facet.language === null
        ? i18next.t('window.library.noLanguage')
        : i18next.t('window.savedFilters.language', { name: formatLanguage(facet.language) });
    case 'date':
      return facet.days === null
        ? i18next.t('window.terms.noDate')
        : i18next.t('window.savedFilters.days', { days: daysWords(facet.days) });
    case 'kind':
      return i18next.t('window.savedFilters.kind', { kind: isolate(codeNameById(facet.code)) });
  }
};

const quoted = (words: string): string[] =>
  words.trim() === '' ? [] : [i18next.t('window.quoted', { name: isolate(words.trim()) })];

const factsOf = (criteria: FilterCriteria): string[] => {
  switch (criteria.of) {
    case 'articles':
      return [...quoted(criteria.words), ...criteria.facets.map(facetWords)];
    case 'mentions': {
      const kinds = formatList(criteria.hiddenCodes.map((code) => isolate(codeNameById(code))));
      return [
        ...quoted(criteria.words),
        ...(criteria.tag === null ? [] : [i18next.t('window.savedFilters.tag', { tag: isolate(criteria.tag) })]),
        ...(criteria.hiddenCodes.length === 0 ? [] : [i18next.t('window.savedFilters.without', { kinds })]),
      ];
    }
    case 'claims':
      return [...quoted(criteria.words), ...(criteria.show === 'all' ? [] : [filterWords(criteria.show)])];
    case 'search':
      return [
        isolate(criteria.query.trim()),
        ...(criteria.mode === 'folded' ? [] : [i18next.t(`window.search.modes.${criteria.mode}`)]),
        ...(criteria.exact && criteria.mode !== 'fuzzy' ? [i18next.t('window.find.exact')] : []),
      ];
  }
};

/** What a filter lets through, in words. */
export const criteriaWords = (criteria: FilterCriteria): string => {
  const facts = factsOf(criteria);
  return facts.length === 0 ? i18next.t('window.savedFilters.all') : formatFacts(facts);
};
