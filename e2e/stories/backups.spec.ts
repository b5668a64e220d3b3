// Backups: a deleted article comes back as one act that undo takes away; a workspace that is beyond repair is put back
// in its place; and a backup becomes a workspace of its own elsewhere.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articlesOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { library, openArticle, saved, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

for (const seed of SEEDS) {
  test(`${seed.name}: an article that was deleted comes back from a backup as one act, and undo takes it away`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await chooseMenu(app, 'show-backups');
    const dialog = page.getByRole('dialog', { name: 'Backups' });
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect(dialog.getByText('The workspace was backed up.')).toBeVisible();
    const backups = dialog.getByRole('list', { name: 'Backups' }).locator('> li');
    await expect(backups.first()).toContainText('Asked for');
    await expect(backups.first()).toContainText('2 articles, 1 mention');
    await expectNoBarriers(page, 'backups');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await library(page).getByRole('row', { name: seed.title }).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete article' }).click();
    await expect.poll(async () => (await articlesOnDisk(workspace)).length).toBe(1);

    await chooseMenu(app, 'show-backups');
    await backups.first().getByRole('button', { name: 'Restore the backup of' }).click();
    await expect(dialog.getByText('this is one act, and undo takes it back')).toBeVisible();
    await expectNoBarriers(page, 'the question before a restoration');
    await dialog.getByRole('button', { name: 'Restore this backup' }).click();
    await expect(dialog).toHaveCount(0);
    await openArticle(page, seed.title);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);

    await chooseMenu(app, 'undo');
    await expect(library(page).getByRole('row')).toHaveCount(1);
    await expect.poll(async () => (await articlesOnDisk(workspace)).length).toBe(1);
    await chooseMenu(app, 'redo');
    await expect.poll(async () => (await articlesOnDisk(workspace)).length).toBe(2);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
    // The state that was replaced has a backup of its own.
    await chooseMenu(app, 'show-backups');
    await expect(backups.filter({ hasText: 'Before a restoration' })).toHaveCount(1);
  });

  test(`${seed.name}: a workspace that is beyond repair is put back in its place, and the damaged one is kept`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await saved(begun.page);
    await begun.app.close();
    const main = join(workspace, 'workspace.json');
    await writeFile(main, 'no JSON at all');
    for (const name of ['previous', 'journal']) await rm(join(workspace, name), { recursive: true });

    const { page } = await launch();
    const alert = page.getByRole('alert').filter({ hasText: main });
    await expect(alert).toContainText('Restore the workspace from a backup');
    await alert.getByRole('button', { name: 'Restore from a backup' }).click();
    const dialog = page.getByRole('dialog', { name: 'Backups' });
    await expect(dialog).toContainText(`The workspace in`);
    await expect(dialog.getByRole('button', { name: 'Back up now' })).toHaveCount(0);
    const newest = dialog.getByRole('list', { name: 'Backups' }).locator('> li').first();
    await expect(newest).toContainText('2 articles, 1 mention');
    await newest.getByRole('button', { name: 'Put back in its place' }).click();
    await expect(dialog.getByText('Nothing in it is deleted')).toBeVisible();
    await expectNoBarriers(page, 'putting a backup back');
    await dialog.getByRole('button', { name: 'Put it back' }).click();

    await text(page).waitFor();
    await openArticle(page, seed.title);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
    const aside = (await readdir(dirname(workspace))).filter((name) =>
      name.startsWith(`${basename(workspace)}.damaged-`),
    );
    expect(aside).toHaveLength(1);
    expect(await readFile(join(dirname(workspace), aside[0] ?? '', 'workspace.json'), 'utf8')).toBe('no JSON at all');
    await expect(page.getByText('The damaged folder was kept as')).toBeVisible();
  });

  test(`${seed.name}: a backup becomes a workspace elsewhere; one that is damaged is named and not offered`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    const { id } = JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8')) as { id: string };
    const place = join(folder, 'user', 'backups', id);
    const openedIn = async (): Promise<string> =>
      (await readdir(place).catch(() => [])).find((name) => name.endsWith('-opened.json')) ?? '';
    await expect.poll(openedIn, 'the backup of the opening comes after a rest').not.toBe('');
    const opened = await openedIn();
    await mark(begun, 'Claim', seed.claim);
    await chooseMenu(app, 'show-backups');
    const dialog = page.getByRole('dialog', { name: 'Backups' });
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect(dialog.getByText('The workspace was backed up.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await writeFile(join(place, opened), '{}');
    await chooseMenu(app, 'show-backups');
    const unreadable = dialog.getByRole('listitem').filter({ hasText: opened });
    await expect(unreadable).toContainText('A backup that cannot be read');
    await expect(unreadable.getByRole('button')).toHaveCount(0);

    const elsewhere = join(folder, 'elsewhere');
    await answerOpenDialogs(app, [elsewhere]);
    await dialog.getByRole('button', { name: 'Restore elsewhere' }).first().click();
    await expect(page.getByText('which is open now')).toBeVisible();
    await openArticle(page, seed.title);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await mark(begun, 'Source', seed.source);
    await expect.poll(async () => (await articlesOnDisk(elsewhere)).flatMap(({ mentions }) => mentions).length).toBe(2);
    expect((await articlesOnDisk(workspace)).flatMap(({ mentions }) => mentions)).toHaveLength(1);
  });
}
