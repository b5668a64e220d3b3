// Owns pressing a key that must not be lost: the browser may lose the first one after its window, or something in it, has
// taken the focus (rtl.md §7), and the windows of two tests take it from each other.

import { expect, type Page } from '@playwright/test';

/** Long enough for anything that a key does, on a busy machine. */
const DONE_MILLISECONDS = 2500;

/** Presses a key, and once more for as long as nothing came of it. `hasCome` checks within the time that it is given. */
export const pressUntil = async (
  page: Page,
  key: string,
  hasCome: (options: { timeout: number }) => Promise<void>,
): Promise<void> => {
  await expect(async () => {
    await page.keyboard.press(key);
    await hasCome({ timeout: DONE_MILLISECONDS });
  }).toPass();
};
