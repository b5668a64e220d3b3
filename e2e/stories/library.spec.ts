// The library: articles sorted, filtered, deleted and brought back, and the same after a restart.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { article, library, openArticle, openSample, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const [ltr, rtl] = SEEDS;
if (ltr === undefined || rtl === undefined) throw new Error('there are two seeds');

const rows = (page: Page) => library(page).getByRole('row');

const expectOrder = async (page: Page, titles: readonly (string | RegExp)[]): Promise<void> => {
  await expect(rows(page)).toHaveText(titles.map((title) => (typeof title === 'string' ? new RegExp(title) : title)));
};

const sortBy = async (page: Page, order: string): Promise<void> => {
  await library(page).getByRole('button', { name: 'Sort by' }).click();
  await page.getByRole('option', { name: order, exact: true }).click();
};

test('articles are listed with what is known of them, sorted and filtered', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await openSample(page);
  await writeFile(join(folder, 'ب.txt'), 'آلمان و فرانسه\n\nوزیر امور خارجه گفت که مذاکرات ادامه دارد.\n');
  await answerOpenDialogs(app, [join(folder, 'ب.txt')]);
  await chooseMenu(app, 'import');
  await expect(rows(page)).toHaveCount(3);

  const row = rows(page).filter({ hasText: rtl.title });
  for (const fact of ['presstv.ir', 'Aug 17, 2016', 'English', 'LTR', '0 claims, 0 sources, 0 contested'])
    await expect(row).toContainText(fact);
  await expect(rows(page).filter({ hasText: 'آلمان' })).toContainText('RTL');

  await expectOrder(page, ['آلمان و فرانسه', rtl.title, ltr.title]);
  // A quotation mark comes before letters.
  await sortBy(page, 'Title');
  await expectOrder(page, [rtl.title, ltr.title, 'آلمان و فرانسه']);
  await sortBy(page, 'Outlet');
  await expect(rows(page).first()).toContainText('presstv.ir');
  await sortBy(page, 'Date');
  await expect(rows(page).first()).toContainText('Aug 17, 2016');

  const filter = library(page).getByRole('searchbox', { name: 'Filter articles' });
  await filter.fill('PRESSTV');
  await expectOrder(page, [rtl.title]);
  await filter.fill('فرانسه');
  await expectOrder(page, ['آلمان و فرانسه']);
  await filter.fill('nothing like it');
  await expect(library(page)).toContainText(/No article matches “.nothing like it.”\./u);
  await filter.fill('');
  await expect(rows(page)).toHaveCount(3);

  await app.close();
  const again = await launch();
  await expectOrder(again.page, ['آلمان و فرانسه', rtl.title, ltr.title]);
});

for (const seed of SEEDS) {
  test(`${seed.name}: an article is deleted with its mentions, and one undo brings all of it back`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    const row = library(page).getByRole('row', { name: seed.title });
    await row.getByRole('button', { name: 'More for this article' }).click();
    await page.getByRole('menuitem', { name: 'Delete article' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'was deleted' })).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    await expect(article(page)).toContainText('Nothing is open');
    await expect
      .poll(async () => (await articlesOnDisk(workspace)).map(({ original }) => original.fileName))
      .not.toContain(seed.fileName);

    await chooseMenu(app, 'undo');
    await expect(article(page).getByRole('heading', { level: 1, name: seed.title })).toBeVisible();
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await expect.poll(async () => (await articlesOnDisk(workspace)).length).toBe(2);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);

    await chooseMenu(app, 'redo');
    await expect(rows(page)).toHaveCount(1);
    await app.close();
    const again = await launch();
    await expect(rows(again.page)).toHaveCount(1);
    await text(again.page).waitFor();
    await chooseMenu(again.app, 'undo');
    await openArticle(again.page, seed.title);
    await expect(cardOf(again.page, 'Claim', seed.claim)).toBeVisible();
    expect(await articlesOnDisk(sampleWorkspace(folder))).toHaveLength(2);
  });
}
