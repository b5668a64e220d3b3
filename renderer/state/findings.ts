// Owns the findings on screen: those of the workspace that is open, until each is dismissed.

import type { Finding } from '../../core/workspace/finding';
import { appState, setAppState, type ShownFinding } from './app-state';

let lastId = 0;
/** What was dismissed in the open workspace; main tells of all findings with each snapshot. */
const dismissed = new Set<string>();

const keyOf = (finding: Finding): string => JSON.stringify(finding);

const shown = (finding: Finding): ShownFinding => {
  lastId += 1;
  return { id: lastId, finding };
};

/** Adds what main has just come upon. What is found again is told again. */
export const addFindings = (found: readonly Finding[]): void => {
  const keys = new Set(found.map(keyOf));
  for (const key of keys) dismissed.delete(key);
  const others = appState().findings.filter(({ finding }) => !keys.has(keyOf(finding)));
  setAppState({ findings: [...others, ...found.map(shown)] });
};

/** Shows what was found in a workspace that is shown now, but for what was dismissed in it. */
export const showFindings = (found: readonly Finding[], isOtherWorkspace: boolean): void => {
  if (isOtherWorkspace) dismissed.clear();
  setAppState({ findings: found.filter((finding) => !dismissed.has(keyOf(finding))).map(shown) });
};

/** Takes findings away for good. */
export const dismissFindings = (ids: readonly number[]): void => {
  const { findings } = appState();
  for (const { id, finding } of findings) if (ids.includes(id)) dismissed.add(keyOf(finding));
  setAppState({ findings: findings.filter(({ id }) => !ids.includes(id)) });
};

/** True for a finding after which something is missing, or has to be looked at. */
export const isGrave = (finding: Finding): boolean => {
  switch (finding.kind) {
    case 'journal-cut':
    case 'history-damaged':
    case 'lost':
    case 'not-taken-in':
    case 'not-backed-up':
      return true;
    case 'repaired':
    case 'made-again':
      return !finding.isComplete;
    case 'taken-in':
    case 'found':
    case 'migrated':
      return false;
  }
};
