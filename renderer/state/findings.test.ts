import { beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../core/workspace/finding';
import { appState } from './app-state';
import { addFindings, dismissFindings, isGrave, showFindings } from './findings';

const takenIn = (changes: number): Finding => ({ kind: 'taken-in', file: '/w/articles/a.json', changes });
const lost: Finding = { kind: 'lost', file: '/w/claims.json', cause: 'it is not JSON', keptAs: null };

const shown = (): Finding[] => appState().findings.map(({ finding }) => finding);
const dismiss = (finding: Finding): void => {
  dismissFindings(appState().findings.flatMap((one) => (one.finding === finding ? [one.id] : [])));
};

beforeEach(() => {
  showFindings([], true);
});

test('what was dismissed stays away when the same workspace is shown again', () => {
  const [one, other] = [takenIn(1), lost];
  showFindings([one, other], true);
  dismiss(one);
  expect(shown()).toEqual([lost]);
  showFindings([takenIn(1), lost], false);
  expect(shown()).toEqual([lost]);
});

test('another workspace begins with all of its own', () => {
  const one = takenIn(1);
  showFindings([one], true);
  dismiss(one);
  showFindings([takenIn(1)], true);
  expect(shown()).toEqual([takenIn(1)]);
});

test('what is found again is told again, once', () => {
  addFindings([takenIn(1)]);
  const [before] = appState().findings;
  addFindings([lost, takenIn(1)]);
  expect(shown()).toEqual([lost, takenIn(1)]);
  expect(appState().findings.at(-1)?.id).not.toBe(before?.id);
  dismissFindings(appState().findings.map(({ id }) => id));
  addFindings([takenIn(1)]);
  expect(shown()).toEqual([takenIn(1)]);
});

test('what is made good is no failure, unless something is missing', () => {
  const repaired = { kind: 'repaired', file: 'f', cause: 'c', from: 'journal', keptAs: null } as const;
  expect(isGrave({ ...repaired, isComplete: true })).toBe(false);
  expect(isGrave({ ...repaired, isComplete: false })).toBe(true);
  expect(isGrave(lost)).toBe(true);
  expect(isGrave(takenIn(3))).toBe(false);
});
