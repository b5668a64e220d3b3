// Owns what this window shows of invisible characters: whether their marks are painted, which one was gone to last, and
// for which articles the banner was dismissed.

import { create } from 'zustand';

interface InvisibleState {
  /** Marks are painted in the text. */
  readonly areShown: boolean;
  /** Ids of the articles whose banner was dismissed. */
  readonly dismissed: ReadonlySet<string>;
  /** Where the one that was gone to last begins, and in which article; null before the first. */
  readonly current: { readonly articleId: string; readonly start: number } | null;
}

export const useInvisibleState = create<InvisibleState>()(() => ({
  areShown: true,
  dismissed: new Set(),
  current: null,
}));

export const invisibleState = (): InvisibleState => useInvisibleState.getState();

export const toggleInvisibles = (): void => {
  useInvisibleState.setState(({ areShown }) => ({ areShown: !areShown }));
};

/** Takes the banner of an article away, or brings it back. */
export const setDismissed = (articleId: string, isDismissed: boolean): void => {
  const dismissed = new Set(invisibleState().dismissed);
  if (isDismissed) dismissed.add(articleId);
  else dismissed.delete(articleId);
  useInvisibleState.setState({ dismissed });
};

export const setCurrent = (articleId: string, start: number): void => {
  useInvisibleState.setState({ current: { articleId, start } });
};
