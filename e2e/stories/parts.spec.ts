// The parts of a mention can be moved and taken out one by one; a workspace can be renamed. All of it can be undone.

import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { partOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { library, saved, toolbar } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDoubleClick, selectByDrag } from '../driver/selecting';

test.use({ isHandedOn: true });

/** Two quotes as a mention of both shows them. */
const inTextOrder = (text: string, ...quotes: readonly string[]): string =>
  [...quotes].sort((left, right) => text.indexOf(left) - text.indexOf(right)).join(' … ');

for (const seed of SEEDS) {
  test(`${seed.name}: an inner edge of a mention of two parts is moved, and a part is taken out`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace, article } = begun;
    await mark(begun, 'Claim', seed.claim);
    await selectByDrag(page, placeOf(article, seed.elsewhere));
    await page.keyboard.press('+');
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim} … ${seed.elsewhere}`]);

    const backward = /^\p{Script=Arabic}/u.test(seed.claim) ? 'ArrowRight' : 'ArrowLeft';
    await page.getByRole('button', { name: 'End of part 1 of the mention' }).focus();
    await page.keyboard.press(backward);
    const shorter = seed.claim.slice(0, -1);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${shorter} … ${seed.elsewhere}`]);

    await page.getByRole('button', { name: 'Start of part 2 of the mention' }).focus();
    await page.keyboard.press('Delete');
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${shorter}`]);
    await expect(page.getByRole('button', { name: /of part/u })).toHaveCount(0);
    await saved(page);
    await chooseMenu(app, 'undo');
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${shorter} … ${seed.elsewhere}`]);
  });
}

for (const seed of SEEDS) {
  test(`${seed.name}: a word that is double-clicked can be added to the chosen mention`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace, article } = begun;
    await mark(begun, 'Claim', seed.claim);
    await selectByDoubleClick(page, placeOf(article, seed.word));
    await toolbar(page).getByRole('button', { name: 'Add to mention' }).click();
    await expectMentionsOnDisk(workspace, seed.fileName, [
      `claim: ${inTextOrder(article.text, seed.claim, seed.word)}`,
    ]);
  });
}

for (const title of ['Guan Youfei in Damascus', 'سفر به دمشق']) {
  test(`a workspace is renamed “${title}”, on disk too, and undo gives it its name back`, async ({
    launch,
    folder,
  }) => {
    const [seed] = SEEDS;
    if (seed === undefined) throw new Error('there is no seed');
    const { app, page, workspace } = await beginWith(seed, launch, folder);
    const titleOnDisk = (): Promise<unknown> => partOnDisk(workspace, 'title');
    const before = await titleOnDisk();
    await library(page).getByRole('button', { name: 'Rename the workspace' }).click();
    const field = library(page).getByLabel('Name of the workspace');
    await expect(field).toBeFocused();
    await field.fill(title);
    await field.press('Enter');
    await expect(library(page).getByRole('heading', { name: title })).toBeVisible();
    await expect.poll(titleOnDisk).toBe(title);
    await expect.poll(() => page.title()).toContain(title);
    await chooseMenu(app, 'undo');
    await expect.poll(titleOnDisk).toBe(before);
  });
}
