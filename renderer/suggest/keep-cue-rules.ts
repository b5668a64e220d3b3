// Owns where the choice of rules is read from and kept.

import { useMemo } from 'react';
import { INITIAL_CODEBOOK } from '../../core/codebook';
import type { CueRuleChoice } from '../../core/suggest/rule-choice';
import { useAppState } from '../state/app-state';
import { setSuggestState, useSuggestState } from './suggest-state';

/** The codebook with the rules as they are switched now; the same object while nothing of it changes. */
export const useCueRuleBook = (): object => {
  const codebook = useAppState((state) => state.workspace?.codebook) ?? INITIAL_CODEBOOK;
  const cueRules = useSuggestState((state) => state.cueRules);
  return useMemo(() => (cueRules === null ? codebook : { ...codebook, cueRules }), [codebook, cueRules]);
};

/** Keeps which rules are used: for this window, as the codebook itself is not changed from here. */
export const keepCueRules = (cueRules: CueRuleChoice): void => {
  setSuggestState({ cueRules });
};
