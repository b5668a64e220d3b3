// Owns the moments in which only the beginning of an article is on screen. It is shown, scrolled and selected in like any article;
// whatever asks for all of it, and whatever changes it, waits for the rest.

import { appState, useAppState, type AppState, type ComingRest } from './app-state';

/** What is still to come of the article on screen; null where all of it is there, or there is none. */
export const restOf = ({ article, coming }: Pick<AppState, 'article' | 'coming'>): ComingRest | null =>
  // A beginning never changes: what is another article is a whole one.
  coming !== null && coming.beginning === article ? coming : null;

/** The same as it is on screen, for components. */
export const useComingRest = (): ComingRest | null => useAppState(restOf);

/** True while only the beginning of the article on screen is there. */
export const isRestComing = (): boolean => restOf(appState()) !== null;

let arriving: Promise<void> = Promise.resolve();

/** Has whoever waits for the rest wait for this: until it is there, or is not to come. */
export const restArrives = (until: Promise<void>): Promise<void> => (arriving = until);

/** Does something that needs all of the article: at once where it is there, else once it is. */
export const onceWhole = (act: () => void): void => {
  if (isRestComing()) void arriving.then(act);
  else act();
};

/** Resolves once the article on screen is whole. */
export const articleWhole = (): Promise<void> => (isRestComing() ? arriving : Promise.resolve());
