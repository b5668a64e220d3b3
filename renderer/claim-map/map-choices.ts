// Owns how the neighbours of claims are shown, whichever claim it is: the choice stays as one goes from claim to claim.

import { create } from 'zustand';
import type { Extent } from '../../core/claims/neighbourhood';

interface MapChoices {
  readonly form: 'map' | 'tree';
  readonly extent: Extent;
  /** The claim that was gone to from a map or a tree: its own takes the focus when it is there. */
  readonly goingTo: string | null;
}

export const useMapChoices = create<MapChoices>()(() => ({ form: 'map', extent: 'claims', goingTo: null }));

/** Chooses how neighbours are shown. */
export const chooseMap = (change: Partial<MapChoices>): void => {
  useMapChoices.setState(change);
};
