// Quitting waits for what is under way, and names what cannot be saved before anything is given up.

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expectAlert } from '../driver/alerts';
import { beginWith, mark } from '../driver/beginning';
import { draftsOnDisk } from '../driver/drafts-on-disk';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { answerMessageBoxes, saidBoxes } from '../driver/native';
import { article, openArticle, saved, savingState } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

const quit = (app: ElectronApplication): Promise<void> =>
  app
    .evaluate(({ app: electron }) => {
      electron.quit();
    })
    // The answer to the evaluation may be lost with the app.
    .catch(() => undefined);

const TYPED = 'هنوز نه saved';

for (const seed of SEEDS) {
  test(`${seed.name}: fifty acts that were asked for just before a quit are all on disk`, async ({
    launch,
    folder,
  }) => {
    const { app, page, article: begun, workspace } = await beginWith(seed, launch, folder);
    const gone = app.waitForEvent('close');
    await page.evaluate((articleId) => {
      const bridge = (globalThis as unknown as { hashiya: { request: (channel: string, args: unknown) => unknown } })
        .hashiya;
      for (let start = 0; start < 50; start += 1) {
        const selections = [{ start, end: start + 30 }];
        bridge.request('command:run', { command: 'add-mention', articleId, kind: 'contested', selections });
      }
    }, begun.id);
    await quit(app);
    await gone;
    expect((await articleOnDisk(workspace, seed.fileName)).mentions).toHaveLength(50);
  });

  test(`${seed.name}: a note that cannot be saved is named at a quit, and the window can stay until it is`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await saved(page);
    await answerMessageBoxes(app, 'Keep the window open');
    await rename(workspace, join(folder, 'elsewhere'));
    const note = cardOf(page, 'Claim', seed.claim).getByLabel('Note');
    await note.pressSequentially(TYPED);
    await quit(app);
    await expect.poll(() => saidBoxes(app)).toHaveLength(1);
    const [box] = await saidBoxes(app);
    expect(box?.message).toBe('Some of your work is not saved yet');
    expect(box?.detail).toContain('• Note of “');
    expect(box?.detail).toContain(seed.claim.slice(0, 20));
    expect(box?.detail).toContain('leaving now loses it');
    expect(box?.buttons).toEqual(['Try again', 'Keep the window open', 'Close without saving']);
    await expect(note).toHaveValue(TYPED);
    await note.press('Tab');
    await expect(savingState(page)).toHaveText('Not saved');
    await expectAlert(page, [workspace, 'no longer there']);

    await rename(join(folder, 'elsewhere'), workspace);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    expect((await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note).toBe(TYPED);
    const gone = app.waitForEvent('close');
    await quit(app);
    await gone;
    expect(await draftsOnDisk(workspace)).toEqual([]);
  });

  test(`${seed.name}: what is closed without saving is a draft at the next start`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await page.getByRole('button', { name: 'Edit details' }).click();
    const date = page.getByLabel('Date of publication');
    await date.fill('2016-08');
    await answerMessageBoxes(app, 'Close without saving');
    const gone = app.waitForEvent('close');
    await quit(app);
    await gone;
    expect((await draftsOnDisk(workspace)).join()).toContain('2016-08');

    const again = await launch();
    const form = again.page.getByRole('form', { name: 'Article details' });
    await expect(form.getByLabel('Date of publication')).toHaveValue('2016-08');
    await form.getByLabel('Date of publication').fill('2016-08-19');
    const left = again.app.waitForEvent('close');
    await quit(again.app);
    await left;
    expect((await articleOnDisk(workspace, seed.fileName)).publishedOn).toBe('2016-08-19');
    expect(await draftsOnDisk(workspace)).toEqual([]);
  });

  test(`${seed.name}: details that are being edited are saved when another article is opened`, async ({
    launch,
    folder,
  }) => {
    const { page, workspace } = await beginWith(seed, launch, folder);
    await page.getByRole('button', { name: 'Edit details' }).click();
    await page.getByRole('textbox', { name: 'Outlet' }).fill('خبرگزاری');
    await expect(savingState(page)).not.toHaveText('Saved');
    const other = SEEDS.find(({ name }) => name !== seed.name);
    if (other === undefined) throw new Error('there are two seeds');
    await openArticle(page, other.title);
    await saved(page);
    expect((await articleOnDisk(workspace, seed.fileName)).outlet).toBe('خبرگزاری');
    await openArticle(page, seed.title);
    await expect(article(page).getByText('خبرگزاری')).toBeVisible();
  });
}
