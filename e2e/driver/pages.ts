// Owns the names by which tests find things in the window: roles and accessible names, as people do.

import { expect, type Locator, type Page } from '@playwright/test';
import { resources } from '../../core/locales/resources';

export const SEED_LTR = { fileName: '000_b2468207d6c1c7ca.txt', title: /China to host Syrian troops/ } as const;
export const SEED_RTL = { fileName: '003_b33f96b676cfdb76.txt', title: /to upgrade Syria military ties/ } as const;

type Words = (typeof resources)[keyof typeof resources]['translation']['window'];

/** Words of the window, whatever language the interface speaks. */
const anyOf = (said: (words: Words) => string): RegExp =>
  new RegExp(
    Object.values(resources)
      .map(({ translation }) => said(translation.window))
      .join('|'),
    'u',
  );

/** What something is called, whatever language the interface calls it in. */
const called = (name: (words: Words) => string): RegExp => new RegExp(`^(?:${anyOf(name).source})$`, 'u');

export const library = (page: Page): Locator =>
  page.getByRole('navigation', { name: called((words) => words.library.landmark) });
export const article = (page: Page): Locator =>
  page.getByRole('main', { name: called((words) => words.article.landmark) });
export const margin = (page: Page): Locator =>
  page.getByRole('complementary', { name: called((words) => words.margin.landmark) });
export const toolbar = (page: Page): Locator =>
  page.getByRole('toolbar', { name: called((words) => words.toolbar.name) });
export const text = (page: Page): Locator => page.getByRole('textbox', { name: called((words) => words.article.text) });
export const savingState = (page: Page): Locator =>
  page.getByRole('status', { name: called((words) => words.status.label) });
/** What says that the workspace can only be looked at, and why. */
export const readOnlyBanner = (page: Page): Locator => page.getByRole('region', { name: 'Read only' });
/** What was found in the workspace's files. */
export const findings = (page: Page): Locator => page.getByRole('region', { name: 'What was found' });
/** The block of a line, counted from 1 as in the file. */
export const line = (page: Page, number: number): Locator => page.locator(`[data-block="b${String(number)}"]`);
export const cards = (page: Page): Locator => margin(page).locator('[data-card]');

/** Opens the sample workspace from the welcome view. */
export const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: anyOf((words) => words.welcome.sample) }).click();
  await text(page).waitFor();
};

/** The row of an article in the library, which is scrolled to where it is: rows are there only near what is seen. */
const rowOf = async (page: Page, title: RegExp): Promise<Locator> => {
  const row = library(page).getByRole('row', { name: title });
  const list = library(page).getByRole('grid');
  await list.waitFor();
  for (let isOver = false, top = 0; !isOver && (await row.count()) === 0; top += 200) {
    isOver = await list.evaluate((element, to) => {
      element.scrollTop = to;
      return to > element.scrollHeight;
    }, top);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  return row;
};

/** Opens an article of the library by its title. */
export const openArticle = async (page: Page, title: RegExp): Promise<void> => {
  await (await rowOf(page, title)).click();
  await article(page).getByRole('heading', { level: 1, name: title }).waitFor();
  await textWhole(page);
};

/** Waits until all of the text is there: of a long one the beginning is shown first. */
export const textWhole = (page: Page): Promise<void> =>
  text(page).and(page.locator(':not([aria-busy="true"])')).waitFor();

/** Waits until everything done so far is on disk: an act that is under way has no words unless it takes long. */
export const saved = async (page: Page): Promise<void> => {
  await savingState(page)
    .and(page.locator(':not([aria-busy="true"])'))
    .filter({ hasText: anyOf((words) => words.status.saved) })
    .waitFor();
};

/** The list of what was imported, after several files. */
export const importedList = (page: Page): Locator => page.getByRole('dialog', { name: 'What was imported' });

/** Waits for the list of what was imported and closes it, so that the window behind it can be used. */
export const closeImportedList = async (page: Page): Promise<void> => {
  const dialog = importedList(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
};

/** Checks how many articles the library lists; rows are there only near what is seen. */
export const expectArticles = async (page: Page, count: number, options?: { timeout: number }): Promise<void> => {
  await expect(library(page).getByRole('grid')).toHaveAttribute('aria-rowcount', String(count), options);
};
