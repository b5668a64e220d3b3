// A mark that could not be saved is called so, and one press saves it once it can be.

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { expectNoBarriers } from '../driver/axe';
import { beginWith } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { cards, savingState } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

for (const seed of SEEDS) {
  test(`${seed.name}: marks that could not be saved are named, and saved in their order at a press`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace, article } = begun;
    const elsewhere = join(folder, 'elsewhere');
    await rename(workspace, elsewhere);
    for (const [words, key] of [
      [seed.claim, 'Digit1'],
      [seed.source, 'Digit2'],
    ] as const) {
      await page.keyboard.press('Escape');
      await selectByDrag(page, placeOf(article, words));
      await page.keyboard.press(key);
      await expectAlert(page, [workspace, 'no longer there']);
    }
    await expect(savingState(page)).toHaveText('Not saved');
    await expect(cards(page)).toHaveCount(0);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(again).toBeFocused();
    const named = page.getByRole('tooltip').getByRole('listitem');
    await expect(named).toHaveText([
      new RegExp(seed.claim.slice(0, 20), 'u'),
      new RegExp(seed.source.slice(0, 10), 'u'),
    ]);
    await expectNoBarriers(page, 'what could not be saved');

    await page.keyboard.press('Enter');
    await expectAlert(page, [workspace, 'no longer there']);
    await expect(savingState(page)).toHaveText('Not saved');
    await rename(elsewhere, workspace);
    await again.press('Enter');
    await expect(savingState(page)).toHaveText('Saved');
    await expect(again).toHaveCount(0);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);
  });
}
