// What is being typed outlives the window's page and the app itself, but for the last second of it.

import type { Locator, Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginWith, mark } from '../driver/beginning';
import { crashPage, seenAfterCrash } from '../driver/crashing';
import { draftsOnDisk } from '../driver/drafts-on-disk';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { saved } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { typeOn } from '../driver/typing';

const WORDS = 'پشت هم، without a pause. ';

const notice = (page: Page, words: string): Locator => page.getByRole('region', { name: 'Notices' }).getByText(words);

for (const seed of SEEDS) {
  test(`${seed.name}: the page stops while a note is typed; the window is back with it`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await saved(page);
    const typing = typeOn(cardOf(page, 'Claim', seed.claim).getByLabel('Note'), WORDS);
    await page.waitForTimeout(2600);
    const secondAgo = typing.textBefore(1000);
    await crashPage(app);
    await typing.stop();
    expect(secondAgo.length).toBeGreaterThan(5);
    expect((await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note, 'it was a draft only').toBe('');
    await expect
      .poll(() => seenAfterCrash(app))
      .toMatchObject({
        card: `Claim: ${seed.claim}`,
        note: expect.stringMatching(/./u),
      });
    const back = await seenAfterCrash(app);
    const kept = back?.note ?? '';
    expect(kept.startsWith(secondAgo), `“${kept}” begins with “${secondAgo}”`).toBe(true);
    expect(back?.heading).toMatch(seed.title);
    expect(back?.notices).toContain('stopped working');
    expect(back?.notices).toContain('back in its field');
    const noteOnDisk = async (): Promise<string | undefined> =>
      (await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note;
    // It is not called saved before it is.
    if (back?.saving === 'Saved') expect(await noteOnDisk()).toBe(kept);
    else expect(back?.saving).toBe('Saving…');
    await expect.poll(noteOnDisk).toBe(kept);
    await expect.poll(async () => (await seenAfterCrash(app))?.saving).toBe('Saved');
    await expect.poll(() => draftsOnDisk(workspace)).toEqual([]);
  });

  test(`${seed.name}: the app is killed while a note is typed; the next start shows it`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Contested', seed.overlap);
    await saved(page);
    const typing = typeOn(cardOf(page, 'Contested', seed.overlap).getByLabel('Note'), WORDS);
    await page.waitForTimeout(2600);
    const secondAgo = typing.textBefore(1000);
    const gone = app.waitForEvent('close');
    app.process().kill('SIGKILL');
    await gone;
    await typing.stop();
    expect(secondAgo.length).toBeGreaterThan(5);
    const [draft = ''] = await draftsOnDisk(workspace);
    expect(draft.startsWith(secondAgo)).toBe(true);

    const again = await launch();
    const note = cardOf(again.page, 'Contested', seed.overlap).getByLabel('Note');
    await expect(note).toHaveValue(draft);
    await expect(notice(again.page, 'back in its field')).toBeVisible();
    await saved(again.page);
    await expect.poll(async () => (await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note).toBe(draft);
    await expect.poll(() => draftsOnDisk(workspace)).toEqual([]);
  });

  test(`${seed.name}: a draft over what has changed since is shown, and saved only when asked to`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    const id = await mark(begun, 'Source', seed.source);
    await saved(page);
    await app.close();
    const draft = { key: `mention/${id}/note`, name: 'Note', text: 'پیش‌نویس', over: 'another value' };
    const gone = { key: 'mention/01900000-0000-7000-8000-00000000dead/note', name: 'Note of a deleted mention' };
    const kept = {
      format: 'hashiya-drafts',
      formatVersion: 1,
      drafts: [draft, { ...gone, text: 'words without a place', over: '' }],
      view: { articleId: begun.article.id, mentionId: id },
    };
    await writeFile(join(workspace, 'journal', 'drafts.json'), JSON.stringify(kept));

    const again = await launch();
    const card = cardOf(again.page, 'Source', seed.source);
    await expect(card.getByLabel('Note')).toHaveValue(draft.text);
    await expect(notice(again.page, 'words without a place')).toBeVisible();
    await card.getByLabel('Note').focus();
    await card.getByLabel('Tags').focus();
    await again.page.waitForTimeout(1500);
    await expect(card.getByLabel('Note')).toHaveValue(draft.text);
    expect((await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note).toBe('');
    await again.app.close();
    expect(await draftsOnDisk(workspace)).toEqual([draft.text]);

    const third = await launch();
    const choice = cardOf(third.page, 'Source', seed.source).getByRole('group', { name: /brought back/u });
    await choice.getByRole('button', { name: 'Save this' }).click();
    await expect(choice).toHaveCount(0);
    await saved(third.page);
    expect((await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note).toBe(draft.text);
    await third.app.close();
    expect(await readFile(join(workspace, 'journal', 'drafts.json'), 'utf8').catch(() => null)).toBeNull();
  });
}

test('the third crash within a minute ends it with words on what is safe', async ({ launch, folder }) => {
  const [seed] = SEEDS;
  if (seed === undefined) throw new Error('there are two seeds');
  const { app, workspace } = await beginWith(seed, launch, folder);
  await app.evaluate(({ dialog, app: electron }) => {
    dialog.showErrorBox = (title, content) => {
      (globalThis as { errorBox?: string }).errorBox = `${title}: ${content}`;
      // The box would stand until it is read; so does the app, for the test to read it.
      electron.quit = () => undefined;
    };
  });
  for (const _crash of [1, 2]) {
    // Where the analyst is comes to main within a second.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await crashPage(app);
    await expect.poll(async () => (await seenAfterCrash(app))?.heading).toMatch(seed.title);
  }
  await crashPage(app);
  const said = () => app.evaluate(() => (globalThis as { errorBox?: string }).errorBox ?? '');
  await expect.poll(said).toContain(workspace);
  expect(await said()).toMatch(/The window keeps stopping: .*safe in .*kept there as a draft.*Start Hashiya again/u);
  await app
    .evaluate(({ app: electron }) => {
      electron.exit();
    })
    .catch(() => undefined);
});
