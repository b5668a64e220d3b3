// Owns pictures of the window for a person to look at, in the folder that `HASHIYA_PICTURES` names; none where it names none.

import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Leaves a picture of the window as it is, in light and in dark. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['HASHIYA_PICTURES'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
};
