// Owns where the choice of rules is read from and kept: the codebook, so that it is the project's and can be undone.

import { INITIAL_CODEBOOK } from '../../core/codebook/initial-codebook';
import type { CueRuleChoice } from '../../core/suggest/rule-choice';
import { appState, useAppState } from '../state/app-state';
import { runCommand } from '../state/workspace-acts';

/** The codebook that the rules are read from; the same object while nothing of it changes. */
export const useCueRuleBook = (): object => useAppState((state) => state.workspace?.codebook) ?? INITIAL_CODEBOOK;

/** Keeps which rules are used. */
export const keepCueRules = (cueRules: CueRuleChoice): void => {
  const codebook = appState().workspace?.codebook;
  if (codebook === undefined) return;
  const { version: _version, ...rest } = codebook;
  void runCommand({ command: 'edit-codebook', codebook: { ...rest, cueRules } });
};
