// Owns opening the bilingual seed so that its letters can be measured.

import type { Page } from '@playwright/test';
import { readyToMeasure } from './glyphs';
import { line, openArticle, SEED_RTL } from './pages';

/** Opens seed 003 and waits until its Persian lines stand in their font. */
export const openBilingualSeed = async (page: Page): Promise<void> => {
  await openArticle(page, SEED_RTL.title);
  await line(page, 7).filter({ hasText: 'چو کشور' }).waitFor();
  await readyToMeasure(page);
};
