// The history: what became of one mention, in its card; and the workspace as it was after an act, to be looked at only.

import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf, fillField, linkToSource } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { article, cards, openArticle, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

for (const seed of SEEDS) {
  test(`${seed.name}: a card tells what became of its mention, its claim and its links, also after a restart`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    await mark(begun, 'Source', seed.source);
    await mark(begun, 'Claim', seed.claim);
    const card = cardOf(begun.page, 'Claim', seed.claim);
    await fillField(begun.page, card, 'Note', 'first words');
    await fillField(begun.page, card, 'Note', 'یادداشت دوم');
    await fillField(begun.page, card, 'Claim in your words', 'چین آموزش می‌دهد');
    await linkToSource(begun.page, card, seed.source);
    await begun.app.close();

    const { page } = await launch();
    await openArticle(page, seed.title);
    const again = cardOf(page, 'Claim', seed.claim);
    await again.click();
    await again.getByRole('button', { name: 'History' }).click();
    const versions = again.getByRole('list', { name: 'Versions of this mention' }).getByRole('listitem');
    await expect(versions).toHaveCount(5);
    await expect(versions.nth(0)).toContainText(seed.source);
    await expect(versions.nth(0)).toContainText('Linked');
    await expect(versions.nth(1)).toContainText('چین آموزش می‌دهد');
    await expect(versions.nth(2).locator('del')).toContainText('first words');
    await expect(versions.nth(2).locator('del .quote')).toHaveAttribute('dir', 'ltr');
    await expect(versions.nth(2).locator('ins')).toContainText('یادداشت دوم');
    await expect(versions.nth(2).locator('ins .quote')).toHaveAttribute('dir', 'rtl');
    await expect(versions.nth(4)).toContainText('Marked');
    await expectNoBarriers(page, 'history of a mention');

    // What is done while it is open joins it.
    await fillField(page, again, 'Note', 'third words');
    await expect(versions).toHaveCount(6);
    await expect(versions.nth(0).locator('ins')).toContainText('third words');
  });

  test(`${seed.name}: the workspace is shown as it was then, can be left again, and is unchanged`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await mark(begun, 'Source', seed.source);
    await fillField(page, cardOf(page, 'Source', seed.source), 'Note', 'a later note');

    await chooseMenu(app, 'show-history');
    const dialog = page.getByRole('dialog', { name: 'History' });
    const acts = dialog.getByRole('list', { name: 'Acts' }).getByRole('listitem');
    await expect(acts.nth(0)).toContainText('edit mention');
    await expect(acts.nth(0)).toContainText('This is how it is now');
    await expect(acts.nth(1).locator('.quote')).toHaveText(seed.source);
    await expect(acts.nth(2).locator('.quote')).toHaveText(seed.claim);
    await expectNoBarriers(page, 'history');
    await acts.nth(2).getByRole('button', { name: 'Show the workspace as it was then' }).click();

    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Read only' })).toContainText('This is how the workspace was');
    await expect(article(page).getByRole('heading', { level: 1, name: seed.title })).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
    await cardOf(page, 'Claim', seed.claim).click();
    await expect(page.getByRole('button', { name: 'Delete mention' })).toHaveCount(0);
    await text(page).focus();
    await page.keyboard.press('Control+Z');
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);

    // Another moment can be chosen from there.
    await chooseMenu(app, 'show-history');
    await expect(acts.nth(2)).toContainText('This is what is shown');
    await acts.nth(1).getByRole('button', { name: 'Show the workspace as it was then' }).click();
    await expect(cards(page)).toHaveCount(2);
    await expect(page.getByText('a later note')).toHaveCount(0);

    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect(page.getByRole('region', { name: 'Read only' })).toHaveCount(0);
    await expect(page.getByText('a later note')).toBeVisible();
    await page.keyboard.press('Escape');
    await text(page).focus();
    await page.keyboard.press('Control+Z');
    await expect(page.getByText('a later note')).toHaveCount(0);
    await expect(cards(page)).toHaveCount(2);
  });
}
