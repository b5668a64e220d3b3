// The view of counts: the tables with their bars and the columns of dates, limited to a saved filter, and where each leads.
// In both directions of the interface the bars begin where a line begins.

import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { actDirectly, showAnew } from '../driver/act-directly';
import { expectNoBarriers } from '../driver/axe';
import { wordsOf } from '../driver/interface-language';
import { expect, test, type RunningApp } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { cards, library, openArticle, openSample, SEED_LTR, SEED_RTL } from '../driver/pages';

test.use({ isHandedOn: true });

const view = (page: Page): Locator => page.locator('[data-view="counts"]');
const table = (page: Page, name: string): Locator => view(page).getByRole('table', { name, exact: true });
const row = (page: Page, name: string, of: string | RegExp): Locator =>
  table(page, name)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: of, exact: true }) });

/** The outlets that the sample's work gives the articles. */
const RTL_OUTLET = 'افغانستان آزاد – آزاد افغانستان';

const setTheme = async ({ app, page }: RunningApp, theme: string): Promise<void> => {
  await chooseMenu(app, `theme-${theme}`);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
};

const resize = async ({ app, page }: RunningApp, width: number): Promise<void> => {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 860);
  }, width);
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
};

const picture = async (page: Page, name: string): Promise<void> => {
  const pictures = process.env['HASHIYA_PICTURES'];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `counts-${name}.png`) });
};

test('an empty workspace says what will be counted', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await openSample(page);
  for (const { title } of [SEED_LTR, SEED_RTL]) {
    await library(page)
      .getByRole('row', { name: title })
      .getByRole('button', { name: 'More for this article' })
      .click();
    await page.getByRole('menuitem', { name: 'Delete article' }).click();
  }
  await expect(library(page)).toContainText('No articles yet');
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { name: 'Nothing to count yet' })).toBeVisible();
  await expectNoBarriers(page, 'nothing to count');
  expect(folder).not.toBe('');
  await chooseMenu(app, 'undo');
  await expect(table(page, 'Outlets')).toBeVisible();
  await expect(view(page)).toContainText('No source is marked.');
});

test.describe('of the work that comes with the sample', () => {
  test.use({ sample: 'worked' });

  test('everything is counted, and each count leads to what it counts', async ({ launch }) => {
    const running = await launch();
    const { app, page } = running;
    await openSample(page);
    await setTheme(running, 'light');
    await page.keyboard.press('Control+7');
    await expect(page.getByRole('heading', { name: 'Counts', level: 1 })).toBeVisible();
    await expect(row(page, 'Outlets', RTL_OUTLET)).toBeVisible();
    await expect(row(page, 'Kinds of mention', 'Claim')).toContainText(/\d/u);
    await expect(row(page, 'Status of claims', 'Contested')).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(running, theme);
      await expectNoBarriers(page, `counts, ${theme}`);
      await picture(page, `en-${theme}`);
    }
    await resize(running, 900);
    await picture(page, 'en-900');
    await resize(running, 1280);

    await test.step('an outlet leads to its articles, by keyboard', async () => {
      const lead = table(page, 'Outlets').getByRole('button', { name: RTL_OUTLET });
      await lead.focus();
      await page.keyboard.press('Enter');
      await expect(library(page)).toBeFocused();
      await expect(library(page).getByRole('row')).toHaveCount(1);
      await expect(library(page).getByRole('row')).toContainText(SEED_RTL.title);
      await expectNoBarriers(page, 'a library held to an outlet');
      await library(page)
        .getByRole('button', { name: /^Take off: Outlet/u })
        .click();
      await expect(library(page).getByRole('row')).toHaveCount(2);
    });

    await test.step('a date leads to the articles of its days; the columns are read by arrow keys, or as a table', async () => {
      await chooseMenu(app, 'show-counts');
      const columns = view(page).getByRole('toolbar', { name: 'Dates of publication' });
      const column = columns.getByRole('button').first();
      await expect(column).toHaveAccessibleName(/Aug 17, 2016: \d+ mentions, 1 article/u);
      await view(page).getByRole('button', { name: 'As table' }).click();
      await expect(row(page, 'Dates of publication', 'Aug 17, 2016')).toBeVisible();
      await expect(row(page, 'Dates of publication', 'Aug 25, 2016')).toBeVisible();
      await expect(table(page, 'Dates of publication').getByRole('row')).toHaveCount(3);
      await expectNoBarriers(page, 'dates as a table');
      await view(page).getByRole('button', { name: 'As table' }).click();
      await column.focus();
      await page.keyboard.press('ArrowRight');
      await expect(columns.getByRole('button').last()).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await expect(column).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(library(page).getByRole('row')).toHaveCount(1);
      await library(page)
        .getByRole('button', { name: /^Take off: Published/u })
        .click();
    });

    await test.step('a kind leads to articles that have it, and to their mentions of it alone', async () => {
      await openArticle(page, SEED_RTL.title);
      const all = await cards(page).count();
      await chooseMenu(app, 'show-counts');
      await table(page, 'Kinds of mention').getByRole('button', { name: 'Source' }).click();
      await expect(page.getByRole('article', { name: /^Claim/u })).toHaveCount(0);
      await expect(page.getByRole('article', { name: /^Source/u }).first()).toBeVisible();
      expect(await cards(page).count()).toBeLessThan(all);
      await library(page)
        .getByRole('button', { name: /^Take off/u })
        .click();
    });

    await test.step('a status leads to the claims of it, and an actor to its page', async () => {
      await chooseMenu(app, 'show-counts');
      const count = await row(page, 'Status of claims', 'Contested').getByRole('cell').innerText();
      await table(page, 'Status of claims').getByRole('button', { name: 'Contested', exact: true }).click();
      await expect(page.getByRole('grid', { name: 'Claims of this workspace' }).getByRole('row')).toHaveCount(
        Number(count),
      );
      await chooseMenu(app, 'show-counts');
      const actor = table(page, 'Actors').getByRole('button').first();
      const name = await actor.innerText();
      await actor.click();
      await expect(page.locator('[data-view="actors"]').getByRole('heading', { name, level: 1 })).toBeVisible();
    });
  });

  test('counts are limited to a saved filter, follow undo, and are copied', async ({ launch }) => {
    const { app, page } = await launch();
    await openSample(page);
    await actDirectly(page, {
      command: 'make-saved-filter',
      name: 'One outlet',
      criteria: { of: 'articles', words: '', facets: [{ by: 'outlet', outlet: RTL_OUTLET }] },
    });
    await actDirectly(page, {
      command: 'make-saved-filter',
      name: 'هیچ',
      criteria: { of: 'articles', words: 'no article has these words', facets: [] },
    });
    await showAnew(page);
    await chooseMenu(app, 'show-counts');
    await expect(row(page, 'Outlets', 'Middle East Eye')).toBeVisible();
    await view(page).getByRole('button', { name: 'Count', exact: false }).first().click();
    await page.getByRole('option', { name: /One outlet/u }).click();
    await expect(table(page, 'Outlets').getByRole('row')).toHaveCount(2);
    await expect(row(page, 'Outlets', RTL_OUTLET)).toBeVisible();
    await expectNoBarriers(page, 'counts limited to a saved filter');

    await view(page).getByRole('button', { name: 'Copy as CSV: Outlets' }).click();
    await expect(page.getByText('The table “Outlets” was copied as CSV.')).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/^Outlet,Mentions,Articles\r\nافغانستان آزاد – آزاد افغانستان,\d+,1\r\n$/u);

    await view(page).getByRole('button', { name: 'Count', exact: false }).first().click();
    await page.getByRole('option', { name: /هیچ/u }).click();
    await expect(page.getByRole('heading', { name: 'Nothing passes this filter' })).toBeVisible();
    await expectNoBarriers(page, 'counts of nothing');
    await page.getByRole('button', { name: 'Count everything' }).click();
    await expect(row(page, 'Outlets', 'Middle East Eye')).toBeVisible();
  });

  for (const language of ['fa', 'ar', 'he'] as const) {
    test(`from right to left in ${language} bars and columns begin at the right`, async ({ launch }) => {
      const running = await launch([`--lang=${language}`]);
      const { app, page } = running;
      await openSample(page);
      const { titles } = wordsOf(language).window.counts;
      await chooseMenu(app, 'show-counts');
      const cell = table(page, titles.outlets).locator('.bar-cell').first();
      await expect(cell).toBeVisible();
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(running, theme);
        await picture(page, `${language}-${theme}`);
      }
      const [track, bar] = await Promise.all(
        ['.bar-track', '.bar'].map((part) => table(page, titles.kinds).locator(part).last().boundingBox()),
      );
      const right = (box: { x: number; width: number } | null | undefined): number => (box?.x ?? 0) + (box?.width ?? 0);
      expect(Math.abs(right(track) - right(bar))).toBeLessThan(1);
      await expectNoBarriers(page, `counts in ${language}`);
      await resize(running, 900);
      await picture(page, `${language}-900`);
    });
  }
});
