// Owns where the rules are read from: the codebook, so that they are the project's.

import type { Codebook } from '../../core/codebook/codebook';
import { INITIAL_CODEBOOK } from '../../core/codebook/initial-codebook';
import { useAppState } from '../state/app-state';

/** The codebook that the rules are read from; the same object while nothing of it changes. */
export const useCueRuleBook = (): Codebook => useAppState((state) => state.workspace?.codebook) ?? INITIAL_CODEBOOK;
