// Owns where in the codebook the analyst is: the kind or the section that is shown, and of the rules for cues the one that
// was asked for and the one that is written. It outlives the view, so that another part of the app can lead there.

import { create } from 'zustand';
import { setAppState } from '../state/app-state';

/** What stands for the slots of claims and for the rules for cues in the list of kinds. No kind has such an id. */
export const SLOTS = 'slots';
export const CUE_RULES = 'cue-rules';

interface CodebookPlace {
  /** The id of a kind, or one of the sections. */
  readonly chosen: string;
  /** The rule that is to be brought into sight; null where none was asked for. */
  readonly shownRuleId: string | null;
  /** The rule that is in the form, known or new; null while the list is shown. */
  readonly editedRuleId: string | null;
}

export const useCodebookPlace = create<CodebookPlace>()(() => ({
  chosen: 'claim',
  shownRuleId: null,
  editedRuleId: null,
}));

export const setCodebookPlace = (change: Partial<CodebookPlace>): void => {
  useCodebookPlace.setState(change);
};

/** Shows the rules for cues in the view of the codebook, at one of them or, for null, as a whole. */
export const showCueRules = (ruleId: string | null): void => {
  setCodebookPlace({ chosen: CUE_RULES, shownRuleId: ruleId, editedRuleId: null });
  setAppState({ view: 'codebook' });
};
