// Owns the search view as tests find and use it.

import { expect, type Locator, type Page } from '@playwright/test';

export const searchView = (page: Page): Locator => page.getByRole('main', { name: 'Search' });
export const searchField = (page: Page): Locator => searchView(page).getByRole('searchbox');
export const searchStatus = (page: Page): Locator => searchView(page).locator('.search-summary');
/** The rows of places in context. */
export const contextRows = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Places in context' }).getByRole('row');
/** The lines of what was found. */
export const foundLines = (page: Page): Locator => page.getByRole('grid', { name: 'What was found' }).getByRole('row');

/** Opens the view by its key and types a query in place of the last. */
export const searchFor = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('Control+Shift+F');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.insertText(query);
  await expect(searchField(page)).toHaveValue(query);
};

/** Shows places in context, or records. */
export const showAs = async (page: Page, name: 'Records' | 'In context'): Promise<void> => {
  await searchView(page).getByRole('radio', { name, exact: true }).click();
};
