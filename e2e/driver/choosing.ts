// Owns letting the chosen mention go: while it is chosen, handles stand at its edges, which a press might hit.

import { expect, type Page } from '@playwright/test';

/** Waits until the mention just marked is chosen, then lets it go by key. */
export const letChosenGo = async (page: Page): Promise<void> => {
  const handle = page.getByRole('button', { name: 'End of the mention' });
  await expect(handle).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(handle).toBeHidden();
};
