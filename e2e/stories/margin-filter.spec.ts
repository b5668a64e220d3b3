// The margin's filter: by kind, tag and words, with counts, and back to everything.

import type { Page } from '@playwright/test';
import { beginWith, mark } from '../driver/beginning';
import { expect, test } from '../driver/launch';
import { cardOf, fillField } from '../driver/marking';
import { cards, library, margin } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const kinds = (page: Page) => margin(page).getByRole('toolbar', { name: 'Show kinds' }).getByRole('button');

const expectCards = async (page: Page, names: readonly string[]): Promise<void> => {
  await expect(cards(page)).toHaveCount(names.length);
  for (const name of names) await expect(margin(page).getByRole('article', { name, exact: true })).toBeVisible();
};

for (const seed of SEEDS) {
  test(`${seed.name}: cards are filtered by kind, by words and by tag, and every kind is counted`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page } = begun;
    await expect(kinds(page)).toHaveText(['Claim0', 'Source0', 'Contested0']);
    await expect(margin(page)).toContainText('No mentions yet');
    await mark(begun, 'Claim', seed.claim);
    await fillField(page, cardOf(page, 'Claim', seed.claim), 'Note', 'Körperschaft');
    await mark(begun, 'Contested', seed.overlap);
    await fillField(page, cardOf(page, 'Contested', seed.overlap), 'Tags', 'ارتش');
    await mark(begun, 'Source', seed.source);
    await mark(begun, 'Source', seed.elsewhere);
    await fillField(page, cardOf(page, 'Source', seed.elsewhere), 'Tags', 'ارتش, picture');

    const [claim, contested, source, elsewhere] = [
      `Claim: ${seed.claim}`,
      `Contested: ${seed.overlap}`,
      `Source: ${seed.source}`,
      `Source: ${seed.elsewhere}`,
    ];
    await expect(kinds(page)).toHaveText(['Claim1', 'Source2', 'Contested1']);
    await expect(library(page).getByRole('row', { name: seed.title })).toContainText('1 claim, 2 sources, 1 contested');

    await test.step('by kind', async () => {
      await kinds(page).filter({ hasText: 'Source' }).click();
      await expectCards(page, [claim, contested]);
      await expect(margin(page)).toContainText('2 of 4 mentions');
      await kinds(page).filter({ hasText: 'Claim' }).click();
      await expectCards(page, [contested]);
      await margin(page).getByRole('button', { name: 'Show all' }).click();
      await expectCards(page, [source, claim, contested, elsewhere]);
    });

    await test.step('by words: of the quote, of a note, in any letter case', async () => {
      const words = margin(page).getByRole('searchbox', { name: 'Filter mentions' });
      await words.fill(seed.shared);
      await expectCards(page, [claim, contested]);
      await words.fill('KÖRPER');
      await expectCards(page, [claim]);
      await words.fill('nothing has these words');
      await expectCards(page, []);
      await expect(margin(page)).toContainText('No mention matches the filter.');
      await margin(page).getByRole('button', { name: 'Show all' }).click();
      await expectCards(page, [source, claim, contested, elsewhere]);
    });

    await test.step('by tag', async () => {
      const tag = margin(page).locator('.margin-filter').getByRole('button', { name: 'Tag' });
      await tag.click();
      await expect(page.getByRole('option')).toHaveText(['All tags', 'picture', 'ارتش']);
      await page.getByRole('option', { name: 'ارتش' }).click();
      await expectCards(page, [contested, elsewhere]);
      await tag.click();
      await page.getByRole('option', { name: 'All tags' }).click();
      await expectCards(page, [source, claim, contested, elsewhere]);
    });
  });
}
