// Owns the acts of finding: opening and closing the bar, looking for words, going from hit to hit.

import { foldedRanges, type Article } from '../../core/article/article';
import { findHits } from '../../core/text/find';
import type { TextRange } from '../../core/text/trim-range';
import { editorState } from '../editor/editor-state';
import { appState } from '../state/app-state';
import { findState, setFindState } from './find-state';
import { selectHit, showHit } from './show-hit';

const NOTHING_HIDDEN: readonly TextRange[] = [];

/** The ranges that are folded away, the same list for the same article, so that it is folded for search once. */
let hidden: { readonly inlines: Article['inlines']; readonly ranges: readonly TextRange[] } | null = null;

const hiddenIn = (article: Article): readonly TextRange[] => {
  if (appState().isSyntaxShown) return NOTHING_HIDDEN;
  if (hidden?.inlines !== article.inlines) hidden = { inlines: article.inlines, ranges: foldedRanges(article) };
  return hidden.ranges.length === 0 ? NOTHING_HIDDEN : hidden.ranges;
};

const showCurrent = (): void => {
  const { hits, current } = findState();
  const { surface } = editorState();
  const hit = hits[current];
  if (surface !== null && hit !== undefined) showHit(surface, hit);
};

/** Looks for the query in an article, and goes to the first hit from where looking began. */
export const lookIn = (article: Article): void => {
  const { query, isExact, articleId, origin } = findState();
  const from = articleId === article.id ? origin : 0;
  const hits = findHits(article.text, query, { exact: isExact, hidden: hiddenIn(article) });
  const following = hits.findIndex((hit) => hit.start >= from);
  setFindState({
    articleId: article.id,
    origin: from,
    hits,
    current: following === -1 ? Math.min(0, hits.length - 1) : following,
  });
  showCurrent();
};

/** What is selected, where it is words of one line that one could look for. */
const selectedWords = (): string | null => {
  const { selection } = editorState();
  const { article } = appState();
  if (selection === null || article === null) return null;
  const words = article.text.slice(selection.start, selection.end);
  return words.trim() === '' || words.length > 200 || /[\n\r]/u.test(words) ? null : words;
};

/** Opens the bar, or gives its field the focus; what is selected in the text is looked for. */
export const openFind = (): void => {
  const { article, dialog } = appState();
  if (article === null || dialog !== null) return;
  const { isOpen, query } = findState();
  const { selection, caret, hasFocus } = editorState();
  const words = isOpen && !hasFocus ? null : selectedWords();
  setFindState({
    isOpen: true,
    isAskedFor: true,
    articleId: article.id,
    query: words ?? query,
    ...(isOpen && words === null ? {} : { origin: selection?.start ?? caret }),
  });
};

/** Goes to the next hit or the one before; past the last comes the first, and before the first the last. */
export const stepHit = (step: 1 | -1): void => {
  const { hits, current } = findState();
  if (hits.length === 0) return;
  const next = (current + step + hits.length) % hits.length;
  setFindState({ current: next, origin: hits[next]?.start ?? 0 });
  showCurrent();
};

/** The same by key: where the bar is closed it opens first, at the hit nearest to the caret. */
export const findNext = (step: 1 | -1): void => {
  if (findState().isOpen && appState().dialog === null) stepHit(step);
  else openFind();
};

/** Closes the bar: the hit that was looked at is selected in the text, ready to be marked. */
export const closeFind = (): void => {
  const { hits, current } = findState();
  const { surface } = editorState();
  const hit = hits[current];
  setFindState({ isOpen: false, hits: [], current: -1 });
  if (surface === null) return;
  if (hit !== undefined) selectHit(surface, hit);
  surface.view.focus();
};
