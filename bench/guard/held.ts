// Owns how a ratio is held on a busy machine: it is measured again before it counts as broken.

import { expect, test } from '@playwright/test';

/** How often something is measured at most. */
const ATTEMPTS = 3;

/** Expects a ratio within its limit in one of three measurings, and notes each in the report. */
export const expectWithin = async (limit: number, measure: (attempt: number) => Promise<number>): Promise<void> => {
  const ratios: number[] = [];
  while (ratios.length < ATTEMPTS && ratios.every((ratio) => !(ratio <= limit))) {
    ratios.push(await measure(ratios.length));
  }
  const told = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  test.info().annotations.push({ type: 'ratio', description: told });
  process.stdout.write(`    ${test.info().title}: ${told} (limit ${String(limit)})\n`);
  expect(Math.min(...ratios), `of ${told}`).toBeLessThanOrEqual(limit);
};
