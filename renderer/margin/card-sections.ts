// Owns which parts of an opened card are unfolded: it is the same for every card, so that who goes through many mentions
// with one question unfolds it once.

import { create } from 'zustand';

export type CardSectionName = 'stance' | 'attribution';

interface CardSections {
  readonly open: ReadonlySet<CardSectionName>;
}

export const useCardSections = create<CardSections>()(() => ({ open: new Set() }));

/** Folds a part of every card, or unfolds it. */
export const setSectionOpen = (name: CardSectionName, isOpen: boolean): void => {
  const open = new Set(useCardSections.getState().open);
  if (isOpen) open.add(name);
  else open.delete(name);
  useCardSections.setState({ open });
};
