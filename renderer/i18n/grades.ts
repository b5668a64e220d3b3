// Owns how the grades of the Admiralty code are told (STANAG 2511): of an information 1–6, of a source A–F, always apart.

import i18next from 'i18next';
import type { Reliability } from '../../core/actors/actor';
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

/** A grade of credibility with its number and its words, standing by itself. */
export const credibilityWords = (key: CredibilityKey): string =>
  i18next.t('window.terms.graded', {
    grade: formatCount(GRADES[key]),
    words: i18next.t(`window.terms.credibilities.label.${key}`),
  });

/** A grade of reliability with its letter and its words, standing by itself. */
export const reliabilityWords = (grade: Reliability): string =>
  i18next.t('window.terms.graded', { grade, words: i18next.t(`window.terms.reliabilities.${grade}`) });
