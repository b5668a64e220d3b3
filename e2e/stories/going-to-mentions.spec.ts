// Going about between text and margin: by key, by press, from the card to the words and back.

import type { Page } from '@playwright/test';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { expect, test } from '../driver/launch';
import { letterPoint } from '../driver/letters';
import { cardOf, spansOf } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { cards, margin, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { goToBlock, placeOf, type Place } from '../driver/selecting';

test.use({ isHandedOn: true });

const pressLetter = async (page: Page, { block, start }: Place, further: number): Promise<void> => {
  const { x, y } = await letterPoint(page, block, start + further, 0.4);
  await page.mouse.click(x, y);
};

const chosen = (page: Page) => margin(page).locator('[data-card][aria-current="true"]');

for (const seed of SEEDS) {
  test(`${seed.name}: F8 goes from mention to mention in reading order and round`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page } = begun;
    const claim = await mark(begun, 'Claim', seed.claim);
    const contested = await mark(begun, 'Contested', seed.overlap);
    const source = await mark(begun, 'Source', seed.source);
    await page.keyboard.press('Escape');
    await expect(chosen(page)).toHaveCount(0);
    await text(page).press('Control+Home');
    for (const id of [source, claim, contested, source]) {
      await page.keyboard.press('F8');
      await expect(chosen(page)).toHaveAttribute('data-card', id);
      await expect(spansOf(page, id).first()).toHaveClass(/is-selected/);
    }
    for (const id of [contested, claim]) {
      await page.keyboard.press('Shift+F8');
      await expect(chosen(page)).toHaveAttribute('data-card', id);
    }
    await chooseMenu(app, 'next-mention');
    await expect(chosen(page)).toHaveAttribute('data-card', contested);
  });

  test(`${seed.name}: a press where one lies chooses it, where several lie it lists them all`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, article } = begun;
    const claim = await mark(begun, 'Claim', seed.claim);
    const contested = await mark(begun, 'Contested', seed.overlap);
    await page.keyboard.press('Escape');
    await pressLetter(page, placeOf(article, seed.claim), 1);
    await expect(chosen(page)).toHaveAttribute('data-card', claim);

    for (const [name, id] of [
      [`Contested ${seed.overlap}`, contested],
      [`Claim ${seed.claim}`, claim],
    ] as const) {
      await pressLetter(page, placeOf(article, seed.shared), 1);
      const list = page.getByRole('menu', { name: 'Mentions here' });
      await expect(list.getByRole('menuitem')).toHaveCount(2);
      await list.getByRole('menuitem', { name }).click();
      await expect(list).toHaveCount(0);
      await expect(chosen(page)).toHaveAttribute('data-card', id);
    }

    await pressLetter(page, placeOf(article, seed.elsewhere), 1);
    await expect(chosen(page)).toHaveCount(0);
  });

  test(`${seed.name}: from the card to the words and back, by press and by key`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, article } = begun;
    const source = await mark(begun, 'Source', seed.source);
    const claim = await mark(begun, 'Claim', seed.claim);
    await cardOf(page, 'Source', seed.source).click();
    await expect(spansOf(page, source).first()).toHaveClass(/is-selected/);
    await expect(spansOf(page, source).first()).toBeInViewport();
    await expect(spansOf(page, claim).first()).not.toHaveClass(/is-selected/);

    // With the keys: caret into the words, Enter to the card, Escape back to the text.
    await goToBlock(page, placeOf(article, seed.source).block);
    await page.keyboard.press('Enter');
    await expect(cardOf(page, 'Source', seed.source)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(text(page)).toBeFocused();
  });

  test(`${seed.name}: a card stands level with its words, and crowding cards stand apart, in reading order`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page } = begun;
    const far = await mark(begun, 'Source', seed.elsewhere);
    const distance = async (): Promise<number> => {
      const [card, words] = [await cards(page).boundingBox(), await spansOf(page, far).boundingBox()];
      return Math.abs((card?.y ?? 0) - (words?.y ?? Infinity));
    };
    await expect.poll(distance).toBeLessThan(12);

    await mark(begun, 'Contested', seed.overlap);
    await mark(begun, 'Claim', seed.shared);
    await mark(begun, 'Source', seed.source);
    const areApart = async (): Promise<boolean> => {
      const boxes = await cards(page).evaluateAll((all) =>
        all.map((card) => card.getBoundingClientRect().toJSON() as DOMRect),
      );
      return (
        boxes.length === 4 && boxes.every((box, index) => index === 0 || (boxes[index - 1]?.bottom ?? 0) <= box.top)
      );
    };
    await expect.poll(areApart).toBe(true);
    const order = await cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-kind')));
    expect(order).toEqual(['source', 'contested', 'claim', 'source']);
  });

  test(`${seed.name}: a mention is deleted from its card, by press and by key`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    const source = await mark(begun, 'Source', seed.source);
    await mark(begun, 'Claim', seed.claim);
    await cardOf(page, 'Claim', seed.claim).getByRole('button', { name: 'Delete mention' }).click();
    await expect(cardOf(page, 'Claim', seed.claim)).toHaveCount(0);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`]);
    await cardOf(page, 'Source', seed.source).focus();
    // A key that is held down asks for it more than once.
    await page.keyboard.down('Delete');
    await page.keyboard.down('Delete');
    await page.keyboard.up('Delete');
    await expect(cards(page)).toHaveCount(0);
    await expect(spansOf(page, source)).toHaveCount(0);
    await expect(text(page)).toBeFocused();
    await expectMentionsOnDisk(workspace, seed.fileName, []);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
