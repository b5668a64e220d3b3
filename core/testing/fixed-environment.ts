// Owns time and ids for tests: each is the one after the last, so that a run can be repeated.

import type { Environment } from '../environment';
import type { Analyst } from '../workspace/identity';

/** A lower-case UUID told by its first digit and a number. */
export const testId = (digit: string, number: number): string =>
  `${digit}0000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const FIRST_MOMENT = '2026-11-22T08:00:00.000Z';

export const TEST_ANALYST: Analyst = { id: testId('f', 1), name: 'آنا' };

/** An environment whose clock goes on by a second and whose ids count up, from the start each time it is made. */
export const fixedEnvironment = (): Environment => {
  let ids = 0;
  let seconds = 0;
  return {
    now: () => new Date(Date.parse(FIRST_MOMENT) + 1000 * (seconds += 1)).toISOString(),
    newId: () => testId('e', (ids += 1)),
    analystId: TEST_ANALYST.id,
  };
};
