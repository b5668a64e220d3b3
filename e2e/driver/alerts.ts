// Owns what a failure has to look like: read out at once, with the file, the cause and the next step, in words.

import { expect, type Page } from '@playwright/test';

/** Waits for an alert that holds all these words, checks that it is no programmer's message, and dismisses it. */
export const expectAlert = async (page: Page, words: readonly string[]): Promise<void> => {
  const alert = words.reduce((found, hasText) => found.filter({ hasText }), page.getByRole('alert'));
  await expect(alert).toBeVisible();
  const said = await alert.innerText();
  // A stack trace, an error's class, a system code, an unfilled gap in the sentence.
  for (const sign of [/\n\s*at /u, /\w*Error:/u, /\bE[A-Z]{4,}\b/u, /\{\{|\[object/u]) expect(said).not.toMatch(sign);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
};
