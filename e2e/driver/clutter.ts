// Owns dealing with the lines that are set aside through the window, as the analyst does.

import type { Locator, Page } from '@playwright/test';
import { clickLetter } from './carets';
import { article, line, text } from './pages';

/** The numbers of the lines that are seen, from 1 as in the file. */
export const linesSeen = (page: Page): Promise<number[]> =>
  text(page)
    .locator('[data-block]')
    .evaluateAll((blocks) =>
      blocks
        .filter((block) => block.checkVisibility())
        .map((block) => Number((block.getAttribute('data-block') ?? '').slice(1))),
    );

/** The buttons that stand for runs of lines that are set aside. */
export const runButtons = (page: Page): Locator => text(page).getByRole('button', { name: /lines? set aside$/u });

/** What the header counts. */
export const countButton = (page: Page): Locator =>
  article(page).getByRole('button', { name: /set aside as the page’s own$/u });

/** Chooses in the header how lines that are set aside are shown. */
export const showClutter = async (page: Page, view: 'Dimmed' | 'Folded' | 'Shown as text'): Promise<void> => {
  await countButton(page).click();
  await page.getByRole('menuitemradio', { name: view, exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
};

/** Chooses in the bar below the text what the selected lines are, or the caret's. */
export const chooseRole = async (page: Page, choice: 'Body' | 'Set aside' | 'As proposed'): Promise<void> => {
  await article(page)
    .getByRole('button', { name: /^Role of /u })
    .click();
  await page.getByRole('menuitemradio', { name: choice, exact: true }).click();
};

/** Scrolls a line into the middle of the window: the bar below the text lies over the lowest line in sight. */
export const showLine = (page: Page, number: number): Promise<void> =>
  line(page, number).evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });

/** Puts the caret into a line, counted from 1 as in the file, and chooses what the line is. */
export const setRole = async (page: Page, number: number, choice: 'Body' | 'Set aside' | 'As proposed') => {
  await showLine(page, number);
  await clickLetter(page, `b${String(number)}`, 3, 1);
  await chooseRole(page, choice);
};
