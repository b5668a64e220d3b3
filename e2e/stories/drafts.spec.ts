// What is being typed is not called saved before it is, is in an export that is made at once, and is never lost because
// the disk refuses or because the analyst goes elsewhere.

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { beginWith, mark } from '../driver/beginning';
import { exportThroughMenu, readExport } from '../driver/exports';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { margin, saved, savingState } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const TYPED = 'ارتش چین and its words';

for (const seed of SEEDS) {
  test(`${seed.name}: a gloss that is still being typed is not called saved, and is in an export made at once`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    await mark(begun, 'Claim', seed.claim);
    await saved(begun.page);
    await cardOf(begun.page, 'Claim', seed.claim).getByLabel('Claim in your words').pressSequentially(TYPED);
    await expect(savingState(begun.page)).toHaveText('Saving…');
    const path = join(folder, 'export.json');
    await exportThroughMenu(begun, path);
    expect((await readExport(path)).claims.map((claim) => claim.gloss)).toEqual([TYPED]);
  });

  test(`${seed.name}: what is selected in a note stays selected when the note is saved, and the caret where it is`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page } = begun;
    await mark(begun, 'Claim', seed.claim);
    const note = cardOf(page, 'Claim', seed.claim).getByLabel('Note');
    await note.pressSequentially(TYPED);
    await note.press('ControlOrMeta+A');
    await saved(page);
    await page.keyboard.type('other words');
    await expect(note).toHaveValue('other words');
    await note.press('Home');
    await page.keyboard.type('some ');
    await saved(page);
    await page.keyboard.type('of the ');
    await expect(note).toHaveValue('some of the other words');
    await saved(page);
    const { mentions } = await articleOnDisk(begun.workspace, seed.fileName);
    expect(mentions.map((mention) => mention.note)).toEqual(['some of the other words']);
  });

  test(`${seed.name}: a note that is being typed is kept when the workspace is closed`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    await mark(begun, 'Contested', seed.claim);
    await cardOf(begun.page, 'Contested', seed.claim).getByLabel('Note').pressSequentially(TYPED);
    await chooseMenu(begun.app, 'close-workspace');
    await expect(begun.page.getByRole('button', { name: /Open the sample workspace/u })).toBeVisible();
    const { mentions } = await articleOnDisk(begun.workspace, seed.fileName);
    expect(mentions.map((mention) => mention.note)).toEqual([TYPED]);
    await expect(begun.page.getByRole('alert')).toHaveCount(0);
  });

  test(`${seed.name}: a note that cannot be saved stays in its field until it can`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    await mark(begun, 'Source', seed.source);
    await saved(page);
    await rename(workspace, join(folder, 'elsewhere'));
    const note = cardOf(page, 'Source', seed.source).getByLabel('Note');
    await note.pressSequentially(TYPED);
    await note.press('Tab');
    await expectAlert(page, [workspace, 'no longer there']);
    await expect(savingState(page)).toHaveText('Not saved');
    await expect(note).toHaveValue(TYPED);
    await rename(join(folder, 'elsewhere'), workspace);
    await note.press('End');
    await note.press('Tab');
    await saved(page);
    expect((await articleOnDisk(workspace, seed.fileName)).mentions.map((mention) => mention.note)).toEqual([TYPED]);
  });

  test(`${seed.name}: what is marked while the filter hides its kind is shown all the same`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    await mark(begun, 'Claim', seed.claim);
    await margin(begun.page)
      .getByRole('button', { name: /^Source/u })
      .click();
    await mark(begun, 'Source', seed.source);
    await expect(cardOf(begun.page, 'Source', seed.source)).toBeVisible();
  });
}
