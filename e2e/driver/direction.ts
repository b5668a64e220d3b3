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

/** Chooses the direction of the whole article in the menu of its header. */
export const setArticleDirection = async (page: Page, choice: string): Promise<void> => {
  await article(page)
    .getByRole('button', { name: /^Direction: / })
    .click();
  await page.getByRole('menu').getByText(choice, { exact: true }).click();
};

/** The direction that each line is painted in, by its number. */
export const directionsShown = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('[data-block]')
    .evaluateAll((blocks) =>
      Object.fromEntries(
        blocks.map((block) => [(block.getAttribute('data-block') ?? '').slice(1), getComputedStyle(block).direction]),
      ),
    );
