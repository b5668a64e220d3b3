// Owns where a count leads: to the library, margin, claims or actors, filtered to what was counted.

import { EVERY_ARTICLE, type ArticleFacet, type ArticleQuery } from '../../core/queries/filter-articles';
import type { ClaimFilter } from '../../core/queries/filter-claims';
import { EVERY_MENTION } from '../../core/queries/filter-mentions';
import { mentionQueryOf } from '../../core/saved-filters/criteria';
import type { FilterCriteria } from '../../core/saved-filters/saved-filter';
import { appState, setAppState } from '../state/app-state';
import { setListFilters } from '../state/list-filters';
import { showActor, showView } from '../state/view-acts';

/** Moves the focus to a pane of the view that is about to be shown. */
const focusPane = (pane: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-pane="${pane}"]`)?.focus());
};

const articlesOf = (limit: FilterCriteria | null, facet: ArticleFacet): ArticleQuery => {
  const { words, facets } = limit?.of === 'articles' ? limit : EVERY_ARTICLE;
  return { words, facets: [...facets, facet] };
};

/** Shows the articles of a count; where the count was limited to mentions, the margin is too. */
export const leadToArticles = (limit: FilterCriteria | null, facet: ArticleFacet): void => {
  setListFilters({ articles: articlesOf(limit, facet) });
  if (limit?.of === 'mentions') setAppState({ filter: mentionQueryOf(limit) });
  showView('read');
  focusPane('library');
};

/** Shows the articles with mentions of a kind, and of their mentions those alone. */
export const leadToKind = (limit: FilterCriteria | null, code: string): void => {
  const codes = appState().workspace?.codebook.codes ?? [];
  const hidden = codes.map(({ id }) => id).filter((id) => id !== code);
  leadToArticles(limit, { by: 'kind', code });
  const query = limit?.of === 'mentions' ? mentionQueryOf(limit) : EVERY_MENTION;
  setAppState({ filter: { ...query, hiddenCodes: new Set([...query.hiddenCodes, ...hidden]) } });
};

/** Shows the page of an actor, on which its mentions are; for none, the list with what may be one. */
export const leadToActor = (actorId: string | null): void => {
  if (actorId === null) showView('actors');
  else showActor(actorId);
  focusPane(actorId === null ? 'list' : 'page');
};

/** Shows the claims of a status. */
export const leadToClaims = (limit: FilterCriteria | null, show: ClaimFilter): void => {
  setListFilters({ claims: { show, words: limit?.of === 'claims' ? limit.words : '' } });
  showView('claims');
  focusPane('list');
};
