// Owns clocks and ids that are the same in every run and every process, so that two runs of the same acts end in the very
// same workspace.

import type { Moment } from '../store/moment';

/** A clock that ticks a second a look and ids that count up, both from a number on. */
export const momentFrom = (start: number): Moment => {
  let counted = start;
  return {
    now: () => new Date(Date.UTC(2026, 0, 1) + (counted += 1) * 1000).toISOString(),
    newId: () => `01900000-0000-7000-8000-${(counted += 1).toString(16).padStart(12, '0')}`,
  };
};
