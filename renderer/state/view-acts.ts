// Owns which view of the workspace the window shows, and the way from any of them to words in a text.

import type { View } from './app-state';
import { appState, setAppState } from './app-state';
import { openArticle } from './workspace-acts';

/** The view that each act of menu and keyboard shows. */
export const VIEW_OF_ACTION = {
  'show-read': 'read',
  'show-claims': 'claims',
  'show-matrix': 'matrix',
  'show-compare': 'compare',
  'show-actors': 'actors',
  'show-codebook': 'codebook',
  'show-counts': 'counts',
} as const satisfies Record<string, View>;

/** Shows a view of the open workspace. */
export const showView = (view: View): void => {
  if (appState().workspace !== null) setAppState({ view });
};

/** Shows a claim in the view of claims. */
export const showClaim = (claimId: string): void => {
  setAppState({ view: 'claims', shownClaimId: claimId });
};

/** Shows an actor in the view of actors. */
export const showActor = (actorId: string): void => {
  setAppState({ view: 'actors', shownActorId: actorId });
};

/** Opens an article for reading with one of its mentions chosen; null chooses none. */
export const goToMention = async (articleId: string, mentionId: string | null): Promise<void> => {
  setAppState({ view: 'read' });
  await openArticle(articleId);
  const { article } = appState();
  if (article?.id !== articleId) return;
  if (mentionId !== null && article.mentions.some(({ id }) => id === mentionId))
    setAppState({ selectedMentionId: mentionId });
};
