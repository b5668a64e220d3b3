// No barrier that axe knows, on any view, in light and in dark.

import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { expect, test, type RunningApp } from '../driver/launch';
import { letterPoint } from '../driver/letters';
import { cardOf, fillField } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { library, openSample, savingState, text, toolbar } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

test.use({ isHandedOn: true });

const setTheme = async ({ app, page }: RunningApp, theme: string): Promise<void> => {
  await chooseMenu(app, `theme-${theme}`);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
};

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: welcome, dialogs, an empty workspace, an alert`, async ({ launch, folder }) => {
    const running = await launch();
    const { app, page } = running;
    await setTheme(running, theme);
    await expectNoBarriers(page, 'welcome');
    for (const [action, name] of [
      ['keyboard-help', 'Keyboard shortcuts'],
      ['about', 'About Hashiya'],
      ['show-settings', 'Settings'],
    ] as const) {
      await chooseMenu(app, action);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await expectNoBarriers(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await answerOpenDialogs(app, [join(folder, 'empty')]);
    await chooseMenu(app, 'new-workspace');
    await expect(library(page)).toContainText('No articles yet');
    await expectNoBarriers(page, 'an empty workspace');
    await chooseMenu(app, 'undo');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoBarriers(page, 'an alert');
    await chooseMenu(app, 'close-workspace');
    await expect(page.getByRole('region', { name: 'Recent workspaces' })).toBeVisible();
    await expectNoBarriers(page, 'welcome with recent workspaces');
  });

  for (const seed of SEEDS) {
    test(`${theme}, ${seed.name}: reading, selecting, every kind of card, details, menus`, async ({
      launch,
      folder,
    }) => {
      const begun = await beginWith(seed, launch, folder);
      const { page, article, app } = begun;
      await setTheme(begun, theme);
      await expectNoBarriers(page, 'an article without mentions');
      await selectByDrag(page, placeOf(article, seed.source));
      await expect(toolbar(page)).toBeVisible();
      await expectNoBarriers(page, 'a selection with its toolbar');

      await mark(begun, 'Source', seed.source);
      await expectNoBarriers(page, 'the card of a source');
      await mark(begun, 'Contested', seed.overlap);
      await fillField(page, cardOf(page, 'Contested', seed.overlap), 'Tags', 'ارتش, war');
      await expectNoBarriers(page, 'the card of a contested mark');
      await mark(begun, 'Claim', seed.claim);
      const claim = cardOf(page, 'Claim', seed.claim);
      await expectNoBarriers(page, 'the card of a claim');
      await claim.getByRole('button', { name: 'Worth checking' }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectNoBarriers(page, 'a list that is open');
      await page.keyboard.press('Escape');

      await page.keyboard.press('Escape');
      const { block, start } = placeOf(article, seed.shared);
      const { x, y } = await letterPoint(page, block, start + 1, 0.4);
      await text(page).press('Escape');
      await page.mouse.click(x, y);
      await expect(page.getByRole('menu', { name: 'Mentions here' })).toBeVisible();
      await expectNoBarriers(page, 'the list of mentions at a place');
      await page.keyboard.press('Escape');

      const menus: readonly Locator[] = [
        library(page).getByRole('row', { name: seed.title }).getByRole('button', { name: 'More for this article' }),
        page.getByRole('button', { name: /^Direction of line/ }),
      ];
      for (const button of menus) {
        await button.click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectNoBarriers(page, 'a menu that is open');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('menu')).toHaveCount(0);
      }

      await chooseMenu(app, 'edit-details');
      const form = page.getByRole('form', { name: 'Article details' });
      await form.getByLabel('Date of publication').fill('soon');
      await expect(form).toContainText('Write the date');
      await expectNoBarriers(page, 'the details with a mistake in them');
    });
  }
}

test('the saving state is told as a status, and failures as alerts', async ({ launch }) => {
  const { app, page } = await launch();
  await openSample(page);
  await expect(savingState(page)).toHaveText('Saved');
  await chooseMenu(app, 'undo');
  await chooseMenu(app, 'undo');
  await chooseMenu(app, 'undo');
  await expect(page.getByRole('alert')).toContainText('There is nothing to undo.');
  await expect(savingState(page)).toHaveText('Saved');
});
