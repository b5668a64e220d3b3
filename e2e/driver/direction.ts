// Owns setting a line's direction through the window, as the analyst does.

import type { Page } from '@playwright/test';
import { clickLetter } from './carets';
import { article } from './pages';

/** Puts the caret into a line, counted from 1 as in the file, and chooses its direction in the bar below the text. */
export const setDirection = async (
  page: Page,
  number: number,
  choice: 'Automatic' | 'Left to right' | 'Right to left',
): Promise<void> => {
  await clickLetter(page, `b${String(number)}`, 3, 1);
  await article(page)
    .getByRole('button', { name: `Direction of line ${String(number)}:` })
    .click();
  await page.getByRole('menuitemradio', { name: choice }).click();
};
