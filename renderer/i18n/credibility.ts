// Owns how a grade of credibility is told: with its number and its words (STANAG 2511), by itself.

import i18next from 'i18next';
import type { Credibility } from '../../core/attribution/stance';
import { formatCount } from './format';

/** The grades by the keys that their words and a list of choices have, from confirmed to cannot be judged. */
const GRADES = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 } as const satisfies Record<string, Credibility>;

export type CredibilityKey = keyof typeof GRADES;

export const CREDIBILITY_KEYS = ['1', '2', '3', '4', '5', '6'] as const satisfies readonly CredibilityKey[];

/** The grade of a key. */
export const credibilityOf = (key: CredibilityKey): Credibility => GRADES[key];

/** The key of a grade. */
export const keyOfCredibility = (credibility: Credibility): CredibilityKey =>
  CREDIBILITY_KEYS.find((key) => GRADES[key] === credibility) ?? '6';

/** A grade with its number and its words. */
export const credibilityWords = (key: CredibilityKey): string =>
  i18next.t('window.claimCard.graded', {
    grade: formatCount(GRADES[key]),
    words: i18next.t(`window.claimCard.credibilities.${key}`),
  });
