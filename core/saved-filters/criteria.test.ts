import { expect, test } from 'vitest';
import { EVERY_ARTICLE } from '../queries/filter-articles';
import { EVERY_MENTION } from '../queries/filter-mentions';
import { criteriaOfArticles, criteriaOfMentions, isSameFilter, letsAllThrough, mentionQueryOf } from './criteria';

test('a filter of mentions comes back as it was saved, its kinds in one order', () => {
  const query = { hiddenCodes: new Set(['source', 'cue']), tag: 'برچسب', text: 'x' };
  const criteria = criteriaOfMentions(query);
  expect(criteria.hiddenCodes).toEqual(['cue', 'source']);
  expect(mentionQueryOf(criteria)).toEqual(query);
});

test('what lets everything through is known as such', () => {
  expect(letsAllThrough(criteriaOfArticles(EVERY_ARTICLE))).toBe(true);
  expect(letsAllThrough(criteriaOfArticles({ words: ' ', facets: [] }))).toBe(true);
  expect(letsAllThrough(criteriaOfArticles({ words: '', facets: [{ by: 'outlet', outlet: null }] }))).toBe(false);
  expect(letsAllThrough(criteriaOfMentions(EVERY_MENTION))).toBe(true);
  expect(letsAllThrough(criteriaOfMentions({ ...EVERY_MENTION, tag: 'x' }))).toBe(false);
  expect(letsAllThrough({ of: 'claims', show: 'all', words: '' })).toBe(true);
  expect(letsAllThrough({ of: 'claims', show: 'none', words: '' })).toBe(false);
  expect(letsAllThrough({ of: 'search', query: ' ', mode: 'fuzzy', exact: false })).toBe(true);
});

test('filters are the same whatever blanks are around their words, and not where one filters something else', () => {
  const claims = { of: 'claims', show: 'all', words: 'port' } as const;
  expect(isSameFilter(claims, { ...claims, words: ' port ' })).toBe(true);
  expect(isSameFilter(claims, { ...claims, show: 'contested' })).toBe(false);
  expect(isSameFilter(claims, { of: 'articles', words: 'port', facets: [] })).toBe(false);
  const search = { of: 'search', query: 'port', mode: 'folded', exact: false } as const;
  expect(isSameFilter(search, { ...search, query: 'port ' })).toBe(true);
  expect(isSameFilter(search, { ...search, exact: true })).toBe(false);
});
