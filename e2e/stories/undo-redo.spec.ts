// One undo and redo over everything, by key and by the native menu, across articles and restarts.

import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf, chooseFrom, fillField } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { article, library, line, openArticle, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { goToBlock, placeOf } from '../driver/selecting';

test.use({ isHandedOn: true });

const [ltr, rtl] = SEEDS;
if (ltr === undefined || rtl === undefined) throw new Error('there are two seeds');

test('undo and redo through the menu go back to the article in which the act was done', async ({ launch, folder }) => {
  const begun = await beginWith(ltr, launch, folder);
  const { app, page, workspace } = begun;
  await mark(begun, 'Claim', ltr.claim);
  await openArticle(page, rtl.title);
  const second = { ...begun, article: await articleOnDisk(workspace, rtl.fileName) };
  await mark(second, 'Contested', rtl.overlap);

  await chooseMenu(app, 'undo');
  await expect(cardOf(page, 'Contested', rtl.overlap)).toHaveCount(0);
  await chooseMenu(app, 'undo');
  await expect(article(page).getByRole('heading', { level: 1, name: ltr.title })).toBeVisible();
  await expect(cardOf(page, 'Claim', ltr.claim)).toHaveCount(0);
  for (const { fileName } of [ltr, rtl]) await expectMentionsOnDisk(workspace, fileName, []);

  await app.close();
  const again = await launch();
  await chooseMenu(again.app, 'redo');
  await expect(cardOf(again.page, 'Claim', ltr.claim)).toHaveAttribute('aria-current', 'true');
  await chooseMenu(again.app, 'redo');
  await expect(article(again.page).getByRole('heading', { level: 1, name: rtl.title })).toBeVisible();
  await expect(cardOf(again.page, 'Contested', rtl.overlap)).toHaveAttribute('aria-current', 'true');
  await expectMentionsOnDisk(workspace, ltr.fileName, [`claim: ${ltr.claim}`]);
  await expectMentionsOnDisk(workspace, rtl.fileName, [`contested: ${rtl.overlap}`]);
  await expect(again.page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled();
});

for (const seed of SEEDS) {
  test(`${seed.name}: every edit of a mention is one step back and one step forth`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    await mark(begun, 'Contested', seed.claim);
    const card = cardOf(page, 'Contested', seed.claim);
    await chooseFrom(page, card, 'Contested because', 'Denied');
    await fillField(page, card, 'Contested by', 'Moscow');
    await card.getByRole('button', { name: 'Delete mention' }).click();
    await expect(card).toHaveCount(0);

    const state = async (): Promise<unknown> => {
      const [mention] = (await articleOnDisk(workspace, seed.fileName)).mentions;
      return mention?.kind === 'contested' ? [mention.reason, mention.contestedBy] : null;
    };
    const states = [null, ['denied', 'Moscow'], ['denied', ''], [null, ''], null];
    await text(page).focus();
    for (const expected of states.slice(1)) {
      await page.keyboard.press('Control+Z');
      await expect.poll(state).toEqual(expected);
    }
    for (const expected of states.slice(0, -1).reverse()) {
      await page.keyboard.press('Control+Shift+Z');
      await expect.poll(state).toEqual(expected);
    }
  });

  test(`${seed.name}: in a field, undo is the field’s own`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    const note = cardOf(page, 'Claim', seed.claim).getByLabel('Note', { exact: true });
    await note.focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Control+Z');
    await expect(note).toHaveValue('');
    await page.keyboard.type('1');
    await chooseMenu(app, 'undo');
    await expect(note).toHaveValue('');
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
  });

  test(`${seed.name}: a line’s direction is set, undone, done again, and kept`, async ({ launch, folder }) => {
    const { app, page, workspace, article: before } = await beginWith(seed, launch, folder);
    const { block } = placeOf(before, seed.claim);
    const number = Number(block.slice(1));
    const detected = before.blocks.find(({ id }) => id === block)?.direction ?? 'ltr';
    const other = detected === 'ltr' ? 'rtl' : 'ltr';
    const onDisk = async (): Promise<unknown> => {
      const found = (await articleOnDisk(workspace, seed.fileName)).blocks.find(({ id }) => id === block);
      return [found?.direction, found?.directionReason];
    };
    await goToBlock(page, block);
    await page.getByRole('button', { name: `Direction of line ${String(number)}:` }).click();
    await page.getByRole('menuitemradio', { name: other === 'rtl' ? 'Right to left' : 'Left to right' }).click();
    await expect(line(page, number)).toHaveAttribute('dir', other);
    await expect.poll(onDisk).toEqual([other, 'analyst']);
    await chooseMenu(app, 'undo');
    await expect(line(page, number)).toHaveAttribute('dir', detected);
    await expect.poll(onDisk).toEqual([detected, 'detected']);
    await chooseMenu(app, 'redo');
    await expect.poll(onDisk).toEqual([other, 'analyst']);

    await app.close();
    const again = await launch();
    await openArticle(again.page, seed.title);
    await expect(line(again.page, number)).toHaveAttribute('dir', other);
    await expect(library(again.page).getByRole('row')).toHaveCount(2);
  });
}
