// Owns the way from a place that was found to the text it stands in.

import { setFindState } from '../find/find-state';
import { appState, setAppState } from '../state/app-state';
import { openArticle } from '../state/workspace-acts';

/**
 * Opens an article for reading with the find bar at a place where the words stand; closing the bar selects them, ready to
 * be marked. `start` is in UTF-16 code units of the text.
 */
export const goToHit = async (articleId: string, query: string, start: number): Promise<void> => {
  await openArticle(articleId);
  if (appState().article?.id !== articleId) return;
  setFindState({ isOpen: true, isAskedFor: true, isExact: false, query, articleId, origin: start });
  setAppState({ view: 'read' });
};
