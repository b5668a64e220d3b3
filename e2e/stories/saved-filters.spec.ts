// Saved filters: of the margin, the library and the claims, named, found again after a restart, renamed, deleted and brought
// back, by keyboard alone and on disk.

import type { Locator, Page } from '@playwright/test';
import type { SavedFilter } from '../../core/saved-filters/saved-filter';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { makeClaimsOfSeeds } from '../driver/claims-of-seeds';
import { recordsOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { cards, library, margin, openArticle, openSample, saved } from '../driver/pages';
import { pressUntil } from '../driver/pressing';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const onDisk = (workspace: string): Promise<SavedFilter[]> => recordsOnDisk<SavedFilter>(workspace, 'savedFilters');

const list = (page: Page): Locator => page.getByRole('dialog', { name: 'Saved filters' });

/** Opens the saved filters beside a filter. */
const open = async (page: Page, place: Locator): Promise<Locator> => {
  await place.getByRole('button', { name: /^Saved filters/u }).click();
  await expect(list(page)).toBeVisible();
  return list(page);
};

/** Saves the present filter under a name. */
const save = async (page: Page, place: Locator, name: string): Promise<void> => {
  const dialog = await open(page, place);
  await dialog.getByLabel('Name of the present filter').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(place.getByRole('button', { name: new RegExp(`Saved filters: .${name}`, 'u') })).toBeVisible();
};

for (const seed of SEEDS) {
  test(`${seed.name}: a filter of the margin is saved, chosen again, renamed, deleted and brought back`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await mark(begun, 'Source', seed.source);
    const pane = margin(page);
    const claim = pane.getByRole('article', { name: `Claim: ${seed.claim}`, exact: true });
    const source = pane.getByRole('article', { name: `Source: ${seed.source}`, exact: true });

    await open(page, pane);
    await expect(list(page)).toContainText('No filter of mentions is saved yet.');
    await expect(list(page)).toContainText('Everything is let through now.');
    await expect(list(page).getByRole('textbox')).toHaveCount(0);
    await expectNoBarriers(page, 'no saved filters');
    await pressUntil(page, 'Escape', (soon) => expect(list(page)).toHaveCount(0, soon));
    await expect(pane.getByRole('button', { name: 'Saved filters' })).toBeFocused();
    expect(await onDisk(workspace)).toEqual([]);

    const sources = pane.getByRole('toolbar', { name: 'Show kinds' }).getByRole('button', { name: 'Source' });
    await page.locator('.article-body').first().press('Escape');
    await sources.click();
    await expect(source).toHaveCount(0);
    await save(page, pane, 'بدون منبع');
    await saved(page);
    await expect
      .poll(() => onDisk(workspace))
      .toMatchObject([
        { name: 'بدون منبع', criteria: { of: 'mentions', hiddenCodes: ['source'], tag: null, words: '' } },
      ]);

    await pane.getByRole('button', { name: 'Show all' }).click();
    await expect(cards(page)).toHaveCount(2);
    await test.step('it is chosen by keyboard', async () => {
      await pane.getByRole('button', { name: 'Saved filters' }).focus();
      await page.keyboard.press('Enter');
      const choice = list(page).getByRole('button', { name: 'بدون منبع Without' });
      await expect(choice).toHaveAttribute('aria-pressed', 'false');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await choice.focus();
      await page.keyboard.press('Enter');
      await expect(list(page)).toHaveCount(0);
      await expect(source).toHaveCount(0);
      await expect(claim).toBeVisible();
    });

    await test.step('it is given another name', async () => {
      await open(page, pane);
      await expect(list(page).getByRole('button', { name: 'بدون منبع Without' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      const rename = list(page).getByRole('button', { name: /^Rename/u });
      await rename.click();
      await expect(list(page).getByLabel('New name')).toBeFocused();
      await expectNoBarriers(page, 'a saved filter that is renamed');
      await page.keyboard.press('Escape');
      await expect(rename).toBeFocused();
      await page.keyboard.press('Enter');
      await list(page).getByLabel('New name').fill('No sources');
      await page.keyboard.press('Enter');
      await expect(list(page).getByRole('button', { name: 'No sources Without' })).toBeVisible();
      await expectNoBarriers(page, 'a saved filter');
      await expect.poll(() => onDisk(workspace)).toMatchObject([{ name: 'No sources' }]);
    });

    await test.step('it takes what is in force now in place of what it had', async () => {
      await pressUntil(page, 'Escape', (soon) => expect(list(page)).toHaveCount(0, soon));
      await pane.getByRole('searchbox', { name: 'Filter mentions' }).fill(seed.shared);
      await open(page, pane);
      await list(page).getByLabel('Name of the present filter').fill('no sources');
      await list(page).getByRole('button', { name: 'Replace' }).click();
      await expect(list(page)).toHaveCount(0);
      await expect
        .poll(() => onDisk(workspace))
        .toMatchObject([{ name: 'No sources', criteria: { hiddenCodes: ['source'], words: seed.shared } }]);
    });

    await test.step('it is deleted, and undo brings it back', async () => {
      await open(page, pane);
      await list(page)
        .getByRole('button', { name: /^Delete/u })
        .click();
      await expect(list(page)).toContainText('No filter of mentions is saved yet.');
      await expect.poll(() => onDisk(workspace)).toEqual([]);
      await pressUntil(page, 'Escape', (soon) => expect(list(page)).toHaveCount(0, soon));
      await chooseMenu(begun.app, 'undo');
      await expect(page.getByText('Undone: delete saved filter')).toBeVisible();
      await expect.poll(() => onDisk(workspace)).toMatchObject([{ name: 'No sources' }]);
    });

    await begun.app.close();
    const again = await launch();
    await openArticle(again.page, seed.title);
    await expect(cards(again.page)).toHaveCount(2);
    await open(again.page, margin(again.page));
    await list(again.page).getByRole('button', { name: 'No sources' }).first().click();
    await expect(cards(again.page)).toHaveCount(1);
  });
}

test('filters of articles and of claims are saved by themselves, and stay while another view is shown', async ({
  launch,
  folder,
}) => {
  const first = await launch();
  await openSample(first.page);
  const workspace = sampleWorkspace(folder);
  await makeClaimsOfSeeds(first.page, workspace);
  await first.app.close();
  const { app, page } = await launch();

  await library(page).getByRole('searchbox', { name: 'Filter articles' }).fill('presstv');
  await save(page, library(page), 'رسانه');
  await chooseMenu(app, 'show-claims');
  const claims = page.getByRole('navigation', { name: 'Claims' });
  await claims.getByRole('button', { name: 'Show', exact: false }).first().click();
  await page.getByRole('option', { name: 'Contested', exact: true }).click();
  await open(page, claims);
  await expect(list(page)).not.toContainText('رسانه');
  await pressUntil(page, 'Escape', (soon) => expect(list(page)).toHaveCount(0, soon));
  await save(page, claims, 'In dispute');
  await expectNoBarriers(page, 'claims held to a saved filter');
  await chooseMenu(app, 'show-read');
  await expect(library(page).getByRole('row')).toHaveCount(1);
  await expect
    .poll(() => onDisk(workspace))
    .toMatchObject([
      { name: 'رسانه', criteria: { of: 'articles', words: 'presstv', facets: [] } },
      { name: 'In dispute', criteria: { of: 'claims', show: 'contested', words: '' } },
    ]);
  await chooseMenu(app, 'show-history');
  await expect(page.getByRole('dialog')).toContainText('save filter');
  await expect(page.getByRole('dialog')).toContainText('In dispute');
});
