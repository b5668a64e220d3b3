// A workspace that can only be looked at: because another app writes it, or a newer one has made it. Why is said, nothing
// can be changed, and all else goes on.

import { chmod, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { exportThroughMenu, expectQuotesInText, quotesOf, readExport } from '../driver/exports';
import { dropPaths, pasteText } from '../driver/giving-files';
import { expect, launchApp, test, type RunningApp } from '../driver/launch';
import { cardOf, fillField } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import {
  article as articleOf,
  cards,
  library,
  openArticle,
  readOnlyBanner,
  savingState,
  text,
  toolbar,
} from '../driver/pages';
import { withPlainRights } from '../driver/permissions';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

/** Chooses a menu entry that has to be disabled. */
const expectDisabled = async ({ app }: RunningApp, ...ids: string[]): Promise<void> => {
  const enabled = await app.evaluate(
    ({ Menu }, wanted) => wanted.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled !== false),
    ids,
  );
  expect(enabled).toEqual([]);
};

/** Lets others read a folder with everything in it, but not write. */
const allow = async (folder: string, rights: 'reading' | 'writing'): Promise<void> => {
  const [ofFolder, ofFile] = rights === 'reading' ? [0o555, 0o444] : [0o755, 0o644];
  await chmod(folder, ofFolder);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? ofFolder : ofFile);
  }
};

for (const seed of SEEDS) {
  test(`${seed.name}: what another app writes is offered for reading only, where nothing can be changed`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { workspace, article } = begun;
    await mark(begun, 'Claim', seed.claim);
    await fillField(begun.page, cardOf(begun.page, 'Claim', seed.claim), 'Note', 'نوشته شد');
    const onDisk = [`claim: ${seed.claim}`];
    await expectMentionsOnDisk(workspace, seed.fileName, onDisk);

    const other = await launchApp(join(folder, 'another user'), ['--workspace', workspace]);
    const { app, page } = other;
    const alert = page.getByRole('alert').filter({ hasText: 'is open in another window or command' });
    await expect(alert).toContainText(workspace);
    await expectNoBarriers(page, 'the offer to open for reading only');
    await alert.getByRole('button', { name: 'Open for reading only' }).click();
    await expect(alert).toHaveCount(0);
    const banner = readOnlyBanner(page);
    await expect(banner).toContainText('is open in another window or command');
    await expect(savingState(page)).toHaveText('Read only');
    await openArticle(page, seed.title);
    await expectNoBarriers(page, 'a workspace for reading only');

    // Selecting and copying go on; marking by key says why nothing happens.
    const said = page.getByRole('status').filter({ hasText: 'Nothing was changed' });
    await selectByDrag(page, placeOf(article, seed.elsewhere));
    await expect(toolbar(page)).toHaveCount(0);
    await page.keyboard.press('Digit1');
    await expect(said).toBeVisible();
    await page.keyboard.press('Digit2');
    await expect(said).toHaveCount(1);
    await page.keyboard.press('Control+C');
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(seed.elsewhere);
    await expect(cards(page)).toHaveCount(1);

    // The card can be read and not be changed.
    const card = cardOf(page, 'Claim', seed.claim);
    await card.focus();
    const note = card.getByLabel('Note', { exact: true });
    await expect(note).toHaveValue('نوشته شد');
    await expect(note).not.toBeEditable();
    await expect(card.getByLabel('Worth checking')).not.toBeEditable();
    // Its history can be looked at, and its stance and chain unfolded; there is nothing else to press.
    await expect(card.getByRole('button')).toHaveCount(3);
    await expect(card.getByRole('button', { name: 'History' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'End of the mention' })).toHaveCount(0);
    await card.press('Delete');
    await expect(card).toBeVisible();
    await expectNoBarriers(page, 'a card for reading only');

    // No way in for another article, nor for another name.
    await expectDisabled(other, 'import', 'edit-details', 'delete-mention');
    await pasteText(text(page), 'Pasted words.');
    const dropped = join(folder, 'dropped.txt');
    await writeFile(dropped, 'Dropped words.');
    await dropPaths(page, [dropped]);
    await chooseMenu(app, 'undo');
    await expect(said).toHaveCount(1);
    await expect(library(page).getByRole('row')).toHaveCount(2);
    for (const name of ['Rename the workspace', 'More for this article', 'Edit details', /^Direction of line/]) {
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    for (const name of ['Import', 'Import a folder', /^Undo/, /^Redo/]) {
      await expect(page.getByRole('banner').getByRole('button', { name, exact: true })).toBeDisabled();
    }
    await expectMentionsOnDisk(workspace, seed.fileName, onDisk);

    const path = join(folder, 'looked at.json');
    await exportThroughMenu(other, path);
    const exported = await readExport(path);
    expectQuotesInText(exported);
    expect(quotesOf(exported, seed.title)).toEqual([seed.claim]);

    // It stays so while the other app has it, and can be written once that has let it go.
    await banner.getByRole('button', { name: 'Open for writing' }).click();
    await expect(alert).toBeVisible();
    await expect(banner).toBeVisible();
    await begun.app.close();
    await banner.getByRole('button', { name: 'Open for writing' }).click();
    await expect(banner).toHaveCount(0);
    // What was offered before is of no use now.
    await expect(alert).toHaveCount(0);
    await expect(savingState(page)).toHaveText('Saved');
    await expect(articleOf(page).getByRole('heading', { level: 1, name: seed.title })).toBeVisible();
    await mark({ ...begun, ...other }, 'Source', seed.source);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, ...onDisk]);
    await app.close();
  });

  test(`${seed.name}: a workspace of a newer format opens for reading only, and stays as it is`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await begun.app.close();
    const path = join(workspace, 'workspace.json');
    const newer = (await readFile(path, 'utf8')).replace(/"formatVersion":\s*\d+/u, '"formatVersion": 999');
    await writeFile(path, newer);

    const running = await launch();
    const { page } = running;
    await expect(readOnlyBanner(page)).toContainText('A newer Hashiya has written this workspace (format version 999)');
    await expect(readOnlyBanner(page)).toContainText('Update Hashiya');
    await expect(readOnlyBanner(page).getByRole('button')).toHaveCount(0);
    await expectNoBarriers(page, 'a workspace of a newer format');
    await openArticle(page, seed.title);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await exportThroughMenu(running, join(folder, 'newer.json'));
    expect(quotesOf(await readExport(join(folder, 'newer.json')), seed.title)).toEqual([seed.claim]);
    await running.app.close();
    expect(await readFile(path, 'utf8')).toBe(newer);
  });
}

for (const seed of SEEDS) {
  test(`${seed.name}: an earlier moment can be looked at and not changed, and one press goes back to now`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    const journal = async (): Promise<number> =>
      (await readFile(join(workspace, 'journal', 'journal.jsonl'), 'utf8')).trim().split('\n').length;
    const sequence = await journal();
    await mark(begun, 'Source', seed.source);
    expect(await journal()).toBe(sequence + 1);
    // Asked for as the history does; the window learns it when it starts anew.
    await page.evaluate(
      (then) =>
        (globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => unknown } }).hashiya.request(
          'workspace:show-as-of',
          { sequence: then },
        ),
      sequence,
    );
    await page.reload();
    const banner = readOnlyBanner(page);
    await expect(banner).toContainText('This is how the workspace was on');
    await expect(savingState(page)).toHaveText('Read only');
    await openArticle(page, seed.title);
    await expect(cards(page)).toHaveCount(1);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await expectNoBarriers(page, 'an earlier moment');
    await expectDisabled({ app, page }, 'import', 'edit-details', 'delete-mention');
    await chooseMenu(app, 'undo');
    await expect(page.getByRole('status').filter({ hasText: 'Go back to now to change it' })).toBeVisible();
    const path = join(folder, 'then.json');
    await exportThroughMenu({ app, page }, path);
    expect(quotesOf(await readExport(path), seed.title)).toEqual([seed.claim]);

    await banner.getByRole('button', { name: 'Back to now' }).click();
    await expect(banner).toHaveCount(0);
    await expect(articleOf(page).getByRole('heading', { level: 1, name: seed.title })).toBeVisible();
    await expect(cards(page)).toHaveCount(2);
    await expect(savingState(page)).toHaveText('Saved');
    await chooseMenu(app, 'undo');
    await expect(cards(page)).toHaveCount(1);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
  });
}

test('a folder that cannot be written opens for reading only, with the cause, and for writing once it can be', async ({
  launch,
  folder,
}) => {
  const [, seed] = SEEDS;
  if (seed === undefined) throw new Error('there are two seeds');
  const begun = await beginWith(seed, launch, folder);
  const { app, page } = begun;
  await mark(begun, 'Claim', seed.claim);
  const onDisk = [`claim: ${seed.claim}`];
  await expectMentionsOnDisk(begun.workspace, seed.fileName, onDisk);
  await chooseMenu(app, 'close-workspace');
  const copy = join(folder, 'a copy');
  await cp(begun.workspace, copy, { recursive: true });
  await chmod(folder, 0o755);
  await allow(copy, 'reading');
  await answerOpenDialogs(app, [copy]);
  await withPlainRights(app, async () => {
    await page.getByRole('button', { name: /^Open a workspace/ }).click();
    await expect(readOnlyBanner(page)).toContainText('cannot be written (permission denied)');
    await openArticle(page, seed.title);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
    await readOnlyBanner(page).getByRole('button', { name: 'Open for writing' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'still cannot be written' })).toContainText(
      'permission denied',
    );
    await expect(savingState(page)).toHaveText('Read only');
  });
  await allow(copy, 'writing');
  await readOnlyBanner(page).getByRole('button', { name: 'Open for writing' }).click();
  await expect(savingState(page)).toHaveText('Saved');
  await mark(begun, 'Source', seed.source);
  await expectMentionsOnDisk(copy, seed.fileName, [`source: ${seed.source}`, ...onDisk]);
});
